namespace FinCoach.LocalModel.Storage;

/// <summary>Writes that are whole or absent, also when the process is killed in the middle.</summary>
internal static class AtomicFile
{
    private const string Unfinished = ".tmp";

    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var unfinished = path + Unfinished;
        using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            stream.Write(bytes);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Removes what a killed process left half written.</summary>
    public static void Clean(string folder)
    {
        foreach (var unfinished in Directory.EnumerateFiles(folder, "*" + Unfinished))
        {
            File.Delete(unfinished);
        }
    }
}
