using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>What stands before a street and belongs to its address: "villa Los Copihues, pasaje 3 casa 12".</summary>
internal static class AddressHead
{
    private const int MaxName = 5;

    /// <summary>Where the address begins whose street begins at a token.</summary>
    public static int Start(ScannedText text, int street)
    {
        if (PlaceNoun.IsSign(text, street))
        {
            return street - 2;
        }

        var last = street - 1;
        if (last > 0 && text[last].First is ',' or '-')
        {
            last--;
        }

        for (var i = last; i >= 0 && last - i < MaxName && !text.IsTaken(i); i--)
        {
            if (text.Word(i) is "villa" or "poblacion" or "pobl" or "pob" or "condominio" or "cond" or "conjunto" or "sector")
            {
                return i < last ? i : street;
            }

            var named = text[i].Kind == TokenKind.Word && (text.IsCapitalized(i) || text.Word(i) is "de" or "del" or "la" or "las" or "los" or "el" or "lo");
            if (!named && !(text[i].Is('.') && text.TouchesPrevious(i)))
            {
                return street;
            }
        }

        return street;
    }
}
