using FinCoach.BotApi.Actions.Questions;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Indicators;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Units;

/// <summary>The answer to a question about units, from the values that are known. Pure.</summary>
internal static class UnitAnswer
{
    public static Decision Decide(UnitQuestion question, IReadOnlyList<Indicator> known, Turn turn) => question switch
    {
        { Amount: { } amount, Target: { } target } => Convert(amount, target, question, known, turn),
        { Amount: { } amount } => Decision.Say(
            Acts.ClarifyUnit,
            turn.Say(
                $"¿A qué te paso {MoneyFormat.Format(amount)}: UF, UTM, dólares o euros?",
                $"¿A qué le convierto {MoneyFormat.Format(amount)}: UF, UTM, dólares o euros?"),
            Fact.Amount("amount", amount, "monto")) with
        {
            Asks = new PendingQuestion.ForUnit(turn.Understanding),
        },
        { Units: [] } => Decision.Say(
            Acts.ClarifyUnit,
            turn.Say("¿De cuál quieres saber: UF, UTM, dólar o euro?", "¿De cuál desea saber: UF, UTM, dólar o euro?")) with
        {
            Asks = new PendingQuestion.ForUnit(turn.Understanding),
        },
        _ => Values(question, known, turn),
    };

    private static Decision Convert(
        Money amount, Currency target, UnitQuestion question, IReadOnlyList<Indicator> known, Turn turn)
    {
        if (Converter.Convert(amount, target, known, question.Day) is not { } conversion)
        {
            return Unknown([.. question.Units.Where(u => known.All(k => k.Unit != u))], turn);
        }

        List<Fact> facts = [Fact.Amount("amount", amount, "monto"), Fact.Amount("result", conversion.Result, "convertido")];
        facts.AddRange(conversion.Used.SelectMany((value, i) => RateFacts(value, i + 1)));
        var rates = string.Join(" y ", conversion.Used.Select(v => Rate(v, turn.Today)));
        var plain = $"{MoneyFormat.Format(amount)} son {MoneyFormat.Format(conversion.Result)}"
            + (rates.Length == 0 ? "." : $", con {rates}.");
        return Decision.Say(Acts.Converted, plain, facts);
    }

    private static Decision Values(UnitQuestion question, IReadOnlyList<Indicator> known, Turn turn)
    {
        if (known.Count == 0)
        {
            return Unknown(question.Units, turn);
        }

        var facts = known.SelectMany((value, i) => RateFacts(value, i + 1)).ToList();
        var lines = known.Select(v => Value(v, question.Day, turn.Today)).ToList();
        var missing = question.Units.Where(u => known.All(k => k.Unit != u)).ToList();
        if (missing.Count > 0)
        {
            lines.Add($"No tengo el valor {OfThe(missing)}.");
            facts.Add(Fact.OfText("missing", OfThe(missing), "sin valor"));
        }

        return Decision.Say(Acts.UnitValue, string.Join(' ', lines), facts);
    }

    private static Decision Unknown(IReadOnlyList<Currency> units, Turn turn) => Decision.Say(
        Acts.UnitUnknown,
        turn.Say(
            $"Todavía no tengo el valor {OfThe(units)}, y prefiero no inventarlo: búscalo en {Where(units)}.",
            $"Todavía no tengo el valor {OfThe(units)} y prefiero no inventarlo: puede verlo en {Where(units)}."),
        Fact.OfText("unit", OfThe(units), "unidad"),
        Fact.OfText("where", Where(units), "dónde se publica"));

    private static string Where(IReadOnlyList<Currency> units) => units.All(u => u is Currency.UF or Currency.UTM)
        ? "sii.cl"
        : "bcentral.cl";

    private static IEnumerable<Fact> RateFacts(Indicator value, int number)
    {
        yield return Fact.Amount($"rate_{number}", Money.Clp(Whole(value)), $"valor {UnitName.OfThe(value.Unit)}");
        yield return Fact.OfDate($"rate_{number}_date", value.Date, $"fecha del valor {UnitName.OfThe(value.Unit)}");
    }

    private static string Rate(Indicator value, DateOnly today) =>
        $"{UnitName.WithArticle(value.Unit)} a {MoneyFormat.Format(Money.Clp(Whole(value)))} ({Dated(value, today)})";

    private static string Value(Indicator value, DateOnly asked, DateOnly today)
    {
        var name = UnitName.WithArticle(value.Unit);
        var pesos = MoneyFormat.Format(Money.Clp(Whole(value)));
        return IsOfDay(value, asked)
            ? $"{char.ToUpperInvariant(name[0])}{name[1..]} {(asked < today ? "estaba" : "está")} a {pesos} ({Dated(value, today)})."
            : $"El último valor que tengo {UnitName.OfThe(value.Unit)} es {pesos} ({Dated(value, today)}).";
    }

    // The house writes pesos without decimals; sums are made from the exact value.
    private static decimal Whole(Indicator value) => Converter.Round(value.Pesos, Currency.CLP);

    private static string Dated(Indicator value, DateOnly today) =>
        value.Unit == Currency.UTM ? SpanishDays.MonthName(value.Date, today) : SpanishDays.Long(value.Date, today);

    private static bool IsOfDay(Indicator value, DateOnly asked) => value.Unit == Currency.UTM
        ? (value.Date.Year, value.Date.Month) == (asked.Year, asked.Month)
        : value.Date == asked;

    private static string OfThe(IReadOnlyList<Currency> units) => string.Join(" ni ", units.Select(UnitName.OfThe));
}
