namespace FinCoach.Trainer.Knowledge;

/// <summary><c>asked/*.yaml</c>: of each document, by its headings, the questions that people ask of that section.</summary>
internal sealed class AskedQuestions
{
    private const string Folder = "asked";

    private readonly Dictionary<string, Dictionary<string, List<string>>> _byDocument = new(StringComparer.Ordinal);

    /// <exception cref="KnowledgeException">A file is no such YAML, or two files speak of one document.</exception>
    public static AskedQuestions Read(string corpus)
    {
        var asked = new AskedQuestions();
        var folder = Path.Combine(corpus, Folder);
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.yaml") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var name = $"{Folder}/{Path.GetFileName(file)}";
            foreach (var (slug, headings) in CorpusYaml.Read<Dictionary<string, Dictionary<string, List<string>>>>(name, File.ReadAllText(file)))
            {
                if (!asked._byDocument.TryAdd(slug, headings))
                {
                    throw new KnowledgeException(KnowledgeFault.Invalid, $"{name}: {slug} stands in another file too.");
                }
            }
        }

        return asked;
    }

    /// <summary>The document with the questions beside its sections.</summary>
    /// <exception cref="KnowledgeException">A heading is none of the document's.</exception>
    public SourceDocument Beside(SourceDocument document)
    {
        if (!_byDocument.Remove(document.Slug, out var headings))
        {
            return document;
        }

        var sections = document.Sections
            .Select(s => headings.Remove(s.Heading, out var questions) ? s with { Asked = string.Join('\n', questions) } : s).ToList();
        return headings.Count == 0
            ? document with { Sections = sections }
            : throw new KnowledgeException(KnowledgeFault.Invalid, $"{Folder}: {document.Slug} has no heading \"{headings.Keys.First()}\".");
    }

    /// <summary>Throws when questions of a document are left that does not exist.</summary>
    public void EnsureNoneLeft()
    {
        if (_byDocument.Keys.FirstOrDefault() is { } slug)
        {
            throw new KnowledgeException(KnowledgeFault.Invalid, $"{Folder}: there is no document {slug}.");
        }
    }
}
