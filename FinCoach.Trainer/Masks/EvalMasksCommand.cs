using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Domain.Masking;
using FinCoach.Trainer.CommandLine;

namespace FinCoach.Trainer.Masks;

/// <summary><c>eval masks --file FILE [--policy ingress|training] [--json]</c>: needs no database and no server.</summary>
internal static class EvalMasksCommand
{
    private const int ShownMisses = 40;

    public static Command Create()
    {
        var file = new Option<FileInfo>("--file") { Description = "The masking set, JSON Lines.", Required = true };
        var policy = PolicyOption.Create("Which masks count. Default: training where the set labels names or amounts, else ingress.");
        var json = new Option<bool>("--json") { Description = "One JSON object instead of text." };
        var command = new Command("masks", "Scores the masks against a labelled set.") { file, policy, json };
        command.SetAction(arguments => Run(
            arguments.GetRequiredValue(file).FullName,
            PolicyOption.Read(arguments, policy),
            arguments.GetValue(json),
            arguments.InvocationConfiguration));
        return command;
    }

    private static int Run(string path, MaskPolicy? policy, bool json, InvocationConfiguration console)
    {
        IReadOnlyList<LabelledText> set;
        try
        {
            set = MaskSet.Read(path);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine(e.Message);
            return ExitCode.Usage;
        }

        var used = policy ?? MaskEvaluation.PolicyOf(set);
        var (score, misses) = MaskEvaluation.Run(set, used, TimeProvider.System);
        if (json)
        {
            console.Output.WriteLine(JsonSerializer.Serialize(score, DomainJson.Options));
        }
        else
        {
            Print(score, misses, used, console.Output);
        }

        return ExitCode.Ok;
    }

    private static void Print(MaskScore score, IReadOnlyList<MaskMiss> misses, MaskPolicy policy, TextWriter output)
    {
        var culture = CultureInfo.InvariantCulture;
        output.WriteLine(string.Create(culture, $"policy {policy}   rows {score.Rows}   exact {score.ExactRows}   precision {score.Precision:0.0000}   recall {score.Recall:0.0000}   {score.BytesPerSecond / 1e6:0.0} MB/s"));
        foreach (var (type, one) in score.Types)
        {
            output.WriteLine(string.Create(culture, $"  {type,-11} precision {one.Precision:0.0000}   recall {one.Recall:0.0000}   gold {one.Gold,4}   found {one.Found,4}"));
        }

        foreach (var miss in misses.Take(ShownMisses))
        {
            output.WriteLine($"- {miss.Id}: {miss.Text.ReplaceLineEndings(" ⏎ ")}");
            foreach (var (label, spans) in new[] { ("missing", miss.Missing), ("excess", miss.Excess) })
            {
                foreach (var span in spans)
                {
                    output.WriteLine($"    {label} {span.Type} «{miss.Text[span.Start..span.End].ReplaceLineEndings(" ⏎ ")}»");
                }
            }
        }
    }
}
