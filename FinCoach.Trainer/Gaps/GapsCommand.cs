using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Trainer.CommandLine;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Gaps;

/// <summary><c>gaps [--state open|written|dismissed] [--json]</c>: what people ask that the corpus lacks.</summary>
internal static class GapsCommand
{
    private const string Actor = "command line";

    public static Command Create()
    {
        var state = new Option<GapState>("--state") { Description = "open, written or dismissed. Default open." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };
        var command = new Command("gaps", "What people ask that the knowledge base lacks, most people first.") { state, json };
        command.SetAction((arguments, ct) => DatabaseCommand.RunAsync(async database =>
        {
            var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
            var options = configuration.GetSection(GapOptions.SectionName).Get<GapOptions>() ?? new GapOptions();
            var report = await new GapList(database, Options.Create(options), TimeProvider.System).ReadAsync(arguments.GetValue(state), Actor, ct);
            await arguments.InvocationConfiguration.Output.WriteLineAsync(
                arguments.GetValue(json) ? JsonSerializer.Serialize(report, DomainJson.Options) : Table(report, options));
            return ExitCode.Ok;
        }));
        return command;
    }

    private static string Table(GapReport report, GapOptions options)
    {
        var culture = CultureInfo.InvariantCulture;
        var lines = new List<string>
        {
            string.Create(culture, $"{report.Questions} questions in {options.Window.TotalDays:0} days, {report.Unanswered} without an answer; {report.Gaps.Count} gaps of people who allow a look."),
            "people  asks  best  last        nearest document                          as they ask",
        };
        lines.AddRange(report.Gaps.Select(gap => string.Create(
            culture,
            $"{gap.People,6}  {gap.Asks,4}  {gap.BestScore:0.00}  {gap.LastAskedAt:yyyy-MM-dd}  {gap.NearestDocument ?? "none",-40}  {Words(gap, options)}")));
        return string.Join('\n', lines);
    }

    private static string Words(GapView gap, GapOptions options) => gap.Examples.Count > 0
        ? string.Join(" | ", gap.Examples)
        : $"(shown from {options.PeopleToShow} people on)";
}
