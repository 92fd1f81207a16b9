using System.Text.Json;
using System.Text.Json.Serialization;
using FinCoach.Domain.Json;
using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Nlu;

/// <summary>The labelled sets of <c>data/nlu</c>, read so strictly that an unknown name or value is an error.</summary>
internal static class DataFiles
{
    private static readonly JsonSerializerOptions Strict = new(DomainJson.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Lazy<IReadOnlyList<LabelledText>> LazyTrain = new(() => [.. Read<LabelledText>("train")]);
    private static readonly Lazy<IReadOnlyList<LabelledText>> LazyDev = new(() => [.. Read<LabelledText>("golden", "dev.jsonl")]);
    private static readonly Lazy<IReadOnlyList<LabelledText>> LazyTest = new(() => [.. Read<LabelledText>("golden", "test.jsonl")]);

    private static readonly Lazy<IReadOnlyList<LabelledText>> LazyBlind = new(() => [.. Read<LabelledText>("golden", "blind.jsonl")]);
    private static readonly Lazy<IReadOnlyList<LabelledText>> LazyOthers = new(() => [.. Read<LabelledText>("golden", "others.jsonl")]);

    private static readonly Lazy<IReadOnlyList<Transcript>> LazyTranscripts = new(() => [.. Read<Transcript>("transcripts")]);

    public static IReadOnlyList<Transcript> Transcripts => LazyTranscripts.Value;

    public static IReadOnlyList<LabelledText> Train => LazyTrain.Value;

    public static IReadOnlyList<LabelledText> Dev => LazyDev.Value;

    public static IReadOnlyList<LabelledText> Test => LazyTest.Value;

    public static IReadOnlyList<LabelledText> Of(string set) => set switch
    {
        "train" => Train,
        "dev" => Dev,
        "test" => Test,
        "blind" => LazyBlind.Value,
        "others" => LazyOthers.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(set), set, "No such set."),
    };

    private static IEnumerable<T> Read<T>(string folder, string pattern = "*.jsonl") =>
        Directory.GetFiles(Path.Combine(Repository.Root, "data", "nlu", folder), pattern)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Select((line, i) => Row<T>(line, $"{Path.GetFileName(file)}:{i + 1}")));

    private static T Row<T>(string line, string where)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Strict) ?? throw new JsonException("null is no row.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{where}: {e.Message}", e);
        }
    }
}
