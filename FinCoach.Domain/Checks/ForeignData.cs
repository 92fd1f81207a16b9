using System.Text.RegularExpressions;
using FinCoach.Domain.Replies;

namespace FinCoach.Domain.Checks;

/// <summary>Personal data in a reply that the request did not hold: it can only be somebody else's, or made up.</summary>
internal static partial class ForeignData
{
    /// <summary>The kind of each foreign value; never the value itself, for reasons are logged.</summary>
    public static IEnumerable<string> In(string reply, ReplyRequest request)
    {
        var known = KnownText(request);
        foreach (Match match in Personal().Matches(reply))
        {
            if (!known.Contains(match.Value, StringComparison.OrdinalIgnoreCase))
            {
                yield return match.Groups["mask"].Success ? "máscara" : match.Groups["email"].Success ? "correo" : match.Groups["rut"].Success ? "RUT" : "teléfono o tarjeta";
            }
        }
    }

    private static string KnownText(ReplyRequest request) => string.Join('\n',
        request.Facts.Concat(request.UserState.Budgets).Concat(request.UserState.Goals).Select(f => f.Label + "\n" + f.Text)
            .Concat(request.Context.Select(p => p.Text + "\n" + p.Title + "\n" + p.Source))
            .Append(request.Text));

    [GeneratedRegex(
        """(?<mask>\[[A-Z_]{2,12}_\d{1,4}\])|(?<email>[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64})|(?<rut>\b\d{1,2}\.?\d{3}\.?\d{3}-[\dkK]\b)|(?<number>\+56 ?9 ?\d{4} ?\d{4}\b|\b(\d{4}[ -]?){3}\d{4}\b)""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    private static partial Regex Personal();
}
