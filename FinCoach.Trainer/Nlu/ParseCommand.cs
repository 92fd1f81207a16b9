using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.Nlu;
using FinCoach.Trainer.CommandLine;

namespace FinCoach.Trainer.Nlu;

/// <summary><c>parse --text "…" [--reference-date D] [--model model.bin] [--json]</c>.</summary>
internal static class ParseCommand
{
    private const string DateFormat = "yyyy-MM-dd";

    public static Command Create(TimeProvider clock)
    {
        var text = new Option<string>("--text") { Description = "What a person wrote.", Required = true };
        var date = new Option<string?>("--reference-date") { Description = "The person's day as YYYY-MM-DD; today in Chile without it." };
        var model = NluOptions.Model();
        var json = NluOptions.Json();
        var command = new Command("parse", "Show how one text is understood.") { text, date, model, json };
        command.SetAction(result => NluFailures.Guard(() =>
        {
            var today = Today(clock);
            if (result.GetValue(date) is { } given
                && !DateOnly.TryParseExact(given, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out today))
            {
                Console.Error.WriteLine($"--reference-date is YYYY-MM-DD, not \"{given}\".");
                return ExitCode.Usage;
            }

            var engine = result.GetValue(model) is { } file ? NluEngine.Load(file.FullName) : NluEngine.BuiltIn;
            var answer = engine.Parse(result.GetRequiredValue(text), today);
            Console.WriteLine(result.GetValue(json) ? JsonSerializer.Serialize(answer, DomainJson.Options) : Human(answer));
            return ExitCode.Ok;
        }));
        return command;
    }

    private static string Human(Understanding answer)
    {
        var slots = JsonSerializer.Serialize(answer.Slots, DomainJson.Options);
        var beside = string.Concat(
            answer.Operation is { } operation ? $", operation {operation}" : "",
            answer.Flow is { } flow ? $", flow {flow}" : "",
            answer.Recurrence is { } recurrence ? $", recurrence {recurrence}" : "");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{answer.Intent} {answer.Confidence:0.00}{beside}\n{slots}\nalso: {string.Join(", ", answer.Alternatives.Select(a => $"{a.Intent} {a.Confidence:0.00}"))}\n{answer.Engine} {answer.ModelVersion}");
    }

    private static DateOnly Today(TimeProvider clock)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Santiago");
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime);
    }
}
