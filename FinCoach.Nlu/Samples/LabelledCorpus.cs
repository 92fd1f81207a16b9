using System.Text.Json;

namespace FinCoach.Nlu.Samples;

/// <summary>
/// A corpus file of the kind that NLP.js reads: <c>{"data":[{"intent":"…","utterances":["…"],"tests":["…"]}]}</c>; it holds the texts
/// to train on and those to be tested with.
/// </summary>
public static class LabelledCorpus
{
    /// <summary>Says whether a path names such a corpus rather than JSON Lines.</summary>
    public static bool IsCorpus(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The label that the corpus tests but gives no training text: the answer to what is like nothing else; null without one.</summary>
    /// <exception cref="SampleFormatException">The file is no such corpus.</exception>
    public static string? RejectLabel(string path) =>
        Read(path, tests: true).Select(s => s.Intent).Except(Read(path, tests: false).Select(s => s.Intent), StringComparer.Ordinal).FirstOrDefault();

    /// <exception cref="SampleFormatException">The file is no such corpus.</exception>
    public static IReadOnlyList<GenericSample> Read(string path, bool tests)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var samples = new List<GenericSample>();
            foreach (var item in document.RootElement.GetProperty("data").EnumerateArray())
            {
                var intent = item.TryGetProperty("intent", out var name) ? name.GetString() : null;
                if (intent is null || !item.TryGetProperty(tests ? "tests" : "utterances", out var texts))
                {
                    continue;
                }

                samples.AddRange(texts.EnumerateArray().Select(t => new GenericSample(t.GetString() ?? "", intent)));
            }

            return samples;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new SampleFormatException(path, e is JsonException { LineNumber: { } line } ? (int)line + 1 : 1, e.Message, e);
        }
    }
}
