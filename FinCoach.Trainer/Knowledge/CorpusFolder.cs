using FinCoach.Domain.Amounts;
using FinCoach.Domain.Retrieval;

namespace FinCoach.Trainer.Knowledge;

/// <summary>Reads a folder of the shape that <c>knowledge/README.md</c> describes: Markdown with front matter, questions, figures, a glossary, PDFs.</summary>
internal static class CorpusFolder
{
    private const string ReadMe = "README.md";

    /// <exception cref="KnowledgeException">A file is not of that shape; the message names it.</exception>
    public static async Task<KnowledgeSources> ReadAsync(string folder, PdfReading pdf, CancellationToken ct)
    {
        if (!Directory.Exists(folder))
        {
            throw new KnowledgeException(KnowledgeFault.Invalid, $"There is no folder {folder}.");
        }

        var asked = AskedQuestions.Read(folder);
        var documents = Files(folder, "*.md").Where(file => Path.GetFileName(file) != ReadMe)
            .Select(file => asked.Beside(MarkdownDocument.Read(SlugOf(folder, file), File.ReadAllText(file))))
            .ToList();
        foreach (var file in Files(folder, "*.pdf"))
        {
            documents.Add(await pdf.ReadAsync(SlugOf(folder, file), await File.ReadAllBytesAsync(file, ct), PdfOrigin.OfFile(file), ct));
        }

        asked.EnsureNoneLeft();
        if (documents.Count == 0)
        {
            throw new KnowledgeException(KnowledgeFault.Invalid, $"{folder} holds no documents.");
        }

        var glossary = Optional<GlossaryFile>(folder, "glossary.yaml")?.Terms ?? [];
        var figures = Optional<FiguresFile>(folder, "figures.yaml")?.Figures ?? [];
        return new KnowledgeSources(
            [.. documents, .. glossary.Select(term => Definition(term, documents))],
            figures.ToDictionary(f => f.Id, Figure, StringComparer.Ordinal),
            glossary.ToDictionary(t => t.Id, IReadOnlyList<string> (t) => [t.Term, .. t.Synonyms], StringComparer.Ordinal));
    }

    private static SourceDocument Definition(GlossaryFile.Entry term, List<SourceDocument> documents)
    {
        var home = documents.Find(d => term.Document.StartsWith(d.Slug + "#", StringComparison.Ordinal))
            ?? throw new KnowledgeException(KnowledgeFault.Invalid, $"glossary.yaml: {term.Id} names {term.Document}, which is no document.");
        return home with
        {
            Slug = $"glossary/{term.Id}",
            Title = term.Term,
            Keywords = term.Synonyms,
            Sections = [new Section("", term.Document, $"{term.Term}: {term.Definition}")],
            Format = SourceDocument.Glossary,
        };
    }

    private static AgingFigure Figure(FiguresFile.Entry figure) => new(
        figure.Id,
        figure.Label,
        figure.Value,
        figure.Currency is null ? null : Enum.Parse<Currency>(figure.Currency),
        figure.Unit,
        figure.Source,
        figure.SourceDate,
        figure.ValidUntil,
        figure.Verified);

    private static T? Optional<T>(string folder, string name)
        where T : class
    {
        var file = Path.Combine(folder, name);
        return File.Exists(file) ? CorpusYaml.Read<T>(name, File.ReadAllText(file)) : null;
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string SlugOf(string folder, string file) =>
        Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/');
}
