using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Nlu.Samples;
using FinCoach.Trainer.Masks;
using FinCoach.Trainer.Replies;

namespace FinCoach.Trainer.Evaluation;

/// <summary>A golden set of the product, shipped inside this program: what <c>ml.eval_sets</c> is seeded from.</summary>
internal sealed record GoldenSet(string Name, EvalKind Kind, EvalSplit Split)
{
    /// <summary>Every set that is shipped.</summary>
    public static readonly IReadOnlyList<GoldenSet> All =
    [
        new("nlu-dev", EvalKind.Nlu, EvalSplit.Dev),
        new("nlu-test", EvalKind.Nlu, EvalSplit.Test),
        new("replies-golden", EvalKind.Replies, EvalSplit.Test),
        new("masks-dev", EvalKind.Masks, EvalSplit.Dev),
        new("masks-test", EvalKind.Masks, EvalSplit.Test),
    ];

    /// <summary>The set's id, equal on every installation.</summary>
    public Guid Id => IdOf(Name);

    public static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes("eval_set:" + name)).AsSpan(0, 16), bigEndian: true);

    /// <summary>Whether a set says something about versions of a kind. Masks stand beside every version: what it learned went through them.</summary>
    public static bool Measures(EvalKind set, ModelKind version) => set switch
    {
        EvalKind.Nlu => version == ModelKind.Nlu,
        EvalKind.Masks => true,
        _ => version != ModelKind.Nlu,
    };

    /// <summary>The set's items, with the tags of the coverage map.</summary>
    /// <exception cref="InvalidOperationException">The set is not inside the program.</exception>
    public IEnumerable<EvalItem> Items()
    {
        foreach (var line in Lines())
        {
            var (key, tags) = Kind switch
            {
                EvalKind.Nlu => Tagged<NluSample>(line),
                EvalKind.Masks => Tagged<LabelledText>(line),
                _ => Tagged<ReplyCase>(line),
            };
            yield return new EvalItem
            {
                Id = IdOf($"{Name}/{key}"),
                SetId = Id,
                Name = Name,
                Split = Split,
                Kind = Kind,
                Key = key,
                Item = line,
                Metric = JsonSerializer.Serialize(tags, DomainJson.Options),
            };
        }
    }

    private static (string Key, ItemTags Tags) Tagged<T>(string line) => JsonSerializer.Deserialize<T>(line, DomainJson.Options) switch
    {
        NluSample sample => (sample.Id ?? line, ItemTags.Of(sample)),
        ReplyCase reply => (reply.Id, ItemTags.Of(reply.Input)),
        LabelledText masks => (masks.Id, ItemTags.Of(masks)),
        _ => throw new InvalidOperationException("A golden item is a labelled text, a reply case or a text with masks."),
    };

    private List<string> Lines()
    {
        using var stream = typeof(GoldenSet).Assembly.GetManifestResourceStream($"golden/{Name}.jsonl")
            ?? throw new InvalidOperationException($"The golden set {Name} is not inside the program.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
