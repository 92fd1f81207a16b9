using System.CommandLine;
using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Trainer.CommandLine;

namespace FinCoach.Trainer.Reports;

/// <summary><c>report [--days N] [--json]</c>: the figures up to now, printed and stored nowhere.</summary>
internal static class ReportCommand
{
    public static Command Create()
    {
        var days = new Option<int>("--days") { Description = "Days up to now.", DefaultValueFactory = _ => 14 };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of Markdown." };
        var command = new Command("report", "What changed, quality, cost, rollouts, and what to review.") { days, json };
        command.SetAction((arguments, ct) => DatabaseCommand.RunAsync(async database =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var figures = await new ReportReader(database).ReadAsync(now.AddDays(-arguments.GetValue(days)), now, ct);
            arguments.InvocationConfiguration.Output.WriteLine(
                arguments.GetValue(json) ? JsonSerializer.Serialize(figures, DomainJson.Options) : ReportText.Markdown(figures));
            return ExitCode.Ok;
        }));
        return command;
    }
}
