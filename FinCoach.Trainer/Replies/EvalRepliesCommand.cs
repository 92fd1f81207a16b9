using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Trainer.CommandLine;

namespace FinCoach.Trainer.Replies;

/// <summary><c>eval replies --file FILE [--json]</c>: needs no database and no server. Ends with 1 when a reply has a fault.</summary>
internal static class EvalRepliesCommand
{
    private const int ShownFaults = 20;

    public static Command Create()
    {
        var file = new Option<FileInfo>("--file") { Description = "The reply set, JSON Lines.", Required = true };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of text." };
        var command = new Command("replies", "Scores the local model's replies to a set of requests.") { file, json };
        command.SetAction(arguments => Run(arguments.GetRequiredValue(file).FullName, arguments.GetValue(json), arguments.InvocationConfiguration));
        return command;
    }

    private static int Run(string path, bool json, InvocationConfiguration console)
    {
        IReadOnlyList<ReplyCase> set;
        try
        {
            set = ReplyCase.ReadSet(path);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine(e.Message);
            return ExitCode.Usage;
        }

        var (score, faults) = ReplyEvaluation.Run(set);
        if (json)
        {
            console.Output.WriteLine(JsonSerializer.Serialize(score, DomainJson.Options));
        }
        else
        {
            console.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
                rows {score.Rows}   unsupported figures {score.UnsupportedFigures:0.0000}   format compliance {score.FormatCompliance:0.0000}
                off policy {score.OffPolicy:0.0000}   toxicity {score.Toxicity:0.0000}   expectations {score.Expectations:0.0000}   replaced {score.Replaced:0.0000}
                """));
            foreach (var fault in faults.Take(ShownFaults))
            {
                console.Output.WriteLine($"- {fault.Id}: {fault.Reply.ReplaceLineEndings(" ⏎ ")}\n    {string.Join("; ", fault.Reasons)}");
            }
        }

        return faults.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }
}
