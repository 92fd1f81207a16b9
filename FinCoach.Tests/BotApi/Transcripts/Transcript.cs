using System.Text.Json;
using System.Text.Json.Nodes;
using FinCoach.Domain.Json;
using FinCoach.Tests.Rules;

namespace FinCoach.Tests.BotApi.Transcripts;

/// <summary>A conversation of data/nlu/transcripts with what is true after each turn.</summary>
internal sealed record Transcript(string Id, IReadOnlyList<TranscriptTurn> Turns)
{
    private static readonly Lazy<IReadOnlyList<Transcript>> Loaded = new(() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "data/nlu/transcripts/transcripts.jsonl"))
            .Select(line => JsonSerializer.Deserialize<Transcript>(line, DomainJson.Options)!)]);

    public static IReadOnlyList<Transcript> All => Loaded.Value;
}

internal sealed record TranscriptTurn(string Text, DateOnly ReferenceDate, TranscriptExpectation Expect);

/// <param name="Intent">Its wire name.</param>
/// <param name="Facts">Sums in pesos (data/nlu/README.md).</param>
internal sealed record TranscriptExpectation(string Intent, JsonObject Facts);
