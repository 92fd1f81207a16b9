using System.Globalization;
using FinCoach.LocalModel.Storage;
using FinCoach.LocalModel.Wire;
using Microsoft.AspNetCore.Mvc;

namespace FinCoach.LocalModel.Files;

/// <summary><c>/v1/files</c>.</summary>
internal static class FilesEndpoint
{
    private const int MostListed = 10_000;
    private const int Overhead = 64 * 1024;

    public static void AddFiles(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<StorageOptions, StorageOptionsValidator>()
            .BindConfiguration(StorageOptions.SectionName);
        builder.Services.AddSingleton<StorageFolder>();
        builder.Services.AddSingleton<FileStore>();
    }

    public static RouteGroupBuilder MapFiles(this RouteGroupBuilder wire)
    {
        wire.MapPost("/files", UploadAsync).WithName("Files_Upload")
            .WithMetadata(new RequestSizeLimitAttribute(FileStore.LargestFile + Overhead));
        wire.MapGet("/files", List).WithName("Files_List");
        wire.MapGet("/files/{id}", (string id, FileStore files) => files.Get(id)).WithName("Files_Get");
        wire.MapGet("/files/{id}/content", (string id, FileStore files) =>
            Results.Stream(files.Open(files.Get(id)), "application/octet-stream", files.Get(id).Filename)).WithName("Files_Content");
        wire.MapDelete("/files/{id}", Delete).WithName("Files_Delete");
        return wire;
    }

    private static async Task<StoredFile> UploadAsync(HttpRequest request, FileStore files, CancellationToken ct)
    {
        var (fields, (name, upload)) = await FileForm.ReadAsync(
            request, "file", async (name, content) => new Received(name, await files.AddAsync(content, name, FilePurposes.FineTune, ct)), ct);
        try
        {
            FilePurposes.Check(fields.GetValueOrDefault("purpose"), name);
            return files.Describe(upload, fields["purpose"], LifetimeOf(fields));
        }
        catch (ApiErrorException)
        {
            files.Remove(upload.Id);
            throw;
        }
    }

    private static TimeSpan? LifetimeOf(IReadOnlyDictionary<string, string> fields) =>
        fields.TryGetValue("expires_after[seconds]", out var seconds)
            ? int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 3600 and <= 2_592_000
                ? TimeSpan.FromSeconds(value)
                : throw new ApiErrorException(ApiError.Invalid("Invalid 'expires_after': seconds must be between 3600 and 2592000.", "expires_after"))
            : null;

    private static WireList<StoredFile> List(FileStore files, string? purpose, string? after, int? limit, string? order)
    {
        var all = files.Newest.Where(f => purpose is null || f.Purpose == purpose);
        return WireLists.Page(order == "asc" ? all.Reverse() : all, f => f.Id, after, limit, MostListed, MostListed);
    }

    private static DeletedFile Delete(string id, FileStore files)
    {
        files.Remove(files.Get(id).Id);
        return new DeletedFile(id);
    }

    private sealed record Received(string Name, StoredFile File);
}
