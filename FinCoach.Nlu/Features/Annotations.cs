using FinCoach.Domain.Amounts;
using FinCoach.Domain.Calendar;
using FinCoach.Domain.Categories;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Features;

/// <summary>A text with what the grammars found in it. Reused; not thread-safe.</summary>
internal sealed class Annotations
{
    // Four of Telegram's longest messages; what a person wants is said by then, and work stays bounded.
    private const int LongestText = 16_384;

    public TokenizedText Text { get; } = new();

    public List<AmountSpan> Amounts { get; } = [];

    public List<LexiconMatch> Matches { get; } = [];

    public List<TimeMention> Times { get; } = [];

    /// <summary>Runs the grammars that need no direction.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="isKnown">Says of a word that it is spelled right; null corrects nothing.</param>
    public void Read(string text, Func<TokenizedText, int, bool>? isKnown)
    {
        Text.Read(text.Length > LongestText ? text[..LongestText] : text);
        if (isKnown is not null)
        {
            Spelling.Correct(Text, isKnown);
        }

        Amounts.Clear();
        Matches.Clear();
        Times.Clear();
        MoneyGrammar.Find(Text, Amounts);
        Lexicon.Chile.Find(Text, Matches, isKnown);
        // "cuatro mil" is no "cuadro".
        for (var i = Matches.Count - 1; i >= 0; i--)
        {
            if (IsInAmount(Matches[i]))
            {
                Matches.RemoveAt(i);
            }
        }
    }

    /// <summary>Finds the days and periods, once the intent has given the direction; a number is a day or money, not both.</summary>
    public void ReadTimes(TimeFrame frame)
    {
        Times.Clear();
        TimeGrammar.Find(Text, frame, Times);
        for (var i = Times.Count - 1; i >= 0; i--)
        {
            var time = Times[i];
            // "el bono marzo" is a grant of the state, whenever it comes.
            if (Text.Word(time.FirstToken - 1) is "bono" || Amounts.Exists(a => a.Mark != AmountMark.Bare && Overlaps(a, time)))
            {
                Times.RemoveAt(i);
            }
            else
            {
                Amounts.RemoveAll(a => Overlaps(a, time));
                Matches.RemoveAll(m => m.FirstToken < time.EndToken && time.FirstToken < m.EndToken);
            }
        }
    }

    private bool IsInAmount(LexiconMatch match)
    {
        foreach (var amount in Amounts)
        {
            if (amount.FirstToken < match.EndToken && match.FirstToken < amount.EndToken)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Overlaps(AmountSpan amount, TimeMention time) =>
        amount.FirstToken < time.EndToken && time.FirstToken < amount.EndToken;
}
