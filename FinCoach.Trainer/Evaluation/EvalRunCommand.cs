using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Data;
using FinCoach.ServiceDefaults;
using FinCoach.Trainer.CommandLine;
using FinCoach.Trainer.Gates;
using FinCoach.Trainer.Nlu;
using FinCoach.Trainer.Runs;

namespace FinCoach.Trainer.Evaluation;

/// <summary><c>eval run --model-version ID --eval-set NAME [--json]</c>: ends with 1 when the gate fails.</summary>
internal static class EvalRunCommand
{
    public static Command Create()
    {
        var version = new Option<Guid>("--model-version") { Description = "The version, as GET /models names it.", Required = true };
        var set = new Option<string>("--eval-set") { Description = "nlu-dev, nlu-test, replies-golden, masks-dev or masks-test.", Required = true };
        var json = NluOptions.Json();
        var command = new Command("run", "Evaluate a model version against the active one on a golden set.") { version, set, json };
        command.SetAction((arguments, ct) => RunAsync(
            new EvaluationRequest(arguments.GetRequiredValue(version), arguments.GetRequiredValue(set)),
            arguments.GetValue(json), arguments.InvocationConfiguration, ct));
        return command;
    }

    private static async Task<int> RunAsync(EvaluationRequest request, bool json, InvocationConfiguration console, CancellationToken ct)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.AddServiceDefaults();
        builder.AddFinCoachData();
        builder.AddEvaluation();
        builder.AddGates();
        using var host = builder.Build();
        await using var scope = host.Services.CreateAsyncScope();
        try
        {
            var report = await scope.ServiceProvider.GetRequiredService<EvaluateVersion>().RunAsync(request, _ => Task.CompletedTask, ct);
            var gate = await scope.ServiceProvider.GetRequiredService<JudgeVersion>().RunAsync(request.ModelVersion, ct);
            console.Output.WriteLine(json ? JsonSerializer.Serialize(new { report, gate }, DomainJson.Options) : EvaluationText.Of(report, gate));
            return gate.Passed ? ExitCode.Ok : ExitCode.Failed;
        }
        catch (RunFailedException e)
        {
            console.Error.WriteLine(e.Message);
            return ExitCode.Usage;
        }
    }
}

/// <summary>A report as people read it on a terminal.</summary>
internal static class EvaluationText
{
    public static string Of(EvaluationReport report, GateResult gate)
    {
        var culture = CultureInfo.InvariantCulture;
        var lines = new List<string> { $"{report.EvalSet}: {report.Items} items" };
        lines.AddRange(report.Scores.Select(s => string.Create(
            culture, $"  {s.Key,-30} {s.Value.Value,8:0.####}   [{s.Value.Interval.Low:0.####}, {s.Value.Interval.High:0.####}]{Against(report, s.Key)}")));
        lines.Add(string.Create(culture, $"coverage: {report.Coverage.Touched} of {report.Coverage.Cells} cells; untouched: {string.Join(", ", report.Coverage.UntouchedSlots)}"));
        lines.Add(gate.Passed ? "gate: passed" : "gate: failed");
        lines.AddRange(gate.Conditions.Select(c => string.Create(
            culture, $"  {(c.Passed ? "ok  " : "FAIL")} {c.Measure} {c.Rule} {c.Threshold:0.####}: {(c.Value is { } v ? v.ToString("0.####", culture) : "not measured")}")));
        return string.Join('\n', lines);
    }

    private static string Against(EvaluationReport report, string measure) => report.Compared.TryGetValue(measure, out var compared)
        ? string.Create(CultureInfo.InvariantCulture, $"   {compared.Difference:+0.####;-0.####;0} against {compared.Baseline:0.####}: {compared.Verdict}")
        : "";
}
