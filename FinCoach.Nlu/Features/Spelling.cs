using System.Collections.Frozen;
using FinCoach.Domain.Categories;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Features;

/// <summary>Corrects one wrong letter in the words that the grammars live on: <c>luacs</c>, <c>semna</c>, <c>diciemvre</c>.</summary>
internal static class Spelling
{
    private static readonly string[] Grammar =
    [
        "lucas", "pesos", "millon", "millones", "palos", "dolar", "dolares", "euros", "cuotas",
        "veinte", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa", "quince", "ciento",
        "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos",
        "doscientas", "trescientas", "cuatrocientas", "quinientas", "seiscientas", "setecientas", "ochocientas", "novecientas",
        "anoche", "anteayer", "manana", "semana", "semanas", "pasado", "pasada", "proximo", "proxima", "ultimo", "ultima",
        "ultimos", "ultimas", "primer", "segundo", "semestre", "trimestre", "quincena", "finde",
        "lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo",
        "enero", "febrero", "marzo", "abril", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
        "debito", "credito", "efectivo", "transferencia", "transferi", "cuentarut", "mensual", "mensuales", "semanal", "semanales",
        "intensidad", "maximo", "minimo", "formal", "neutral",
    ];

    private static readonly FrozenSet<string> Targets = Grammar.ToFrozenSet(StringComparer.Ordinal);

    private static readonly OneEditIndex Words = new(Grammar.Concat(EverydayWords.All));

    /// <summary>Respells every word that is not known and has exactly one such neighbour.</summary>
    public static void Correct(TokenizedText text, Func<TokenizedText, int, bool> isKnown)
    {
        for (var i = 0; i < text.Count; i++)
        {
            // "la fuente d soda"
            if (text.Word(i) is "d" && text[i - 1].Kind == TokenKind.Word && text[i + 1].Kind == TokenKind.Word && !text[i + 1].Glued)
            {
                text.Respell(i, "de");
            }

            // "uñas" is folded to an article.
            if (text.Word(i) is "unas" && text.Raw(i, i + 1).Contains("ñ", StringComparison.OrdinalIgnoreCase))
            {
                text.Respell(i, "manicure");
            }

            if (text[i].Kind == TokenKind.Word && text.Word(i).Length >= 5 && !isKnown(text, i) && !Lexicon.Chile.Holds(text.Word(i))
                && Words.TryFind(text.Word(i), out var corrected) && Targets.Contains(corrected))
            {
                text.Respell(i, corrected);
            }
        }
    }
}
