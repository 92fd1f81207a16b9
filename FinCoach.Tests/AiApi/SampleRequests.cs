using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.Tests.AiApi;

/// <summary>Reply requests as the bot makes them.</summary>
internal static class SampleRequests
{
    public static readonly Passage Uf = new("uf-1", "Qué es la UF", "Banco Central de Chile", new DateOnly(2026, 10, 1),
        """
        # La UF
        La **Unidad de Fomento (UF)** es una unidad de cuenta que se reajusta según la inflación. Su valor en pesos cambia cada día.
        Se usa en créditos hipotecarios, arriendos y seguros. Un arriendo de 10 UF sube en pesos cuando sube el IPC.
        """);

    /// <summary>"gasté 12 lucas en el super"</summary>
    public static ReplyRequest Expense(decimal intensity = 0.5m, Tone tone = Tone.Coach, params string[] flags) => Of(
        "gasté 12 lucas en el super", intensity, tone, flags,
        Fact.OfText(ReplyRequest.ActFact, Acts.ExpenseLogged, "acto"),
        Fact.OfText(ReplyRequest.PlainFact, "Anotado: $12.000 en supermercado, 20 de noviembre.", "respuesta"),
        Fact.Amount("amount", Money.Clp(12000), "gasto anotado"),
        Fact.OfCategory("category", Category.Groceries, "categoría"),
        Fact.OfDate("date", new DateOnly(2026, 11, 20), "fecha"));

    /// <summary>"¿cuánto llevo gastado este mes?"</summary>
    public static ReplyRequest Total(decimal intensity = 0.5m, Tone tone = Tone.Coach) => Of(
        "¿cuánto llevo gastado este mes?", intensity, tone, [],
        Fact.OfText(ReplyRequest.ActFact, Acts.SpendingTotal, "acto"),
        Fact.OfText(ReplyRequest.PlainFact, "Llevas $45.990 en noviembre de 2026 (3 registros).", "respuesta"),
        Fact.Amount("total", Money.Clp(45990), "total"),
        Fact.Count("count", 3, "registros"),
        Fact.OfDate("period_from", new DateOnly(2026, 11, 1), "desde"),
        Fact.OfDate("period_to", new DateOnly(2026, 11, 30), "hasta"));

    /// <summary>"¿en qué se me fue la plata?"</summary>
    public static ReplyRequest Breakdown(decimal intensity = 0.5m, Tone tone = Tone.Coach) => Of(
        "en qué se me fue la plata", intensity, tone, [],
        Fact.OfText(ReplyRequest.ActFact, Acts.SpendingBreakdown, "acto"),
        Fact.OfText(ReplyRequest.PlainFact, "- supermercado: $30.000\n- transporte: $15.990\nTotal: $45.990.", "respuesta"),
        Fact.Amount("item_1", Money.Clp(30000), "monto"),
        Fact.OfCategory("item_1_category", Category.Groceries, "categoría"),
        Fact.Amount("item_2", Money.Clp(15990), "monto"),
        Fact.OfCategory("item_2_category", Category.Transport, "categoría"),
        Fact.Amount("total", Money.Clp(45990), "total"),
        Fact.Count("count", 2, "categorías"));

    /// <summary>"¿qué es la UF?"</summary>
    public static ReplyRequest Question(string text = "¿qué es la UF?", decimal intensity = 0.5m) =>
        Of(text, intensity, Tone.Coach, []) with { Context = [Uf] };

    /// <summary>A request of nothing but an act.</summary>
    public static ReplyRequest Bare(string act, decimal intensity = 0.5m, Tone tone = Tone.Coach, string text = "hola") =>
        Of(text, intensity, tone, [], Fact.OfText(ReplyRequest.ActFact, act, "acto"));

    private static ReplyRequest Of(string text, decimal intensity, Tone tone, string[] flags, params Fact[] facts) =>
        new(text, "es-CL", intensity, tone, [], UserState.Empty with { Flags = flags }, facts);
}
