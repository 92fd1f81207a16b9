using FinCoach.Domain.Replies;

namespace FinCoach.Domain.Checks;

/// <summary>Sums in a reply add up, and so do the facts that it lists.</summary>
internal static class SumCheck
{
    public static IEnumerable<string> Reasons(string reply, FactSheet facts)
    {
        foreach (var (terms, result) in Equations(reply))
        {
            var sum = terms.Sum(t => t.Signed);
            if (sum != result.Value)
            {
                yield return $"la suma que termina en \"{result.In(reply)}\" no cuadra";
            }
        }

        if (ListedSum(facts) is { } listed && facts["total"] is { Number: { } total } && listed != total)
        {
            yield return "los ítems no suman el total";
        }
    }

    /// <summary>The sum of the items when they are all of the total's currency and, by <c>count</c>, the whole list.</summary>
    private static decimal? ListedSum(FactSheet facts)
    {
        var items = facts.Items;
        var whole = items.Count > 0
            && facts["total"] is { Kind: FactKind.Amount } total
            && items.All(i => i.Value.Kind == FactKind.Amount && i.Value.Currency == total.Currency)
            && facts["count"]?.Number == items.Count;
        return whole ? items.Sum(i => i.Value.Number ?? 0m) : null;
    }

    // "$5.000 + $3.000 = $8.000", "$10.000 - $4.000 = $6.000"
    private static IEnumerable<(List<(Figure Figure, decimal Signed)> Terms, Figure Result)> Equations(string reply)
    {
        var terms = new List<(Figure, decimal)>();
        var figures = FigureScanner.Scan(reply).Where(f => f.Kind is FigureKind.Amount or FigureKind.Number).ToList();
        for (var i = 0; i < figures.Count; i++)
        {
            var sign = i == 0 ? ' ' : Between(reply, figures[i - 1], figures[i]);
            if (sign == '=' && terms.Count > 1)
            {
                yield return (terms, figures[i]);
            }

            if (sign is not ('+' or '-'))
            {
                terms = [];
            }

            terms.Add((figures[i], sign == '-' ? -figures[i].Value : figures[i].Value));
        }
    }

    private static char Between(string reply, Figure left, Figure right)
    {
        var from = left.Start + left.Length;
        var gap = right.Start > from ? reply[from..right.Start].Trim() : "";
        return gap switch
        {
            "+" or "más" => '+',
            "-" or "−" or "menos" => '-',
            "=" or "son" or "es" => '=',
            _ => ' ',
        };
    }
}
