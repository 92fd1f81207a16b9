using System.Security.Cryptography;
using System.Text;
using FinCoach.Domain.Retrieval;

namespace FinCoach.Trainer.Knowledge;

/// <summary>A document as it comes in, before it is cut.</summary>
/// <param name="Slug">Path without extension; uploads are <c>upload/…</c>.</param>
/// <param name="Format"><c>markdown</c>, <c>glossary</c> or <c>pdf</c>.</param>
internal sealed record SourceDocument(
    string Slug,
    string Title,
    string Category,
    string Source,
    string? SourceUrl,
    DateOnly SourceDate,
    DateOnly? ValidUntil,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<Section> Sections,
    string Format)
{
    public const string Markdown = "markdown";
    public const string Glossary = "glossary";
    public const string Pdf = "pdf";

    /// <summary>Where uploads live; the folder of the corpus never touches them.</summary>
    public const string UploadPrefix = "upload/";

    private const int LongestTitle = 256;
    private const int LongestCategory = 64;
    private const int LongestSource = 512;
    private const int LongestHeading = 512;

    /// <summary>Itself, when what it says of itself fits where it is kept.</summary>
    /// <exception cref="KnowledgeException">Something is longer; the message names it.</exception>
    public SourceDocument Checked()
    {
        var tooLong = Title.Length > LongestTitle ? $"title is longer than {LongestTitle} characters"
            : Category.Length > LongestCategory ? $"category is longer than {LongestCategory} characters"
            : Source.Length > LongestSource || SourceUrl?.Length > LongestSource ? $"source is longer than {LongestSource} characters"
            : Sections.Any(s => s.Heading.Length > LongestHeading) ? $"heading is longer than {LongestHeading} characters"
            : null;
        return tooLong is null ? this : throw new KnowledgeException(KnowledgeFault.Invalid, $"{Slug}: a {tooLong}.");
    }

    /// <summary>Of everything that a chunk or citation is made from, and of the way it is cut.</summary>
    public string ContentSha256 => Hash(string.Join('\u001f', new[] { Chunking.Recipe, Slug, Title, Category, Source, SourceUrl ?? "", $"{SourceDate:O}", $"{ValidUntil:O}", Format }
        .Concat(Keywords).Concat(Sections.SelectMany(s => new[] { s.Id, s.Markdown, s.Asked }))));

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
