using FinCoach.Domain.Language;
using FinCoach.Nlu.Features;

namespace FinCoach.Nlu.Tagging;

/// <summary>What a tagger sees of one token: itself and its neighbours, by kind and by form.</summary>
internal static class TagFeatures
{
    private const uint Step = 0x01F35A7D;
    private const int SuffixLength = 3;
    private const int Reach = 5;

    private static readonly uint First = FeatureHash.Of(FeatureHash.Sign, "tag first");
    private static readonly uint Last = FeatureHash.Of(FeatureHash.Sign, "tag last");
    private static readonly uint Edge = FeatureHash.Of(FeatureHash.Sign, "tag edge");

    /// <param name="text">The text.</param>
    /// <param name="kinds">The kind of each token.</param>
    /// <param name="index">Which token.</param>
    /// <param name="withForms">Whether words are seen as they are; in training names are hidden at times, so that unseen ones are found.</param>
    /// <param name="features">What to fill.</param>
    public static void Extract(TokenizedText text, ReadOnlySpan<uint> kinds, int index, bool withForms, FeatureBuffer features)
    {
        features.Clear();
        for (var offset = -3; offset <= 3; offset++)
        {
            features.Add(FeatureHash.Pair(Position(offset), At(kinds, index + offset)), 1f);
        }

        for (var offset = -3; offset <= 2; offset++)
        {
            features.Add(FeatureHash.Pair(FeatureHash.Pair(Position(offset) + Step, At(kinds, index + offset)), At(kinds, index + offset + 1)), 0.8f);
        }

        for (var offset = -3; offset <= 1; offset++)
        {
            var pair = FeatureHash.Pair(FeatureHash.Pair(Position(offset) + (2 * Step), At(kinds, index + offset)), At(kinds, index + offset + 1));
            features.Add(FeatureHash.Pair(pair, At(kinds, index + offset + 2)), 0.6f);
        }

        // What stood before, at any distance.
        for (var i = Math.Max(0, index - Reach); i < index; i++)
        {
            features.Add(FeatureHash.Pair(Step * 5, kinds[i]), 0.4f);
        }

        if (withForms)
        {
            AddForms(text, index, features);
        }

        features.Add(index == 0 ? First : index == kinds.Length - 1 ? Last : Edge, 0.5f);
        features.EndWords();
    }

    private static void AddForms(TokenizedText text, int index, FeatureBuffer features)
    {
        for (var offset = -2; offset <= 1; offset++)
        {
            var word = text.Word(index + offset);
            features.Add(FeatureHash.Pair(Position(offset) + (7 * Step), FeatureHash.Of(FeatureHash.Word, word)), 0.8f);
            if (offset is 0 or 1 && word.Length > SuffixLength)
            {
                features.Add(FeatureHash.Pair(Position(offset) + (9 * Step), FeatureHash.Of(FeatureHash.Gram, word[^SuffixLength..])), 0.8f);
            }
        }
    }

    private static uint Position(int offset) => (uint)(offset + 8) * 0x9E3779B1;

    private static uint At(ReadOnlySpan<uint> kinds, int index) => (uint)index < (uint)kinds.Length ? kinds[index] : Edge;
}
