using System.Globalization;
using System.Text;
using FinCoach.Domain.Amounts;

namespace FinCoach.Trainer.Reports;

/// <summary>The report in Markdown, in Spanish of Chile, for admins. Pure.</summary>
internal static class ReportText
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static string Markdown(ReportFigures f)
    {
        var text = new StringBuilder();
        Line(text, $"# Gus: informe del {Day(f.From)} al {Day(f.To.AddTicks(-1))}");
        Line(text, $"");
        Line(text, $"{Number(f.People)} personas escribieron {Number(f.Messages)} mensajes. Con error: {Share(f.Errors, f.Messages)}. p95: {Number((long)f.P95Ms)} ms.");
        Line(text, $"Satisfacción: {(f.Stars is { } stars ? $"{stars.ToString("0.00", Invariant).Replace('.', ',')} de 5 ({Number(f.Ratings)} notas)" : "sin notas")}.");
        Line(text, $"Costo: US$ {f.CostUsd.ToString("0.00", Invariant).Replace('.', ',')}.");
        Section(text, "Qué cambió", f.Versions.Select(v =>
            $"{v.Name} ({v.Kind}): {v.Status}{v.Gate switch { true when v.Overridden => ", aprobada por un administrador", true => ", pasó la evaluación", false => ", no pasó la evaluación", _ => "" }}")
            .Concat(f.Datasets.Select(d => $"conjunto de datos {d.Id}: {Number(d.Rows)} filas")), "Nada: los mismos modelos y datos.");
        Line(text, $"");
        Line(text, $"## Calidad y costo por intención");
        Line(text, $"");
        Line(text, $"| intención | mensajes | confianza | con error | US$ |");
        Line(text, $"|---|---:|---:|---:|---:|");
        foreach (var i in f.Intents)
        {
            Line(text, $"| {i.Intent} | {Number(i.Messages)} | {i.Confidence.ToString("0.00", Invariant).Replace('.', ',')} | {Share(i.Errors, i.Messages)} | {i.CostUsd.ToString("0.00", Invariant).Replace('.', ',')} |");
        }

        Section(text, "Despliegues", f.Rollouts, "Ninguno en el período.");
        Section(text, "Qué revisar", ToReview(f), "Nada pendiente.");
        return text.ToString();
    }

    private static IEnumerable<string> ToReview(ReportFigures f)
    {
        if (f.Reviews.Open + f.Reviews.Disputed > 0)
        {
            yield return $"{Number(f.Reviews.Open)} mensajes esperan revisión y {Number(f.Reviews.Disputed)} esperan que alguien decida";
        }

        if (f.Reviews.Settled > 0)
        {
            yield return $"se revisaron {Number(f.Reviews.Settled)}; {Number(f.Reviews.Corrected)} con una respuesta mejor";
        }

        foreach (var run in f.FailedRuns)
        {
            yield return $"falló la tarea {run}";
        }

        foreach (var weak in f.Intents.Where(i => i.Messages >= 20 && i.Confidence < 0.7))
        {
            yield return $"la confianza en {weak.Intent} es baja";
        }
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> items, string none)
    {
        Line(text, $"");
        Line(text, $"## {title}");
        Line(text, $"");
        var lines = items.ToList();
        if (lines.Count == 0)
        {
            Line(text, $"{none}");
        }

        lines.ForEach(item => Line(text, $"- {item}"));
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(Invariant)).Append('\n');

    private static string Day(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Schedules.Schedule.Zone).ToString("dd-MM-yyyy", Invariant);

    private static string Number(long value) => MoneyFormat.FormatNumber(value);

    private static string Share(long part, long whole) => whole == 0 ? "0 %" : MoneyFormat.FormatPercent(Math.Round(100m * part / whole, 1));
}
