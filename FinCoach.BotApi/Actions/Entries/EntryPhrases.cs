using System.Text.RegularExpressions;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Entries;

/// <summary>Turns of phrase of edits.</summary>
internal static partial class EntryPhrases
{
    /// <summary><c>el gasto de comida eran 15 lucas</c>, <c>lo del taxi</c>: the category tells which record, it is no new value.</summary>
    public static bool DescribesByCategory(string text) => Descriptive().IsMatch(Letters.Fold(text));

    [GeneratedRegex(@"\b(gasto|compra|pago|registro|ingreso|boleta|cuenta|lo|la|el)( que anote| que anotaste)? (de|del|en) (la |el |los |las )?\p{L}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Descriptive();
}
