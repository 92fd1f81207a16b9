using System.Security.Cryptography;
using Aspire.Hosting.Publishing;

namespace FinCoach.AppHost.Secrets;

/// <summary>
/// A generated value in a file that only its owner can read. Not Aspire's user secrets: those belong to the account, and
/// two checkouts with two databases would share one password.
/// </summary>
internal sealed class KeptSecret(string file) : ParameterDefault
{
    /// <summary>32 letters and digits: safe in a connection string, a header and a URL without escaping.</summary>
    public static string Fresh() => RandomNumberGenerator.GetString("abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 32);

    public override string GetDefaultValue()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!File.Exists(file))
        {
            var draft = $"{file}.{Environment.ProcessId}.{Fresh()[..6]}";
            File.WriteAllText(draft, Fresh());
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(draft, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            MoveUnlessThere(draft);
        }

        return File.ReadAllText(file);
    }

    public override void WriteToManifest(ManifestPublishingContext context)
    {
        // A published application is given its secrets where it runs.
    }

    // Two starts at once: the first one's value is the one that counts.
    private void MoveUnlessThere(string draft)
    {
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }
}
