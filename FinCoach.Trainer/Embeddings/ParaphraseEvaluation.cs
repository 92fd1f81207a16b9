using System.Numerics.Tensors;

namespace FinCoach.Trainer.Embeddings;

/// <summary>How near paraphrases are: each text of some groups looks for another of its group among all texts.</summary>
internal sealed class ParaphraseEvaluation
{
    private readonly (string Group, string Text)[] _texts;

    public ParaphraseEvaluation(IReadOnlyList<Paraphrase> paraphrases) =>
        _texts = [.. paraphrases.SelectMany(p => new[] { (p.Group, p.A), (p.Group, p.B) }).Distinct()];

    /// <summary>The place of the first twin of each text of the groups asked about.</summary>
    public IReadOnlyList<int?> Places(Func<string, float[]> embed, Func<string, bool> isAsked)
    {
        var vectors = _texts.Select(t => embed(t.Text)).ToArray();
        return [.. Enumerable.Range(0, _texts.Length).Where(i => isAsked(_texts[i].Group)).Select(i => Place(vectors, i))];
    }

    private int? Place(float[][] vectors, int asked)
    {
        var order = Enumerable.Range(0, vectors.Length).Where(i => i != asked)
            .OrderByDescending(i => TensorPrimitives.Dot<float>(vectors[asked], vectors[i])).ThenBy(i => i).ToList();
        var place = order.FindIndex(i => _texts[i].Group == _texts[asked].Group);
        return place < 0 ? null : place;
    }
}
