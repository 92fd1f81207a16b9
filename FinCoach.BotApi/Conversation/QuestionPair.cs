using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Conversation;

/// <summary>Two questions of one text: where to part them, and what each means once both were understood. Pure.</summary>
internal static class QuestionPair
{
    private const double Sure = 0.8;

    private static readonly Intent[] Queries = [Intent.QuerySpending, Intent.QueryBudget, Intent.QueryGoal];

    /// <summary>"cuánto gasté en comida" and "cuánto en bencina?"; null when a text has not exactly two questions.</summary>
    public static (string First, string Second)? Split(string text)
    {
        var tokens = TokenizedText.Of(text);
        (int End, int Begin)? parting = null;
        for (var i = 1; i < tokens.Count; i++)
        {
            var begin = tokens.Word(i + 1) is "¿" ? i + 2 : i + 1;
            if (!(tokens.Word(i) is "y" or "e" or "i" or "?") || !AsksAt(tokens, begin))
            {
                continue;
            }

            if (parting is not null)
            {
                return null;
            }

            parting = (i, begin);
        }

        return parting is var (end, from) && Enumerable.Range(0, end).Any(i => AsksAt(tokens, i))
            ? (text[..tokens[end].Start].TrimEnd(' ', ',', '¿'), text[tokens[from].Start..])
            : null;
    }

    /// <summary>Whether a meaning is a question about the person's own money, which pairs can be made of.</summary>
    public static bool IsQuery(Understanding understanding) => Queries.Contains(understanding.Intent);

    /// <summary>What both questions mean; null unless the first is clear and the second asks something else.</summary>
    /// <param name="first">As the first question alone was read.</param>
    /// <param name="second">As the second alone was read.</param>
    /// <param name="secondText">The second as it was said.</param>
    public static (Understanding First, Understanding Second)? Settle(Understanding first, Understanding second, string secondText)
    {
        if (!IsQuery(first) || first.Confidence < Sure)
        {
            return null;
        }

        var isWhole = IsQuery(second) && second.Confidence >= Sure && !LacksVerb(secondText);
        if (!isWhole && second.Slots is { Category: null, Merchant: null, GoalName: null })
        {
            return null;
        }

        // "cuánto en bencina": the verb, and the days unless it says others, are those of the question before.
        var other = isWhole ? second : first with
        {
            Slots = first.Slots with { Category = second.Slots.Category, Merchant = second.Slots.Merchant, GoalName = second.Slots.GoalName },
        };
        var (one, two) = first.Intent == other.Intent
            ? (Timed(first, isWhole ? first : second), Timed(Timed(other, second), first))
            : (first, other);
        return one.Intent == two.Intent && one.Operation == two.Operation && one.Flow == two.Flow && one.Slots == two.Slots ? null : (one, two);
    }

    private static bool LacksVerb(string text) => TokenizedText.Of(text).Word(1) is "en" or "de" or "para" or "pa" or "por" or "con" or "a";

    private static Understanding Timed(Understanding question, Understanding by) =>
        question.Slots is { Date: null, Period: null }
            ? question with { Slots = question.Slots with { Date = by.Slots.Date, Period = by.Slots.Period } }
            : question;

    private static bool AsksAt(TokenizedText tokens, int at) =>
        tokens.Word(at) is "cuanto" or "cuanta" or "cuantos" or "cuantas" or "como" or "cual" or "cuales"
        || (tokens.Word(at) is "en" && tokens.Word(at + 1) is "que" or "cuanto")
        || (tokens.Word(at) is "que" && tokens.Word(at + 1) is "gaste" or "gastos" or "compre");
}
