using Microsoft.Extensions.Options;

namespace FinCoach.LocalModel.Storage;

/// <summary>The folder of this server: the configured one, which survives, or one of its own that goes with it.</summary>
internal sealed class StorageFolder : IDisposable
{
    private readonly DirectoryInfo? _temporary;

    public StorageFolder(IOptions<StorageOptions> options)
    {
        if (options.Value.Folder is { Length: > 0 } folder)
        {
            Root = Path.GetFullPath(folder);
            return;
        }

        _temporary = Directory.CreateTempSubdirectory("fincoach-local-model-");
        Root = _temporary.FullName;
    }

    public string Root { get; }

    /// <summary>A folder inside, created when absent.</summary>
    public string Of(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;

    public void Dispose()
    {
        try
        {
            _temporary?.Delete(recursive: true);
        }
        catch (IOException)
        {
            // The system clears its temporary folder; a process that ends must not fail on it.
        }
    }
}
