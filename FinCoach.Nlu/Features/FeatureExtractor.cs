using FinCoach.Domain.Amounts;
using FinCoach.Domain.Categories;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Features;

/// <summary>Turns an annotated text into features: words, pairs of words, character n-grams and signs of the grammars.</summary>
internal static class FeatureExtractor
{
    // Nobody's intent needs more, and a text of 100,000 characters must not fill the cache.
    private const int MaxTokens = 512;
    private const int MaxWordLength = 24;
    private const int MaxCues = 8;
    private const float CueWeight = 0.8f;

    private static readonly uint Start = FeatureHash.Of(FeatureHash.Sign, "start");
    private static readonly uint End = FeatureHash.Of(FeatureHash.Sign, "end");
    private static readonly uint Number = FeatureHash.Of(FeatureHash.Sign, "number");
    internal static readonly uint[] AmountSigns = [.. Enum.GetNames<AmountMark>().Select(n => FeatureHash.Of(FeatureHash.Sign, "amount " + n))];
    private static readonly uint[] CurrencySigns = [.. Enum.GetNames<Currency>().Select(n => FeatureHash.Of(FeatureHash.Sign, "currency " + n))];
    private static readonly uint[] CategorySigns = [.. Enum.GetNames<Category>().Select(n => FeatureHash.Of(FeatureHash.Sign, "category " + n))];
    private static readonly uint[] CountSigns = [.. Enumerable.Range(0, 3).Select(n => FeatureHash.Of(FeatureHash.Sign, $"amounts {n}"))];
    private static readonly uint Merchant = FeatureHash.Of(FeatureHash.Sign, "merchant");

    public static void Extract(Annotations annotations, FeatureOptions options, FeatureBuffer features)
    {
        features.Clear();
        if (options.WordWeight > 0 || options.StemWeight > 0)
        {
            AddWords(annotations, options, features);
        }

        if (options.Semantics)
        {
            AddSigns(annotations, features);
        }

        features.EndWords();
        if (options.LongestGram > 0)
        {
            AddGrams(annotations.Text, options, features);
        }
    }

    /// <summary>The hash of a word as a feature: also how the model knows which words it has seen.</summary>
    public static uint WordFeature(ReadOnlySpan<char> word) => FeatureHash.Of(FeatureHash.Word, word);

    /// <summary>The hash of a word's stem as a feature.</summary>
    public static uint StemFeature(ReadOnlySpan<char> word) => FeatureHash.Of(FeatureHash.Stem, SpanishStem.Of(word));

    private static void AddWords(Annotations annotations, FeatureOptions options, FeatureBuffer features)
    {
        var text = annotations.Text;
        var amounts = options.Semantics ? annotations.Amounts : null;
        var nextAmount = 0;
        var before = Start;
        var beforeThat = Start;
        var stemBefore = Start;
        for (var i = 0; i < text.Count && i < MaxTokens; i++)
        {
            uint word;
            if (amounts is not null && nextAmount < amounts.Count && amounts[nextAmount].FirstToken == i)
            {
                var amount = amounts[nextAmount++];
                word = AmountSigns[(int)amount.Mark];
                i = amount.EndToken - 1;
            }
            else if (text[i].Kind == TokenKind.Digits)
            {
                word = Number;
            }
            else if (text[i].Kind == TokenKind.Symbol && (!options.Semantics || text.Word(i)[0] is not ('?' or '¿' or '!' or '%' or '/')))
            {
                continue;
            }
            else
            {
                word = WordFeature(text.Word(i));
            }

            if (options.WordWeight > 0)
            {
                features.Add(word, options.WordWeight);
                features.Add(FeatureHash.Pair(before, word), options.BigramWeight);
            }

            if (options.Semantics)
            {
                features.Add(FeatureHash.Pair(beforeThat + 0x51ED270B, word), options.BigramWeight * 0.6f);
            }

            if (options.StemWeight > 0 && text[i].Kind == TokenKind.Word)
            {
                var stem = StemFeature(text.Word(i));
                features.Add(stem, options.StemWeight);
                if (options.BigramWeight > 0)
                {
                    features.Add(FeatureHash.Pair(stemBefore, stem), options.StemWeight * options.BigramWeight);
                }

                stemBefore = stem;
            }

            beforeThat = before;
            before = word;
        }

        if (options.WordWeight > 0)
        {
            features.Add(FeatureHash.Pair(before, End), options.BigramWeight);
        }
    }

    private static void AddSigns(Annotations annotations, FeatureBuffer features)
    {
        features.Add(CountSigns[Math.Min(2, annotations.Amounts.Count)], 1f);
        for (var i = 0; i < annotations.Amounts.Count && i < 4; i++)
        {
            features.Add(CurrencySigns[(int)annotations.Amounts[i].Money.Currency], 0.7f);
        }

        AddCues(annotations.Text, features);
        Shapes.Add(annotations, features);
        var limit = Math.Min(annotations.Matches.Count, 6);
        for (var i = 0; i < limit; i++)
        {
            var match = annotations.Matches[i];
            features.Add(CategorySigns[(int)match.Category], 0.7f);
            features.Add(FeatureHash.Pair(CategorySigns[(int)match.Category], WordFeature(annotations.Text.Word(match.FirstToken - 1))), 0.5f);
            if (match.Kind == LexiconKind.Merchant)
            {
                features.Add(Merchant, 0.7f);
            }
        }
    }

    private static void AddCues(TokenizedText text, FeatureBuffer features)
    {
        Span<uint> cues = stackalloc uint[MaxCues];
        var count = 0;
        for (var i = 0; i < text.Count && count < MaxCues; i++)
        {
            if (text[i].Kind == TokenKind.Word && Cues.Of(text.Word(i)) is not 0 and var cue)
            {
                features.Add(cue, CueWeight);
                for (var j = 0; j < count; j++)
                {
                    features.Add(FeatureHash.Pair(cues[j] + 0x1B56C4E9, cue), CueWeight * 0.7f);
                }

                cues[count++] = cue;
            }
        }
    }

    private static void AddGrams(TokenizedText text, FeatureOptions options, FeatureBuffer features)
    {
        Span<char> word = stackalloc char[MaxWordLength + 2];
        for (var i = 0; i < text.Count && i < MaxTokens; i++)
        {
            if (text[i].Kind != TokenKind.Word)
            {
                continue;
            }

            var folded = text.Word(i);
            folded = folded.Length > MaxWordLength ? folded[..MaxWordLength] : folded;
            word[0] = '<';
            folded.CopyTo(word[1..]);
            word[folded.Length + 1] = '>';
            AddGrams(word[..(folded.Length + 2)], options, features);
        }
    }

    private static void AddGrams(ReadOnlySpan<char> word, FeatureOptions options, FeatureBuffer features)
    {
        for (var start = 0; start + options.ShortestGram <= word.Length; start++)
        {
            var hash = FeatureHash.Gram;
            var longest = Math.Min(options.LongestGram, word.Length - start);
            for (var length = 1; length <= longest; length++)
            {
                hash = FeatureHash.Step(hash, word[start + length - 1]);
                if (length >= options.ShortestGram)
                {
                    features.Add(FeatureHash.Mix(hash), 1f);
                }
            }
        }
    }
}
