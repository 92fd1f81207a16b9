using System.Text.Json;

namespace FinCoach.BotApi.Conversation;

/// <summary>Real milliseconds by stage of one turn, for <c>event_log.stages</c>.</summary>
internal sealed class StageClock(TimeProvider real)
{
    private readonly Dictionary<string, double> _stages = new(StringComparer.Ordinal);
    private readonly long _start = real.GetTimestamp();

    public async Task<T> MeasureAsync<T>(string stage, Func<Task<T>> work)
    {
        using var activity = Telemetry.Source.StartActivity(stage);
        var from = real.GetTimestamp();
        try
        {
            return await work();
        }
        finally
        {
            _stages[stage] = Math.Round(real.GetElapsedTime(from).TotalMilliseconds, 1);
        }
    }

    public int ElapsedMs => (int)real.GetElapsedTime(_start).TotalMilliseconds;

    public string ToJson() => JsonSerializer.Serialize(_stages);
}
