using FinCoach.Nlu.Artefacts;
using FinCoach.Nlu.Samples;
using FinCoach.Trainer.CommandLine;

namespace FinCoach.Trainer.Nlu;

/// <summary>Turns what a wrong file does into one clear line and exit code 2.</summary>
internal static class NluFailures
{
    public static int Guard(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (Exception e) when (e is SampleFormatException or ModelFormatException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Usage;
        }
    }
}
