using FinCoach.BotApi.Actions.Entries;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Spending;

/// <summary>The answer to a question about spending, by what it asks for.</summary>
internal sealed record SpendingAnswer(Turn Turn, SpendingQuestion Question, IReadOnlyList<Counted> Found, SpendingComparison Then)
{
    private const int LongestList = 10;

    private bool Income => Question.Kind == TransactionKind.Income;

    private string Subject => Question.Subject is { } what ? $" en {what}" : "";

    private string Span => SpanishDays.Span(Question.Span.From, Question.Span.To, Turn.Today);

    private bool IsRunning => Question.Span.To >= Turn.Today;

    // Each currency is its own sum: pesos and UF are never added without a rate.
    private List<Money> Totals => [.. Found.GroupBy(c => c.Row.Currency)
        .Select(g => new Money(g.Sum(c => c.Amount), g.Key))
        .OrderBy(m => m.Currency)];

    public Decision Nothing()
    {
        var what = Income ? "ingresos" : "gastos";
        var zero = Money.Clp(0);
        var plain = $"{Verb} {MoneyFormat.Format(zero)}{Subject} {Span}: no hay {what} anotados.{Compared()}";
        return Decision.Say(Acts.SpendingNone, plain, [.. Frame(), Fact.Amount("total", zero, TotalLabel), .. ComparedFacts()]);
    }

    public Decision Total()
    {
        var byCategory = Found.Where(c => c.Row.Currency == Currency.CLP)
            .GroupBy(c => c.Row.Category)
            .Select(g => (Name: CategoryLabel.Of(g.Key), Sum: Money.Clp(g.Sum(c => c.Amount))))
            .OrderByDescending(g => g.Sum.Value)
            .ToList();
        if (Question.Subject is not null || byCategory.Count < 2)
        {
            return Decision.Say(Acts.SpendingTotal, $"{Head}.{Compared()}", [.. Frame(), .. Sums(), .. ComparedFacts()]);
        }

        var facts = byCategory.Select((g, i) => Fact.Amount($"item_{i + 1}", g.Sum, g.Name));
        var lines = byCategory.Select(g => $"- {g.Name}: {MoneyFormat.Format(g.Sum)}");
        return Decision.Say(
            Acts.SpendingBreakdown,
            $"{Head}:\n{string.Join('\n', lines)}{Compared("\n")}",
            [.. Frame(), .. Sums(), .. facts, .. ComparedFacts()]);
    }

    public Decision List()
    {
        var shown = Found.Take(LongestList).ToList();
        var facts = shown.Select((c, i) => Fact.Amount($"item_{i + 1}", c.Money, Label(c)));
        var lines = shown.Select(c => $"- {MoneyFormat.Format(c.Money)} · {Label(c)}");
        var rest = Found.Count > LongestList ? $"\n… y {Found.Count - LongestList} más." : "";
        return Decision.Say(
            Acts.SpendingList, $"{Head}:\n{string.Join('\n', lines)}{rest}", [.. Frame(), .. Sums(), .. facts]);
    }

    public Decision Compare()
    {
        var total = MoneyFormat.Format(Then.Now);
        var other = SpanishDays.Span(Then.Before.From, Then.Before.To, Turn.Today);
        var plain = $"{Verb} {total}{Subject} {Span}; {other} {Turn.Say(Income ? "te entraron" : "gastaste", Income ? "le entraron" : "gastó")} "
            + $"{MoneyFormat.Format(Then.Whole)}{(Then.IsPart && Then.Whole != Then.Then ? $", y a esta altura {Turn.Say(Income ? "te habían entrado" : "llevabas", Income ? "le habían entrado" : "llevaba")} {MoneyFormat.Format(Then.Then)}" : "")}."
            + Difference();
        return Decision.Say(
            Acts.SpendingCompare,
            plain,
            [.. Frame(), Fact.Amount("total", Then.Now, TotalLabel), Fact.Count("count", Found.Count, "registros"), .. Then.Facts()]);
    }

    private string Verb => Income
        ? IsRunning ? Turn.Say("Te han entrado", "Le han entrado") : Turn.Say("Te entraron", "Le entraron")
        : IsRunning ? Turn.Say("Llevas", "Lleva") : Turn.Say("Gastaste", "Gastó");

    private string TotalLabel => Income ? "total de ingresos" : "total gastado";

    private string Head
    {
        get
        {
            var sum = string.Join(" y ", Totals.Select(MoneyFormat.Format));
            return $"{Verb} {sum}{(Income || !IsRunning ? "" : " gastados")}{Subject} {Span}";
        }
    }

    private string Label(Counted counted) => EntryWords.Label(counted.Row, counted.Day, Turn.Today)
        + (counted.Number is { } number ? $", cuota {number} de {counted.Row.Installments}" : "");

    private IEnumerable<Fact> Frame()
    {
        yield return Fact.OfDate("period_from", Question.Span.From, "desde");
        yield return Fact.OfDate("period_to", Question.Span.To, "hasta");
        if (Question.Category is { } category)
        {
            yield return Fact.OfCategory("category", category, "categoría");
        }

        if (Question.Merchant is { } merchant)
        {
            yield return Fact.OfText("merchant", merchant, "comercio");
        }
    }

    private IEnumerable<Fact> Sums() =>
    [
        .. Totals.Select((m, i) => Fact.Amount(i == 0 ? "total" : $"total_{i + 1}", m, i == 0 ? TotalLabel : $"total en {m.Currency}")),
        Fact.Count("count", Found.Count, "registros"),
    ];

    // Only where the other period has something to compare with: a first month is compared with nothing.
    private IEnumerable<Fact> ComparedFacts() => Then.Then.Value == 0 ? [] : Then.Facts();

    private string Compared(string lead = " ")
    {
        if (Then.Then.Value == 0)
        {
            return "";
        }

        var other = SpanishDays.Span(Then.Before.From, Then.Before.To, Turn.Today);
        var when = Then.IsPart ? $"A esta altura, {other}," : char.ToUpperInvariant(other[0]) + other[1..];
        var verb = Income ? Turn.Say("te habían entrado", "le habían entrado") : Turn.Say("llevabas", "llevaba");
        var done = Income ? Turn.Say("te entraron", "le entraron") : Turn.Say("gastaste", "gastó");
        return $"{lead}{when} {(Then.IsPart ? verb : done)} {MoneyFormat.Format(Then.Then)}.";
    }

    private string Difference()
    {
        var change = Then.Change;
        var much = MoneyFormat.Format(change with { Value = Math.Abs(change.Value) });
        var percent = Then.Percent is { } p && p != 0 ? $" ({MoneyFormat.FormatPercent(Math.Abs(p))})" : "";
        return change.Value == 0 ? " Es lo mismo." : $" Son {much} {(change.Value > 0 ? "más" : "menos")}{percent}.";
    }
}
