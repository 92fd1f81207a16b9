using System.Text.Json;
using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.Storage;

/// <summary>Small JSON documents by id, in memory and in a folder. Thread-safe; a change is on disk before it is seen.</summary>
/// <typeparam name="T">An immutable record.</typeparam>
internal sealed class DocumentFolder<T>
    where T : class
{
    private const string Suffix = ".json";

    private readonly Lock _gate = new();
    private readonly string _folder;
    private readonly int _most;
    private readonly SortedDictionary<string, T> _documents = new(StringComparer.Ordinal);

    /// <param name="folder">Read whole; what cannot be read is left aside.</param>
    /// <param name="most">Documents at most.</param>
    public DocumentFolder(string folder, int most)
    {
        _folder = folder;
        _most = most;
        AtomicFile.Clean(folder);
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Suffix))
        {
            if (Read(path) is { } document)
            {
                _documents[Path.GetFileNameWithoutExtension(path)] = document;
            }
        }
    }

    /// <summary>Newest first: ids begin with their time.</summary>
    public IReadOnlyList<T> Newest
    {
        get
        {
            lock (_gate)
            {
                return [.. _documents.Values.Reverse()];
            }
        }
    }

    public T? Find(string id)
    {
        lock (_gate)
        {
            return _documents.GetValueOrDefault(id);
        }
    }

    /// <summary>Adds a document, or replaces the one of its id.</summary>
    /// <exception cref="ApiErrorException">400 when the folder is full.</exception>
    public void Put(string id, T document)
    {
        lock (_gate)
        {
            if (_documents.Count >= _most && !_documents.ContainsKey(id))
            {
                throw new ApiErrorException(ApiError.Invalid($"This server keeps {_most} of these at most: delete some first.", code: "storage_full"));
            }

            Save(id, document);
        }
    }

    /// <summary>Changes a document in one step; null when there is none, and unchanged when the change is null.</summary>
    public T? Change(string id, Func<T, T?> change)
    {
        lock (_gate)
        {
            if (!_documents.TryGetValue(id, out var document))
            {
                return null;
            }

            if (change(document) is not { } changed)
            {
                return document;
            }

            Save(id, changed);
            return changed;
        }
    }

    public bool Remove(string id)
    {
        lock (_gate)
        {
            File.Delete(PathOf(id));
            return _documents.Remove(id);
        }
    }

    private void Save(string id, T document)
    {
        AtomicFile.Write(PathOf(id), JsonSerializer.SerializeToUtf8Bytes(document, WireJson.Options));
        _documents[id] = document;
    }

    // Only ids of ours are ever saved, so a name never leaves the folder.
    private string PathOf(string id) => Path.Combine(_folder, Path.GetFileName(id) + Suffix);

    private static T? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), WireJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
