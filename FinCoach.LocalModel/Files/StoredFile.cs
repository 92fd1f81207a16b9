namespace FinCoach.LocalModel.Files;

/// <summary>A file as the wire describes it.</summary>
internal sealed record StoredFile(string Id, long Bytes, long CreatedAt, string Filename, string Purpose, long? ExpiresAt = null)
{
    public string Object { get; } = "file";

    public string Status { get; } = "processed";
}

internal sealed record DeletedFile(string Id)
{
    public string Object { get; } = "file";

    public bool Deleted { get; } = true;
}
