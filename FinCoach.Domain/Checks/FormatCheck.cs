using FinCoach.Domain.Replies;

namespace FinCoach.Domain.Checks;

/// <summary>Finance-format compliance: Chilean formats, sums that add up, categories that exist.</summary>
public static class FormatCheck
{
    /// <summary>Runs the three parts over one reply.</summary>
    public static CheckResult Run(string reply, Evidence evidence, FactSheet facts) => CheckResult.Of(
        CheckNames.Format,
        [.. Formats(reply, evidence), .. SumCheck.Reasons(reply, facts), .. CategoryCheck.Reasons(reply)]);

    private static IEnumerable<string> Formats(string reply, Evidence evidence)
    {
        foreach (var figure in FigureScanner.Scan(reply))
        {
            // "escribe «gasté 12 lucas»": words that the request holds may be quoted as they are.
            if (Quotation.Around(reply, figure.Start) is { } quoted && evidence.Says(quoted))
            {
                continue;
            }

            // "Fuente: DL 3.475; Ley 21.234": a source is named as it names itself.
            if (evidence.Names(reply, figure))
            {
                continue;
            }

            if (!FigureFormat.IsKept(figure, reply))
            {
                yield return FigureFormat.Expected(figure) is { } expected
                    ? $"\"{figure.In(reply)}\" se escribe \"{expected}\""
                    : $"\"{figure.In(reply)}\" no tiene formato de pesos";
            }
            else if (IsBareMoney(figure) && evidence.HoldsMoney(figure.Value))
            {
                yield return $"\"{figure.In(reply)}\" es un monto sin su signo";
            }
        }
    }

    // "12990" and "12 mil" may be anything (the number of a law, of people): they are money when the request has that money.
    private static bool IsBareMoney(Figure figure) =>
        figure is { Kind: FigureKind.Number, Value: >= 1000 } or { Kind: FigureKind.Amount, Currency: null };
}
