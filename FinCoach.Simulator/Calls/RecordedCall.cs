using System.Text.Json;

namespace FinCoach.Simulator.Calls;

/// <summary>A call that the bot made, whatever became of it.</summary>
/// <param name="Status">HTTP status of the answer; null when none was given.</param>
/// <param name="Files">Names of the uploaded parts.</param>
internal sealed record RecordedCall(
    long Number,
    string Method,
    DateTimeOffset At,
    int? Status,
    IReadOnlyDictionary<string, JsonElement> Parameters,
    IReadOnlyCollection<string> Files);
