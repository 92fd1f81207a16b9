using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions.Questions;

/// <summary>Which of the listed options a text means: by its place, its amount, its day, its name or its category.</summary>
internal static class OptionAnswer
{
    private const int LongestAnswer = 9;

    private static readonly string[] Ordinals = ["primer", "segund", "tercer", "cuart", "quint", "sext"];

    /// <summary>The option; null when the text means none of them, or more than one.</summary>
    /// <param name="text">As written.</param>
    /// <param name="understanding">What NLU read in it.</param>
    /// <param name="options">In the order in which they were listed, 1 first.</param>
    public static PendingQuestion.Option? Find(
        string text, Understanding understanding, IReadOnlyList<PendingQuestion.Option> options)
    {
        var words = AnswerWords.Words(TokenizedText.Of(text)).Select(w => w.Word).ToList();
        if (words.Count is 0 or > LongestAnswer)
        {
            return null;
        }

        return ByName(Letters.Fold(text), options) ?? ByAmount(text, options) ?? ByPlace(words, options)
            ?? ByDay(understanding.Slots, options) ?? ByCategory(text, options);
    }

    private static PendingQuestion.Option? ByPlace(List<string> words, IReadOnlyList<PendingQuestion.Option> options)
    {
        foreach (var word in words)
        {
            var place = Array.FindIndex(Ordinals, o => word.StartsWith(o, StringComparison.Ordinal) && word.Length <= o.Length + 2) + 1;
            place = word.StartsWith("ultim", StringComparison.Ordinal) ? options.Count : place;
            place = word.Length == 1 && char.IsAsciiDigit(word[0]) ? word[0] - '0' : place;
            place = word is "uno" ? 1 : word is "dos" ? 2 : word is "tres" ? 3 : place;
            if (place >= 1 && place <= options.Count)
            {
                return options[place - 1];
            }
        }

        return null;
    }

    private static PendingQuestion.Option? ByName(string folded, IReadOnlyList<PendingQuestion.Option> options) =>
        Single(options.Where(o => o.Name is { Length: > 2 } name && folded.Contains(Letters.Fold(name), StringComparison.Ordinal)));

    private static PendingQuestion.Option? ByAmount(string text, IReadOnlyList<PendingQuestion.Option> options)
    {
        var said = MoneyGrammar.Find(text).Select(s => s.Money.Value).ToHashSet();
        return Single(options.Where(o => said.Contains(o.Amount)));
    }

    private static PendingQuestion.Option? ByDay(Slots slots, IReadOnlyList<PendingQuestion.Option> options) =>
        (slots.EntryRef?.Date ?? slots.Date) is { } day ? Single(options.Where(o => o.Date == day)) : null;

    private static PendingQuestion.Option? ByCategory(string text, IReadOnlyList<PendingQuestion.Option> options) =>
        ShortAnswers.CategoryOf(text) is { } category ? Single(options.Where(o => o.Category == category)) : null;

    private static PendingQuestion.Option? Single(IEnumerable<PendingQuestion.Option> matches) =>
        matches.Take(2).ToList() is [var only] ? only : null;
}
