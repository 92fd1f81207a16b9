namespace FinCoach.Trainer.CommandLine;

/// <summary>What a command ends with.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>A check failed, or the work could not be done.</summary>
    public const int Failed = 1;

    /// <summary>The command line or an input file is wrong; the message says how.</summary>
    public const int Usage = 2;
}
