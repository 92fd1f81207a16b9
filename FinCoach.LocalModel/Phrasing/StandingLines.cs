using FinCoach.Domain.Replies;

namespace FinCoach.LocalModel.Phrasing;

/// <summary>Budgets and goals side by side, a line each, in words that address nobody.</summary>
internal static class StandingLines
{
    /// <summary><c>• transporte: van $10.000 de $50.000 (20 %), quedan $40.000</c>; null when the items are no budgets.</summary>
    public static string? OfBudgets(FactSheet facts) => Lines(facts, "limit", (id, label) =>
    {
        var left = label.EndsWith("pasado por", StringComparison.Ordinal) ? "pasado por" : "quedan";
        return $"van {facts.Text(id + "_spent")} de {facts.Text(id + "_limit")} ({facts.Text(id + "_percent")}), {left} {facts.Text(id)}";
    });

    /// <summary><c>• viaje: van $50.000 de $600.000 (8,3 %), faltan $550.000, plazo 28 de febrero</c>; null when the items are no goals.</summary>
    public static string? OfGoals(FactSheet facts) => Lines(facts, "target", (id, _) =>
        $"van {facts.Text(id + "_saved")} de {facts.Text(id + "_target")} ({facts.Text(id + "_percent")}), faltan {facts.Text(id)}"
        + (facts.Text(id + "_deadline", fullDate: true) is { } deadline ? $", plazo {deadline}" : "")
        + (facts.Text(id + "_per_month") is { } month ? $", {month} al mes" : ""));

    // "transporte: queda" is the label of an item; its name is what stands before the colon.
    private static string? Lines(FactSheet facts, string kind, Func<string, string, string> line)
    {
        var items = facts.Items;
        return items.Count > 0 && items.All(i => facts[$"{i.Value.Id}_{kind}"] is not null)
            ? string.Join('\n', items.Select(i => $"• {Name(i.Value.Label)}: {line(i.Value.Id, i.Value.Label)}"))
            : null;
    }

    private static string Name(string label) =>
        label.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? label[..colon] : label;
}
