using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// What can only be a password, anywhere in a text that speaks of one ("probé con loica123 y ninguna clave…"), or behind
/// the words of a change where the noun is left out: "la cambié a Copihue88", "sigue siendo canela2010".
/// </summary>
internal static class StrayPassword
{
    private const int Widest = 40;
    private const int MaxChange = 5;
    private const Role Named = Role.Order | Role.NotSecret | Role.Version | Role.Plate | Role.Account | Role.Rut;

    public static void Find(ScannedText text)
    {
        var (before, behind) = (-Widest, NextCue(text, 0));
        for (var i = 0; i < text.Count; i++)
        {
            if (i == behind)
            {
                (before, behind) = (i, NextCue(text, i + 1));
            }

            if (text.IsTaken(i) || text[i].Kind != TokenKind.Word || (text.TouchesPrevious(i) && text[i - 1].Kind is not TokenKind.Mark))
            {
                continue;
            }

            var whole = Chunk.From(text, i);
            var chunk = whole.Trimmed(text);
            if (SecretLook.IsPassword(text, chunk) && (i - before < Widest || behind - i < Widest || IsChange(text, i) || IsPaired(text, i))
                && !IsNamed(text, i) && !Money.IsUnitAfter(text, chunk.Last))
            {
                text.Claim(chunk.First, chunk.Last, MaskType.SECRET);
            }

            i = Math.Max(i, whole.Last);
        }
    }

    private static int NextCue(ScannedText text, int from)
    {
        for (var i = from; i < text.Count; i++)
        {
            if (text[i].Has(Role.Password))
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    // "la cambié a", "le puse", "la antigua era", "sigue siendo", "quedó como": of something feminine that has no other name.
    private static bool IsChange(ScannedText text, int value)
    {
        for (var i = value - 1; i > 0 && value - i <= MaxChange && text[i].Kind is TokenKind.Word or TokenKind.Mark && !text.IsTaken(i); i--)
        {
            if (text[i].Has(Role.Renewal))
            {
                return text.Word(i) is "siendo" or "quedo" || text.Word(i - 1) is "la" or "le" or "mi";
            }

            if (text[i].Kind == TokenKind.Mark ? !text[i].Is(':') : !(text[i].Has(Role.Copula) || text.Word(i) is "a" or "por" or "en" or "como" or "la"))
            {
                return false;
            }
        }

        return false;
    }

    // "ana@correo.cl / Ancud_2026": a name and its password.
    private static bool IsPaired(ScannedText text, int value) =>
        value > 1 && (text[value - 1].First is '/' or ':' or '|' or ',' or '-' || text.Word(value - 1) is "y" or "con") && text.IsTakenAs(value - 2, MaskType.EMAIL);

    // "mi usuario es jperez88", "el folio ABCD123", "la red Casa2020"
    private static bool IsNamed(ScannedText text, int value)
    {
        for (var i = value - 1; i >= 0 && value - i <= MaxChange && text[i].Kind is TokenKind.Word or TokenKind.Mark; i--)
        {
            if (text[i].Has(SecretDetector.Names))
            {
                return false;
            }

            if (text[i].Has(Named) || text.Word(i) is "usuario" or "user" or "username" or "usr" or "nick" or "red" or "ssid" or "wifi")
            {
                return true;
            }

            if (text[i].Kind == TokenKind.Word && !text[i].Has(Cue.Links) && text.Word(i) is not "llama")
            {
                return false;
            }

            if (text[i].Is(','))
            {
                return false;
            }
        }

        return false;
    }
}
