using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FinCoach.Domain.Json;

namespace FinCoach.Nlu.Samples;

/// <summary>Reads labelled texts, one JSON object a line.</summary>
public static class SampleFiles
{
    /// <summary>Reads the product's own format.</summary>
    /// <exception cref="SampleFormatException">A line is no such object.</exception>
    public static IReadOnlyList<NluSample> Read(string path) => ReadLines<NluSample>(path, sample =>
        string.IsNullOrEmpty(sample.Text) ? "\"text\" is empty" : sample.ReferenceDate == default ? "\"reference_date\" is missing" : null);

    /// <summary>Reads the generic format: text and intent, any label set.</summary>
    /// <exception cref="SampleFormatException">A line is no such object.</exception>
    public static IReadOnlyList<GenericSample> ReadGeneric(string path) =>
        ReadLines<GenericSample>(path, sample => string.IsNullOrEmpty(sample.Intent) ? "\"intent\" is empty" : null);

    /// <summary>A fingerprint of files' contents, whatever their order.</summary>
    public static string HashOf(IEnumerable<string> paths)
    {
        var hashes = paths.Select(p => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(p)))).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', hashes))));
    }

    /// <summary>The same, with texts of elsewhere; without any it is the files' alone.</summary>
    internal static string HashOf(IEnumerable<string> paths, IReadOnlyList<NluSample> more)
    {
        if (more.Count == 0)
        {
            return HashOf(paths);
        }

        var texts = more.Select(s => JsonSerializer.Serialize(s, DomainJson.Options)).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(HashOf(paths) + '\n' + string.Join('\n', texts))));
    }

    private static List<T> ReadLines<T>(string path, Func<T, string?> fault)
        where T : class
    {
        var samples = new List<T>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            T sample;
            try
            {
                sample = JsonSerializer.Deserialize<T>(line, DomainJson.Options)
                    ?? throw new SampleFormatException(path, number, "null is no labelled text.");
            }
            catch (JsonException e)
            {
                throw new SampleFormatException(path, number, e.Message, e);
            }

            samples.Add(fault(sample) is { } reason ? throw new SampleFormatException(path, number, reason + ".") : sample);
        }

        return samples;
    }
}
