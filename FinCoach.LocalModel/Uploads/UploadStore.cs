using System.Globalization;
using System.Security.Cryptography;
using FinCoach.LocalModel.Files;
using FinCoach.LocalModel.Storage;
using FinCoach.LocalModel.Wire;
using Microsoft.Extensions.Options;

namespace FinCoach.LocalModel.Uploads;

/// <summary>Uploads that are not files yet, and their parts.</summary>
internal sealed class UploadStore(StorageFolder storage, FileStore files, IOptions<StorageOptions> options, TimeProvider clock)
{
    /// <summary>The wire's limit for one part.</summary>
    public const long LargestPart = 64L * 1024 * 1024;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly string _folder = storage.Of("uploads");
    private readonly DocumentFolder<Upload> _uploads = new(storage.Of("uploads"), options.Value.MostDocuments);

    public Upload Begin(string filename, string purpose, long bytes)
    {
        var now = clock.GetUtcNow();
        var upload = new Upload(
            WireIds.New("upload_", now), now.ToUnixTimeSeconds(), filename, bytes, purpose, Upload.Pending, (now + Lifetime).ToUnixTimeSeconds());
        _uploads.Put(upload.Id, upload);
        return upload;
    }

    public async Task<UploadPart> AddPartAsync(string id, Stream content, CancellationToken ct)
    {
        var upload = Open(id);
        var part = new UploadPart(WireIds.New("part_", clock.GetUtcNow()), clock.GetUtcNow().ToUnixTimeSeconds(), id);
        await using var file = new FileStream(PartPath(id, part.Id), FileMode.CreateNew, FileAccess.Write);
        var room = upload.Bytes - PartsOf(id).Sum(p => new FileInfo(p).Length);
        await BoundedCopy.RunAsync(content, file, Math.Min(LargestPart, room), ct);
        return part;
    }

    public async Task<Upload> CompleteAsync(string id, IReadOnlyList<string> partIds, string? md5, CancellationToken ct)
    {
        var upload = Open(id);
        var paths = partIds.Select(p => PartPath(id, p)).ToList();
        if (paths.Find(p => !File.Exists(p)) is not null || paths.Distinct(StringComparer.Ordinal).Count() != paths.Count)
        {
            throw Refused("Invalid 'part_ids': a part is unknown or named twice.", "part_ids");
        }

        if (paths.Sum(p => new FileInfo(p).Length) != upload.Bytes)
        {
            throw Refused($"The parts do not add up to the {upload.Bytes} bytes that were announced.", "part_ids");
        }

        await using var joined = new JoinedStream(paths);
        if (md5 is not null && !string.Equals(md5, await Md5Async(joined, ct), StringComparison.OrdinalIgnoreCase))
        {
            throw Refused("The md5 checksum does not match.", "md5");
        }

        joined.Rewind();
        var file = await files.AddAsync(joined, upload.Filename, upload.Purpose, ct);
        var completed = _uploads.Change(id, u => u with { Status = Upload.Completed, File = file })!;
        Discard(id);
        return completed;
    }

    public Upload Cancel(string id)
    {
        Open(id);
        Discard(id);
        return _uploads.Change(id, u => u with { Status = Upload.Cancelled })!;
    }

    private Upload Open(string id)
    {
        var upload = _uploads.Find(id) ?? throw new ApiErrorException(new ApiError(
            StatusCodes.Status404NotFound, $"No such Upload object: {id}", "invalid_request_error", "upload_id", null));
        if (upload.Status == Upload.Pending && upload.ExpiresAt <= clock.GetUtcNow().ToUnixTimeSeconds())
        {
            Discard(id);
            upload = _uploads.Change(id, u => u with { Status = Upload.Expired })!;
        }

        return upload.Status == Upload.Pending ? upload : throw Refused($"Upload {id} is {upload.Status}.", "upload_id");
    }

    private void Discard(string id)
    {
        foreach (var part in PartsOf(id))
        {
            File.Delete(part);
        }
    }

    private IEnumerable<string> PartsOf(string id) => Directory.EnumerateFiles(_folder, Path.GetFileName(id) + ".part_*");

    private string PartPath(string id, string part) =>
        Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(id)}.{Path.GetFileName(part)}"));

    // The wire's checksum; it guards against accidents, not against people.
#pragma warning disable CA5351
    private static async Task<string> Md5Async(Stream content, CancellationToken ct) => Convert.ToHexStringLower(await MD5.HashDataAsync(content, ct));
#pragma warning restore CA5351

    private static ApiErrorException Refused(string message, string param) => new(ApiError.Invalid(message, param));
}
