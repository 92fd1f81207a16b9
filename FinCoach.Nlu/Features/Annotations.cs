using FinCoach.Domain.Amounts;
using FinCoach.Domain.Categories;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Features;

/// <summary>A text with what the direction-free grammars found in it. Reused; not thread-safe.</summary>
internal sealed class Annotations
{
    public TokenizedText Text { get; } = new();

    public List<AmountSpan> Amounts { get; } = [];

    public List<LexiconMatch> Matches { get; } = [];

    public void Read(string text, Func<TokenizedText, int, bool>? isKnown)
    {
        Text.Read(text);
        Amounts.Clear();
        Matches.Clear();
        MoneyGrammar.Find(Text, Amounts);
        Lexicon.Chile.Find(Text, Matches, isKnown);
    }
}
