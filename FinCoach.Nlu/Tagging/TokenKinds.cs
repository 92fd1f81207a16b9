using FinCoach.Domain.Language;
using FinCoach.Nlu.Features;

namespace FinCoach.Nlu.Tagging;

/// <summary>What each token of a text is to a tagger: money, a time, a small word as it is, a group of words, or something else.</summary>
internal static class TokenKinds
{
    /// <summary>Nobody names a thing after so many words; what follows is not tagged.</summary>
    public const int Longest = 96;

    private static readonly uint Money = FeatureHash.Of(FeatureHash.Sign, "kind money");
    private static readonly uint Time = FeatureHash.Of(FeatureHash.Sign, "kind time");
    private static readonly uint Number = FeatureHash.Of(FeatureHash.Sign, "kind number");
    private static readonly uint Other = FeatureHash.Of(FeatureHash.Sign, "kind other");

    /// <summary>Fills the kinds of the first tokens and says how many there are.</summary>
    public static int Read(Annotations marks, Span<uint> kinds)
    {
        var text = marks.Text;
        var count = Math.Min(text.Count, Longest);
        for (var i = 0; i < count; i++)
        {
            kinds[i] = KindOf(text, i);
        }

        foreach (var amount in marks.Amounts)
        {
            Fill(kinds[..count], amount.FirstToken, amount.EndToken, Money);
        }

        foreach (var time in marks.Times)
        {
            Fill(kinds[..count], time.FirstToken, time.EndToken, Time);
        }

        return count;
    }

    public static bool IsOpen(uint kind) => kind != Money && kind != Time;

    private static void Fill(Span<uint> kinds, int from, int to, uint kind)
    {
        for (var i = from; i < to && i < kinds.Length; i++)
        {
            kinds[i] = kind;
        }
    }

    private static uint KindOf(TokenizedText text, int index) => text[index].Kind switch
    {
        TokenKind.Digits => Number,
        TokenKind.Word => Cues.Function(text.Word(index)) is not 0 and var function ? function
            : Cues.Of(text.Word(index)) is not 0 and var cue ? cue : Other,
        _ => FeatureHash.Of(FeatureHash.Sign, text.Word(index)),
    };
}
