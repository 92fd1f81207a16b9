using FinCoach.LocalModel.Files;
using FinCoach.LocalModel.Wire;
using Microsoft.AspNetCore.Mvc;

namespace FinCoach.LocalModel.Uploads;

/// <summary><c>/v1/uploads</c>: files in parts.</summary>
internal static class UploadsEndpoint
{
    private const int Overhead = 64 * 1024;

    public static void AddUploads(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<UploadStore>();

    public static RouteGroupBuilder MapUploads(this RouteGroupBuilder wire)
    {
        wire.MapPost("/uploads", Begin).WithName("Uploads_Create");
        wire.MapPost("/uploads/{id}/parts", AddPartAsync).WithName("Uploads_AddPart")
            .WithMetadata(new RequestSizeLimitAttribute(UploadStore.LargestPart + Overhead));
        wire.MapPost("/uploads/{id}/complete", CompleteAsync).WithName("Uploads_Complete");
        wire.MapPost("/uploads/{id}/cancel", (string id, UploadStore uploads) => uploads.Cancel(id)).WithName("Uploads_Cancel");
        return wire;
    }

    private static Upload Begin(UploadRequest request, UploadStore uploads)
    {
        FilePurposes.Check(request.Purpose, request.Filename);
        if (request.Bytes is not (> 0 and <= FileStore.LargestFile))
        {
            throw new ApiErrorException(ApiError.Invalid($"Invalid 'bytes': it must be between 1 and {FileStore.LargestFile}.", "bytes"));
        }

        return string.IsNullOrEmpty(request.MimeType)
            ? throw new ApiErrorException(ApiError.Invalid("'mime_type' is a required property", "mime_type"))
            : uploads.Begin(request.Filename!, request.Purpose!, request.Bytes.Value);
    }

    private static async Task<UploadPart> AddPartAsync(string id, HttpRequest request, UploadStore uploads, CancellationToken ct)
    {
        var (_, part) = await FileForm.ReadAsync(request, "data", (_, content) => uploads.AddPartAsync(id, content, ct), ct);
        return part;
    }

    private static Task<Upload> CompleteAsync(string id, CompleteRequest request, UploadStore uploads, CancellationToken ct) =>
        uploads.CompleteAsync(id, request.PartIds ?? [], request.Md5, ct);
}
