using System.Collections.Concurrent;

namespace FinCoach.Simulator.Chats;

/// <summary>Pressed inline buttons and what the bot answered to them. Thread-safe.</summary>
internal sealed class CallbackQueries
{
    private readonly ConcurrentDictionary<string, CallbackAnswer?> _all = new(StringComparer.Ordinal);

    public void Open(string id) => _all[id] = null;

    /// <summary>False when there is no such query or it was answered before.</summary>
    public bool Answer(string id, CallbackAnswer answer) => _all.TryUpdate(id, answer, comparisonValue: null);

    public bool TryFind(string id, out CallbackAnswer? answer) => _all.TryGetValue(id, out answer);

    public void Clear() => _all.Clear();
}

/// <summary>The notice that a person sees after pressing.</summary>
internal sealed record CallbackAnswer(string? Text, bool ShowAlert);
