using System.Globalization;
using System.Text;
using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Scores;

namespace FinCoach.Trainer.Nlu;

/// <summary>Reports of <c>eval nlu</c>, for people and for programs.</summary>
internal static class NluReportText
{
    private const int WorstErrors = 20;

    public static string Json(NluReport report, string model) => JsonSerializer.Serialize(
        new
        {
            rows = report.Rows,
            intent_accuracy = Rounded(report.Intents.Accuracy),
            intent_macro_f1 = Rounded(report.Intents.MacroF1()),
            intent_macro_f1_top10 = Rounded(report.Intents.MacroF1(10)),
            slot_exact = Rounded(report.SlotExact),
            slots = report.Slots.ToDictionary(s => s.Key, s => new
            {
                precision = Rounded(s.Value.Precision),
                recall = Rounded(s.Value.Recall),
                f1 = Rounded(s.Value.F1),
            }),
            operation_accuracy = Rounded(report.Beside.Operation),
            flow_accuracy = Rounded(report.Beside.Flow),
            recurrence_accuracy = Rounded(report.Beside.Recurrence),
            confusion = report.Intents.Cells,
            parses_per_second = Math.Round(report.ParsesPerSecond),
            model_version = model,
        },
        DomainJson.Options);

    public static string GenericJson(Confusion confusion, double perSecond, string model) => JsonSerializer.Serialize(
        new
        {
            rows = confusion.Total,
            intent_accuracy = Rounded(confusion.Accuracy),
            intent_macro_f1 = Rounded(confusion.MacroF1()),
            intent_macro_f1_top10 = Rounded(confusion.MacroF1(10)),
            confusion = confusion.Cells,
            parses_per_second = Math.Round(perSecond),
            model_version = model,
        },
        DomainJson.Options);

    public static string Human(NluReport report, string model)
    {
        var text = new StringBuilder();
        Line(text, $"{report.Rows} texts, model {model}, {report.ParsesPerSecond:N0} parses/s");
        Line(text, $"intent accuracy {report.Intents.Accuracy:0.000}, macro F1 {report.Intents.MacroF1():0.000}, of the ten most frequent {report.Intents.MacroF1(10):0.000}");
        Line(text, $"slot exact {report.SlotExact:0.000} ({report.ExactSlots} of {report.Rows})");
        Line(text, $"operation {report.Beside.Operation:0.000}, flow {report.Beside.Flow:0.000}, recurrence {report.Beside.Recurrence:0.000}");
        text.AppendLine();
        foreach (var (name, count) in report.Slots)
        {
            Line(text, $"{name,-16} precision {count.Precision:0.000}  recall {count.Recall:0.000}  F1 {count.F1:0.000}  gold {count.Gold}");
        }

        text.AppendLine();
        AppendConfusion(text, report.Intents);
        text.AppendLine();
        Line(text, $"Worst errors ({Math.Min(WorstErrors, report.Errors.Count)} of {report.Errors.Count}):");
        foreach (var error in report.Errors.Take(WorstErrors))
        {
            Line(text, $"- {error.Gold.Text} [{error.Gold.ReferenceDate:yyyy-MM-dd}]");
            Line(text, $"    gold {NluReport.Name(error.Gold.Intent)} {JsonSerializer.Serialize(error.Gold.Slots, DomainJson.Options)}");
            Line(text, $"    got  {NluReport.Name(error.Answer.Intent)} {error.Confidence:0.00} {JsonSerializer.Serialize(error.Answer.Slots, DomainJson.Options)}");
        }

        return text.ToString().TrimEnd();
    }

    public static string GenericHuman(
        Confusion confusion, List<(GenericSample Sample, string Label, float Confidence)> errors, double perSecond, string model)
    {
        var text = new StringBuilder();
        Line(text, $"{confusion.Total} texts, model {model}, {perSecond:N0} texts/s");
        Line(text, $"accuracy {confusion.Accuracy:0.000}, macro F1 {confusion.MacroF1():0.000} (NLP.js 4.27 on its Spanish corpus: accuracy 0.961)");
        foreach (var (sample, label, confidence) in errors.OrderByDescending(e => e.Confidence).Take(WorstErrors))
        {
            Line(text, $"- {sample.Text}: gold {sample.Intent}, got {label} {confidence:0.00}");
        }

        return text.ToString().TrimEnd();
    }

    private static void AppendConfusion(StringBuilder text, Confusion confusion)
    {
        text.AppendLine("Confusion (gold: answers):");
        foreach (var (gold, row) in confusion.Cells)
        {
            var others = row.Where(c => c.Key != gold).OrderByDescending(c => c.Value).Select(c => $"{c.Key} {c.Value}");
            Line(text, $"{gold,-18} {row.GetValueOrDefault(gold),4} of {row.Values.Sum(),-4} F1 {confusion.F1(gold):0.000}  {string.Join(", ", others)}");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.AppendLine(line.ToString(CultureInfo.InvariantCulture));

    private static double Rounded(double value) => Math.Round(value, 4);
}
