using FinCoach.LocalModel.Files;

namespace FinCoach.LocalModel.Uploads;

/// <summary>A large file on its way in parts, as the wire describes it.</summary>
internal sealed record Upload(
    string Id, long CreatedAt, string Filename, long Bytes, string Purpose, string Status, long ExpiresAt, StoredFile? File = null)
{
    public const string Pending = "pending";
    public const string Completed = "completed";
    public const string Cancelled = "cancelled";
    public const string Expired = "expired";

    public string Object { get; } = "upload";
}

internal sealed record UploadPart(string Id, long CreatedAt, string UploadId)
{
    public string Object { get; } = "upload.part";
}

/// <summary>The body that begins an upload.</summary>
internal sealed record UploadRequest(string? Filename, string? Purpose, long? Bytes, string? MimeType);

/// <summary>The body that ends one: the parts in their order.</summary>
internal sealed record CompleteRequest(IReadOnlyList<string>? PartIds, string? Md5);
