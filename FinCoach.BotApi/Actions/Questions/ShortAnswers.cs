using FinCoach.Domain.Amounts;
using FinCoach.Domain.Categories;
using FinCoach.Domain.Indicators;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Questions;

/// <summary>Reads a text as the answer to one question, and as nothing else: null when it says more than the answer.</summary>
internal static class ShortAnswers
{
    private const int LongestName = 6;

    /// <summary><c>15 lucas</c>, <c>fueron como 12.990 pesos</c>.</summary>
    public static Money? Amount(string text)
    {
        var tokens = TokenizedText.Of(text);
        var spans = new List<AmountSpan>();
        MoneyGrammar.Find(tokens, spans);
        if (spans.Count != 1)
        {
            return null;
        }

        var span = spans[0];
        return AnswerWords.Words(tokens).All(w =>
            (w.Token >= span.FirstToken && w.Token < span.EndToken) || AnswerWords.IsAmountFiller(w.Word))
            ? span.Money
            : null;
    }

    /// <summary><c>en comida</c>, <c>transporte</c>, <c>es para salidas</c>.</summary>
    public static Category? CategoryOf(string text)
    {
        var tokens = TokenizedText.Of(text);
        var matches = new List<LexiconMatch>();
        Lexicon.Chile.Find(tokens, matches);
        return matches.Count > 0 && AnswerWords.Words(tokens).All(w =>
            matches.Exists(m => w.Token >= m.FirstToken && w.Token < m.EndToken) || AnswerWords.IsCategoryFiller(w.Word))
            ? matches.MaxBy(m => m.EndToken - m.FirstToken).Category
            : null;
    }

    /// <summary><c>a dólares</c>, <c>la UF</c>; null when none or several are named, or more is said.</summary>
    public static Currency? Unit(string text) =>
        UnitMention.Find(text) is [var unit] && AnswerWords.Words(TokenizedText.Of(text)).Count() <= LongestName
        && MoneyGrammar.Find(text).Count == 0
            ? unit
            : null;

    /// <summary><c>en todo</c>, <c>general</c>: the whole of the spending.</summary>
    public static bool IsEverything(string text) =>
        Letters.Fold(text).Trim(' ', '.', '!') is "todo" or "en todo" or "para todo" or "general" or "en general" or "el total" or "total"
            or "de todo" or "todos los gastos" or "para todos los gastos" or "en total" or "global";

    /// <summary><c>para el viaje a Chiloé</c> gives <c>viaje a Chiloé</c>.</summary>
    public static string? GoalName(string text)
    {
        var tokens = TokenizedText.Of(text);
        var first = 0;
        while (tokens.Word(first) is "para" or "pa" or "el" or "la" or "los" or "las" or "un" or "una" or "unos" or "unas" or "mi" or "mis"
            or "es" or "comprar" or "comprarme" or "pagar" or "poder" or "a" or "se" or "llama" or "ponle")
        {
            first++;
        }

        var end = tokens.Count;
        while (end > first && tokens[end - 1].Kind is TokenKind.Symbol or TokenKind.Pictograph)
        {
            end--;
        }

        return end > first && end - first <= LongestName && tokens[first].Kind == TokenKind.Word
            ? tokens.Raw(first, end).ToString()
            : null;
    }
}
