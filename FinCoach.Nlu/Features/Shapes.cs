using FinCoach.Domain.Categories;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Features;

/// <summary>
/// The sentence without its particular things: amounts, categories, merchants and groups of words by their kind, small words as
/// they are. Its pairs and triples carry a pattern from <c>tope de bencina 30 lucas</c> to <c>límite de ropa 50 mil</c>.
/// </summary>
internal static class Shapes
{
    private const int Longest = 40;
    private const float PairWeight = 0.5f;
    private const float TripleWeight = 0.5f;
    private const uint PairSeed = 0x3D4D51CB;
    private const uint TripleSeed = 0x6C8E9CF5;

    private static readonly uint Edge = FeatureHash.Of(FeatureHash.Sign, "shape edge");
    private static readonly uint Money = FeatureHash.Of(FeatureHash.Sign, "shape money");
    private static readonly uint Number = FeatureHash.Of(FeatureHash.Sign, "shape number");
    private static readonly uint Thing = FeatureHash.Of(FeatureHash.Sign, "shape thing");
    private static readonly uint Shop = FeatureHash.Of(FeatureHash.Sign, "shape shop");
    private static readonly uint Other = FeatureHash.Of(FeatureHash.Sign, "shape other");

    public static void Add(Annotations annotations, FeatureBuffer features)
    {
        Span<uint> kinds = stackalloc uint[Longest + 2];
        var count = Read(annotations, kinds);
        for (var i = 1; i < count; i++)
        {
            features.Add(FeatureHash.Pair(kinds[i - 1] + PairSeed, kinds[i]), PairWeight);
            if (i > 1)
            {
                features.Add(FeatureHash.Pair(FeatureHash.Pair(kinds[i - 2] + TripleSeed, kinds[i - 1]), kinds[i]), TripleWeight);
            }
        }
    }

    private static int Read(Annotations annotations, Span<uint> kinds)
    {
        var text = annotations.Text;
        var (amount, match, count) = (0, 0, 0);
        kinds[count++] = Edge;
        for (var i = 0; i < text.Count && count <= Longest;)
        {
            while (match < annotations.Matches.Count && annotations.Matches[match].FirstToken < i)
            {
                match++;
            }

            if (amount < annotations.Amounts.Count && annotations.Amounts[amount].FirstToken <= i)
            {
                kinds[count++] = Money;
                i = Math.Max(i + 1, annotations.Amounts[amount++].EndToken);
            }
            else if (match < annotations.Matches.Count && annotations.Matches[match].FirstToken == i)
            {
                kinds[count++] = annotations.Matches[match].Kind is LexiconKind.Merchant or LexiconKind.Store ? Shop : Thing;
                i = annotations.Matches[match].EndToken;
            }
            else
            {
                var kind = KindOf(text, i++);
                // A run of unknown words is one unknown thing.
                if (kind != 0 && !(kind == Other && kinds[count - 1] == Other))
                {
                    kinds[count++] = kind;
                }
            }
        }

        kinds[count++] = Edge;
        return count;
    }

    private static uint KindOf(TokenizedText text, int index) => text[index].Kind switch
    {
        TokenKind.Digits => Number,
        TokenKind.Word => Cues.Function(text.Word(index)) is not 0 and var function ? function
            : Cues.Of(text.Word(index)) is not 0 and var cue ? cue : Other,
        TokenKind.Symbol when text.Word(index)[0] is '?' or '/' or '%' or ':' or '+' or '*' => FeatureHash.Of(FeatureHash.Sign, text.Word(index)),
        _ => 0,
    };
}
