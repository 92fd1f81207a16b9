using FinCoach.Domain.Replies;

namespace FinCoach.Domain.Checks;

/// <summary>What Gus never says, whoever wrote the words: a specific investment recommendation, a promise of return, somebody else's data.</summary>
public static class PolicyCheck
{
    /// <summary>The disclaimer that replies about investing carry.</summary>
    public const string Disclaimer = "Esto es información general, no una asesoría de inversión.";

    /// <summary>Runs the policy over one reply.</summary>
    public static CheckResult Run(string reply, ReplyRequest request) =>
        CheckResult.Of(CheckNames.Policy, [.. Reasons(reply, request)]);

    private static IEnumerable<string> Reasons(string reply, ReplyRequest request)
    {
        var folded = SpanishText.Fold(reply);
        foreach (var sentence in folded.Split(['.', '!', '?', '\n', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (InvestmentPolicy.Recommends(sentence))
            {
                yield return "recomienda una inversión específica";
            }

            if (InvestmentPolicy.PromisesReturn(sentence))
            {
                yield return "promete una rentabilidad";
            }
        }

        if (InvestmentPolicy.DisclaimerDue(folded, request) && !InvestmentPolicy.HasDisclaimer(folded))
        {
            yield return "falta aclarar que no es una asesoría de inversión";
        }

        foreach (var value in ForeignData.In(reply, request))
        {
            yield return $"muestra un dato personal que no venía en la conversación ({value})";
        }
    }
}
