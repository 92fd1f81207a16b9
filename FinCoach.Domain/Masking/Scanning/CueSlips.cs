using System.Collections.Frozen;
using FinCoach.Domain.Categories;

namespace FinCoach.Domain.Masking.Scanning;

/// <summary>
/// Cue words with one wrong letter: "cunta corrinte", "celulra", "contraseñs". Only long words tolerate it, the first
/// letter must be right, and a word that Spanish has stays itself.
/// </summary>
internal static class CueSlips
{
    private const int ShortestSlip = 5;
    private const int LongestSlip = 14;

    // Six letters or more: shorter words have too many neighbours.
    private static readonly string[] s_cues =
    [
        "cuenta", "corriente", "chequera", "cuentarut", "telefono", "celular", "whatsapp", "contrasena", "codigo", "cedula",
        "tarjeta", "direccion", "domicilio", "departamento", "avenida", "numero",
    ];

    // Spelled right, and no cue.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_words = new[]
        {
            "cuenca", "cuento", "cuentan", "cuente", "cuanta", "cuesta", "chequear", "chequeara", "celula",
            "celulas", "codicia", "numera", "numeral", "avenido", "tarjeton", "direcciona", "domicilia", "telefonea",
        }
        .Concat(EverydayWords.All).ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly OneEditIndex s_index = new(s_cues);

    private static readonly FrozenSet<char> s_initials = s_cues.Select(cue => cue[0]).ToFrozenSet();

    /// <summary>The roles of the cue that a word without roles was meant to be. Depends on the word alone, so masking stays idempotent.</summary>
    public static Role RolesOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestSlip or > LongestSlip || !s_initials.Contains(word[0]) || s_words.Contains(word)
            || !s_index.TryFind(word, out var cue) || cue[0] != word[0] || IsPlural(word, cue))
        {
            return Role.None;
        }

        return Lexicon.RolesOf(cue);
    }

    // "gastos corrientes", "departamentos": another word, no slip.
    private static bool IsPlural(ReadOnlySpan<char> word, string cue) =>
        word.Length == cue.Length + 1 && word[^1] == 's' && word.StartsWith(cue, StringComparison.Ordinal);
}
