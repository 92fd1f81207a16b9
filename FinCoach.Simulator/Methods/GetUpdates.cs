using System.Text.Json;
using FinCoach.Simulator.Updates;

namespace FinCoach.Simulator.Methods;

internal sealed class GetUpdates(Poll poll, UpdateQueue queue) : IBotMethod
{
    private const int MostUpdates = 100;
    private const int LongestSeconds = 50;

    public string Name => "getUpdates";

    public async ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct)
    {
        if (call.Texts("allowed_updates") is { } allowed)
        {
            queue.Allowed = allowed;
        }

        var limit = (int)Math.Clamp(call.Integer("limit") ?? MostUpdates, 1, MostUpdates);
        var timeout = TimeSpan.FromSeconds(Math.Clamp(call.Integer("timeout") ?? 0, 0, LongestSeconds));
        var (updates, refusal) = await poll.ReadAsync(call.Integer("offset") ?? 0, limit, timeout, ct);
        return refusal is null ? MethodAnswer.Ok(updates.Select(Parse).ToList()) : refusal;
    }

    private static JsonElement Parse(PendingUpdate update)
    {
        using var document = JsonDocument.Parse(update.Json);
        return document.RootElement.Clone();
    }
}
