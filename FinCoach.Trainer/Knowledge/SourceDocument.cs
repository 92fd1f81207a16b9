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

    /// <summary>Of everything that a chunk or citation is made from, and of the way it is cut.</summary>
    public string ContentSha256 => Hash(string.Join('\u001f', new[] { Chunking.Recipe, Slug, Title, Category, Source, SourceUrl ?? "", $"{SourceDate:O}", $"{ValidUntil:O}", Format }
        .Concat(Keywords).Concat(Sections.SelectMany(s => new[] { s.Id, s.Markdown }))));

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
