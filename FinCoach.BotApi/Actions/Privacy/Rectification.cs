using System.Text.RegularExpressions;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Privacy;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Privacy;

/// <summary>Corrects the name that is kept, and says of everything else that it is not kept, or how records are corrected.</summary>
internal static partial class Rectification
{
    public static Decision Decide(Turn turn) => NameIn(turn.Text) is { } name ? Rename(turn, name) : Explain(turn);

    /// <summary>
    /// The new name of a text, or null. Raw: <c>me llamo Javiera</c>, <c>mi nombre es José Luis, anótalo</c>,
    /// <c>no soy Marcela, soy Mariela</c> (the last one counts).
    /// </summary>
    internal static string? NameIn(string text) => Introduction().Matches(text) switch
    {
        [.., var last] => last.Groups["name"].Value,
        _ => null,
    };

    private static Decision Rename(Turn turn, string name) =>
        Decision.Say(Acts.PrivacyPrefix + "rectify", turn.Say($"Listo, desde ahora te llamo {name}.", $"Listo, desde ahora le llamo {name}.")) with
        {
            Effects = [new Effect.Settings(person => person.DisplayName = name), AnswerPrivacy.Audit(turn, PersonAudit.DataRectified)],
        };

    private static Decision Explain(Turn turn)
    {
        var named = turn.Person.DisplayName is { } name ? $" ({name})" : "";
        return Decision.Say(Acts.PrivacyPrefix + "rectify", turn.Say(
            $"De tus datos personales solo guardo tu nombre{named}: ni correo, ni dirección, ni apellidos. Para cambiarlo dime \"me llamo …\". "
            + "Un registro se corrige escribiéndolo, por ejemplo \"no eran 5 lucas, eran 15\".",
            $"De sus datos personales solo guardo su nombre{named}: ni correo, ni dirección, ni apellidos. Para cambiarlo dígame \"me llamo …\". "
            + "Un registro se corrige escribiéndolo, por ejemplo \"no eran 5 lucas, eran 15\"."));
    }

    // A name begins with a capital letter, else "soy mala para esto" would be one; "me llamo" leaves no doubt.
    [GeneratedRegex(
        @"\b(?:[Mm]e llamo|[Mm]i nombre(?: correcto)? es|[Mm]i nombre se escribe)\s+(?<name>\p{L}[\p{L}'’-]{1,30}(?:\s+\p{Lu}[\p{L}'’-]{1,30}){0,2})"
        + @"|(?<![Nn]o )\b[Ss]oy\s+(?<name>\p{Lu}[\p{L}'’-]{1,30}(?:\s+\p{Lu}[\p{L}'’-]{1,30}){0,2})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Introduction();
}
