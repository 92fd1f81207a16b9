using FinCoach.LocalModel.Storage;
using FinCoach.LocalModel.Wire;
using Microsoft.Extensions.Options;

namespace FinCoach.LocalModel.Files;

/// <summary>Uploaded files and result files. The description is written last, so a file is there whole or not at all.</summary>
internal sealed class FileStore(StorageFolder storage, IOptions<StorageOptions> options, TimeProvider clock)
{
    /// <summary>The wire's limit for one file.</summary>
    public const long LargestFile = 512L * 1024 * 1024;

    private readonly string _contents = storage.Of("files");
    private readonly DocumentFolder<StoredFile> _files = new(storage.Of("files"), options.Value.MostDocuments);

    /// <summary>Newest first, those past their date left out.</summary>
    public IEnumerable<StoredFile> Newest => _files.Newest.Where(IsThere);

    public StoredFile? Find(string id) => _files.Find(id) is { } file && IsThere(file) ? file : null;

    /// <exception cref="ApiErrorException">404.</exception>
    public StoredFile Get(string id) => Find(id) ?? throw new ApiErrorException(new ApiError(
        StatusCodes.Status404NotFound, $"No such File object: {id}", "invalid_request_error", "id", null));

    public Stream Open(StoredFile file) => new FileStream(PathOf(file.Id), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    /// <summary>Takes a stream to its end.</summary>
    /// <exception cref="ApiErrorException">413 when it is too large, 400 when there is no room.</exception>
    public async Task<StoredFile> AddAsync(Stream content, string filename, string purpose, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var id = WireIds.New("file-", now);
        var room = options.Value.MostBytes - _files.Newest.Sum(f => f.Bytes);
        var path = PathOf(id);
        long bytes;
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            bytes = await BoundedCopy.RunAsync(content, file, Math.Min(LargestFile, room), ct);
            file.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        var stored = new StoredFile(id, bytes, now.ToUnixTimeSeconds(), filename, purpose);
        _files.Put(id, stored);
        return stored;
    }

    /// <summary>Says what a file is for, once its form is read to the end.</summary>
    public StoredFile Describe(StoredFile file, string purpose, TimeSpan? lifetime)
    {
        var described = file with { Purpose = purpose, ExpiresAt = lifetime is { } life ? file.CreatedAt + (long)life.TotalSeconds : null };
        _files.Put(file.Id, described);
        return described;
    }

    public void Remove(string id)
    {
        _files.Remove(id);
        File.Delete(PathOf(id));
    }

    private bool IsThere(StoredFile file) => file.ExpiresAt is not { } end || end > clock.GetUtcNow().ToUnixTimeSeconds();

    private string PathOf(string id) => Path.Combine(_contents, Path.GetFileName(id) + ".bin");
}
