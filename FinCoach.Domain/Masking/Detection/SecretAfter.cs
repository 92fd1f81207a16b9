using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Secrets behind their cue: "mi clave es perro123", "y el cvv? - 154", "la contraseña que uso en la app es …".</summary>
internal static class SecretAfter
{
    private const Role Through = Cue.Links | Role.SecretFiller | Role.Bank | Role.Card | Role.Back;
    private const Role Ends = Role.MoneyBefore | Role.MoneyAfter | Role.Order | Role.NotSecret | Role.Account | Role.Phone | Role.Rut;
    private const int MaxTokens = 18;

    /// <param name="text">The scanned text.</param>
    /// <param name="cue">The token of the cue.</param>
    /// <param name="hasOne">Its value was found before it: only another one with digits can follow.</param>
    public static void Find(ScannedText text, int cue, bool hasOne)
    {
        var tie = SecretTie.At(text, cue);
        for (var i = cue + 1; i < text.Count && i - cue <= MaxTokens; i++)
        {
            ref readonly var token = ref text[i];
            if (Passes(text, i))
            {
                tie = tie.OverMark(text, i, cue);
                continue;
            }

            if (text.IsTaken(i) || token.Has(SecretDetector.Names) || (text[cue].Has(Role.Code) && text.Word(i) is "cliente"))
            {
                return;
            }

            if (SecretQuote.TryRead(text, cue, i, tie, out var quoted) && text.Claim(quoted.First, quoted.Last, MaskType.SECRET))
            {
                return;
            }

            // "mi clave es perro123": "es" links, "perro123" is the value even though "perro" alone is an ordinary word.
            if (token.Has(Through) && !Continues(text, i))
            {
                tie = tie.Over(token.Roles);
                continue;
            }

            if (SpecifiedEnd(text, cue, i) is > 0 and var specified)
            {
                i = specified + 1 < text.Count && text[specified + 1].Is(',') ? specified + 1 : specified;
                tie = tie with { IsJoined = true };
                continue;
            }

            // A person who answers on a new line: "Yo: 482".
            if (tie.IsNewLine && i + 1 < text.Count && text[i + 1].Is(':') && token.Kind == TokenKind.Word && !token.Has(Ends))
            {
                tie = tie with { IsAsked = true };
                continue;
            }

            if (!IsBarred(text, cue, i, hasOne) && SecretValue.TryRead(text, cue, i, tie, out var value) && text.Claim(value.First, value.Last, MaskType.SECRET))
            {
                SecretSequel.Find(text, cue, value);
                return;
            }

            // "la clave que uso siempre en el banco es gatito123": other words may stand between, and then need "es".
            if (token.Kind != TokenKind.Word || token.Has(Ends) || Continues(text, i))
            {
                return;
            }

            // "la clave del candado 2580": one word that says whose.
            var ofThing = !tie.IsFar && text.Word(i - 1) is "del" or "de" or "la" or "mi" && text[cue].Has(Role.Password | Role.Pin);
            tie = new SecretTie(IsJoined: false, IsFar: true, tie.IsOwned) { IsAsked = tie.IsAsked, IsOfThing = ofThing };
        }
    }

    private static bool Passes(ScannedText text, int i)
    {
        ref readonly var token = ref text[i];
        return token.Kind == TokenKind.Line
            || (token.Kind == TokenKind.Mark
                && (token.First is ':' or '=' or '"' or '\'' or '(' or ')' or '-' or '>' or '°' or '.' or ',' or '?' or '¿' or Fold.Symbol or '→' or '➡' or '⇒'
                    || (token.First is '*' or '/' && !text.TouchesNext(i)) || (token.First is '*' && text.TouchesPrevious(i))));
    }

    private static bool IsBarred(ScannedText text, int cue, int i, bool hasOne) =>
        (hasOne && text[i].Kind == TokenKind.Word && !Continues(text, i)) || IsOffer(text, cue, isWord: text[i].Kind == TokenKind.Word);

    // "usa el código AHORRA10 en la compra": a shop's code is meant for everybody.
    private static bool IsOffer(ScannedText text, int cue, bool isWord)
    {
        const int widest = 6;
        if (!text[cue].Has(Role.Code))
        {
            return false;
        }

        for (var i = Math.Max(0, cue - widest); i < text.Count && i <= cue + widest; i++)
        {
            if (isWord ? text[i].Has(Role.NotSecret) || (i > cue && text.Word(i) is "compra" or "compras" or "tienda")
                : text.Word(i) is "promo" or "promocion" or "descuento" or "dcto" or "cupon" or "oferta")
            {
                return true;
            }
        }

        return false;
    }

    // "perro123", "Chile_20": more of the value touches; "clave: es" does not go on.
    private static bool Continues(ScannedText text, int token) =>
        text.TouchesNext(token) && (text[token + 1].Kind == TokenKind.Number || text[token + 1].First is '_' or '-' or '#' or '@' or '*' or '!');

    // "clave de 4 dígitos: 0291", "son cuatro números", "la de 4", "cvv 2": how long the value is or which, not the value.
    private static int SpecifiedEnd(ScannedText text, int cue, int token) =>
        text[token] is { Kind: TokenKind.Number, Length: 1 } && token + 1 < text.Count && text[token + 1].Kind == TokenKind.Word
            && (text.Word(token - 1) is "de" || text[cue].Has(Role.Cvv)) && text.Word(token + 1) is not ("digitos" or "numeros" or "cifras" or "caracteres" or "letras") ? token
        : token + 1 < text.Count
        && (text[token] is { Kind: TokenKind.Number, Length: <= 2 } || text[token].Has(Role.NumberWord))
        && text.Word(token + 1) is "digitos" or "numeros" or "cifras" or "caracteres" or "letras" ? token + 1 : -1;
}
