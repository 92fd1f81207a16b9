using FinCoach.Domain.Language;
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

    /// <summary>Whether the reply needs the disclaimer and has none.</summary>
    public static bool LacksDisclaimer(string reply, ReplyRequest request)
    {
        var folded = Letters.Fold(reply);
        return InvestmentPolicy.DisclaimerDue(folded, request) && !InvestmentPolicy.HasDisclaimer(folded);
    }

    /// <summary>Whether one sentence, of whatever source, recommends an investment or promises a return.</summary>
    public static bool IsAdvice(string sentence)
    {
        var folded = Letters.Fold(sentence);
        return InvestmentPolicy.Recommends(folded) || InvestmentPolicy.PromisesReturn(folded);
    }

    private static IEnumerable<string> Reasons(string reply, ReplyRequest request)
    {
        var folded = Letters.Fold(reply);
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

        if (LacksDisclaimer(reply, request))
        {
            yield return "falta aclarar que no es una asesoría de inversión";
        }

        foreach (var value in ForeignData.In(reply, request))
        {
            yield return $"muestra un dato personal que no venía en la conversación ({value})";
        }
    }
}
