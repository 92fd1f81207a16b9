using FinCoach.Domain.Retrieval;

namespace FinCoach.Trainer.Knowledge;

/// <summary>Reads Markdown with YAML front matter between two lines of dashes.</summary>
internal static class MarkdownDocument
{
    private const string Fence = "---\n";
    private const int LongestText = 2_000_000;

    /// <exception cref="KnowledgeException">No front matter, or a key is missing; the message names both.</exception>
    public static SourceDocument Read(string slug, string text)
    {
        var whole = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        if (whole.Length > LongestText)
        {
            throw new KnowledgeException(KnowledgeFault.TooLong, $"{slug}: longer than {LongestText} characters.");
        }

        var end = whole.StartsWith(Fence, StringComparison.Ordinal) ? whole.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal) : -1;
        if (end < 0)
        {
            throw new KnowledgeException(KnowledgeFault.Invalid, $"{slug}: no front matter between two lines of ---.");
        }

        var head = CorpusYaml.Read<FrontMatter>(slug, whole[Fence.Length..(end + 1)]);
        var missing = head switch
        {
            { Title: "" } => "title",
            { Category: "" } => "category",
            { Source: "" } => "source",
            { SourceDate: null } => "source_date",
            _ => null,
        };
        if (missing is not null)
        {
            throw new KnowledgeException(KnowledgeFault.Invalid, $"{slug}: the front matter lacks {missing}.");
        }

        var sections = Section.Of(slug, whole[(end + 1 + Fence.Length)..]);
        return sections.Count == 0
            ? throw new KnowledgeException(KnowledgeFault.WithoutText, $"{slug}: no text after the front matter.")
            : new SourceDocument(
                slug, head.Title, head.Category, head.Source, head.SourceUrl, head.SourceDate!.Value, head.ValidUntil, head.Keywords, sections, SourceDocument.Markdown).Checked();
    }
}
