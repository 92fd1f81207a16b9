using FinCoach.Domain.Language;

namespace FinCoach.Domain.Amounts;

/// <summary>
/// A first look at a token by its first two letters: most words of a text can open no amount, and masking reads texts by the megabyte.
/// </summary>
internal static class AmountOpenings
{
    /// <summary>Whether an amount or a numeral may begin at a token; false is certain.</summary>
    public static bool MayOpen(TokenizedText text, int index)
    {
        var kind = text[index].Kind;
        if (kind != TokenKind.Word)
        {
            return kind == TokenKind.Digits || (kind == TokenKind.Symbol && text.Word(index)[0] is '$' or '€');
        }

        var word = text.Word(index);
        if (word.Length < 2)
        {
            return word is "u";
        }

        // Cardinals, currencies, magnitudes and "medio": cuatro, usd, mil, luca, palo, gamba, quina.
        return word[1] switch
        {
            'a' => word[0] is 'g' or 'p' or 'c',
            'e' => word[0] is 'c' or 's' or 'v' or 'm',
            'f' or 'n' or 's' or 't' => word[0] is 'u' or 'o',
            'i' => word[0] is 'c' or 'd' or 'm' or 's',
            'l' => word[0] is 'c',
            'o' => word[0] is 'd' or 'n',
            'u' => word[0] is 'c' or 'n' or 'q' or 'e' or 'l',
            'c' => word[0] is 'o',
            'r' => word[0] is 't',
            _ => false,
        };
    }
}
