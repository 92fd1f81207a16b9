namespace FinCoach.Trainer.Knowledge;

/// <summary>What a PDF does not say of itself in a form to trust.</summary>
internal sealed record PdfOrigin(string Title, string Category, string Source, DateOnly SourceDate)
{
    /// <summary>A PDF in the corpus folder: named after its file, dated as its file is.</summary>
    public static PdfOrigin OfFile(string file)
    {
        var title = Path.GetFileNameWithoutExtension(file).Replace('-', ' ');
        return new PdfOrigin(title, Path.GetFileName(Path.GetDirectoryName(file)) ?? "", title, DateOnly.FromDateTime(File.GetLastWriteTimeUtc(file)));
    }
}
