using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// Passwords of letters only. "mi clave es gatito" gives one away; "la clave es ahorrar", "la clave del éxito es la
/// constancia" are advice, so the word has to end the sentence and belong to somebody or something.
/// </summary>
internal static class SecretWord
{
    private const int MinInfinitive = 5;

    public static bool IsValue(ScannedText text, int cue, Chunk value, SecretTie tie)
    {
        if (!tie.IsJoined || text[value.First].Has(Role.PlainWord))
        {
            return false;
        }

        var quoted = value.First > 0 && text[value.First - 1].First is '"' or '\'';
        if (quoted && !tie.IsFar)
        {
            return true;
        }

        var next = value.Last + 1 < text.Count ? text[value.Last + 1] : default;
        var ends = value.Last + 1 >= text.Count || (next.Kind != TokenKind.Word && !next.Is(':')) || (IsChosen(text, cue) && next.Has(Role.Filler | Role.NotStreet));
        return ends && IsOwned(text, cue, value, tie) && !IsAdvice(text.Word(value.First));
    }

    // "puse de clave gatito en el notebook"
    private static bool IsChosen(ScannedText text, int cue) => SecretTie.At(text, cue).IsJoined;

    private static bool IsOwned(ScannedText text, int cue, Chunk value, SecretTie tie) =>
        tie.IsOwned || (cue > 0 && text[cue - 1].Has(Role.Possessive)) || text.Word(cue) is not ("clave" or "claves") || IsLabel(text, cue, value);

    // "clave: amorcito" on a line of its own
    private static bool IsLabel(ScannedText text, int cue, Chunk value) =>
        value.First == cue + 2 && text[cue + 1].Is(':') && (cue == 0 || text[cue - 1].Kind is TokenKind.Line or TokenKind.Mark);

    // "comparar", "organización", "constancia", "puntualidad"
    private static bool IsAdvice(ReadOnlySpan<char> word) =>
        word.Length >= MinInfinitive
        && (word.EndsWith("ar") || word.EndsWith("er") || word.EndsWith("ir") || word.EndsWith("rse") || word.EndsWith("cion")
            || word.EndsWith("dad") || word.EndsWith("ncia") || word.EndsWith("mente") || word.EndsWith("plina") || word.EndsWith("orden"));
}
