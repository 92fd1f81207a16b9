using System.CommandLine;
using FinCoach.Trainer.Datasets;
using FinCoach.Trainer.Finetuning;
using FinCoach.Trainer.Gaps;
using FinCoach.Trainer.Indicators;
using FinCoach.Trainer.Knowledge;
using FinCoach.Trainer.Masks;
using FinCoach.Trainer.Migration;
using FinCoach.Trainer.Nlu;
using FinCoach.Trainer.Reports;

namespace FinCoach.Trainer.CommandLine;

/// <summary>The table of contents of the command line; each command lives in its slice.</summary>
internal static class TrainerCommands
{
    /// <summary>True when the arguments name a command.</summary>
    public static bool IsVerb(string[] args) => args is [['-', ..], ..] ? args is ["--help" or "-h" or "-?" or "--version", ..] : args is [_, ..];

    /// <summary>Runs a command: 0 ok, 1 a check failed, 2 usage.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var result = Root().Parse(args);
        if (result.Errors.Count > 0)
        {
            await result.InvokeAsync();
            return ExitCode.Usage;
        }

        return await result.InvokeAsync();
    }

    private static RootCommand Root() => new("FinCoach's trainer: datasets, models, evaluation and migrations.")
    {
        MigrateCommand.Create(),
        IngestCommand.Create(),
        ExportCommand.Create(),
        TrainCommand.Create(),
        FinetuneCommand.Create(),
        ReportCommand.Create(),
        EvalCommand.Create(),
        ParseCommand.Create(TimeProvider.System),
        MaskCommand.Create(),
        IndicatorsCommand.Create(),
        GapsCommand.Create(),
    };
}
