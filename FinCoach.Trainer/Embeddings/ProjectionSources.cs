using FinCoach.LocalModel.Embeddings.Learning;
using FinCoach.Trainer.Knowledge;

namespace FinCoach.Trainer.Embeddings;

/// <summary>What a projection is learned from: the corpus, paraphrases and a lexicon of how people talk.</summary>
internal sealed class ProjectionSources
{
    private readonly List<SourceDocument> _documents;
    private readonly IReadOnlyList<Paraphrase> _paraphrases;
    private readonly List<TextPair> _sayings;

    /// <param name="documents">Of the corpus.</param>
    /// <param name="paraphrases">Pairs that mean the same.</param>
    /// <param name="sayings">Lines "wording, wording = meaning, meaning"; # begins a comment.</param>
    public ProjectionSources(IReadOnlyList<SourceDocument> documents, IReadOnlyList<Paraphrase> paraphrases, IEnumerable<string> sayings)
    {
        _documents = [.. documents.Where(d => d.Format == SourceDocument.Markdown)];
        _paraphrases = paraphrases;
        _sayings = [.. sayings.Select(line => line.Split('=')).Where(sides => sides.Length == 2 && !sides[0].StartsWith('#'))
            .SelectMany((sides, i) => sides[0].Split(',').Select(said => new TextPair(said, sides[1], $"saying {i}")))];
    }

    /// <summary>The groups of the paraphrases, in order.</summary>
    public IReadOnlyList<string> Groups => [.. _paraphrases.Select(p => p.Group).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Running text to learn from; nothing of the groups that are held out.</summary>
    public IReadOnlyList<string> Texts(Func<string, bool> holdsOut) =>
    [
        .. _documents.SelectMany(d => d.Sections.Select(s => $"{d.Title}\n{s.Markdown}\n{string.Join(' ', d.Keywords)}\n{s.Asked}")),
        .. Kept(holdsOut).SelectMany(p => new[] { p.A, p.B }).Distinct(StringComparer.Ordinal),
        .. _sayings.Select(s => $"{s.A} {s.B}"),
    ];

    /// <summary>A heading and its section, a question and the section that it asks of, a keyword and its document, a paraphrase and its twin, a wording and what it means.</summary>
    public IReadOnlyList<TextPair> Pairs(Func<string, bool> holdsOut) =>
    [
        .. _documents.SelectMany(d => d.Sections.Where(s => s.Heading.Length > 0)
            .Select(s => new TextPair(IsGlossary(d) ? s.Heading : $"{s.Heading} {d.Title}", s.Text, d.Slug))),
        .. _documents.SelectMany(d => d.Sections.SelectMany(s => s.Asked.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(asked => new TextPair(asked, $"{s.Heading} {d.Title}\n{s.Text}", d.Slug)))),
        .. _documents.Where(d => !IsGlossary(d)).SelectMany(d => d.Keywords.SelectMany(k => new[]
        {
            new TextPair(k, d.Title, d.Slug),
            new TextPair(k, $"{d.Title}\n{d.Sections[0].Text}", d.Slug),
        })),
        .. _sayings,
        .. Kept(holdsOut).Select(p => new TextPair(p.A, p.B, p.Group)),
    ];

    // Its headings are terms of their own: the title says nothing of them.
    private static bool IsGlossary(SourceDocument document) => document.Slug.StartsWith("glosario/", StringComparison.Ordinal);

    private IEnumerable<Paraphrase> Kept(Func<string, bool> holdsOut) => _paraphrases.Where(p => !holdsOut(p.Group));
}
