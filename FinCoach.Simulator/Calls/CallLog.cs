using FinCoach.Simulator.Methods;
using Microsoft.Extensions.Options;

namespace FinCoach.Simulator.Calls;

/// <summary>The newest calls of the bot. Polling is left out: it would push everything else away. Thread-safe.</summary>
internal sealed class CallLog(IOptions<SimulatorOptions> options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Queue<RecordedCall> _calls = [];
    private long _number;

    public void Add(MethodCall call, int? status)
    {
        if (call.Method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        lock (_gate)
        {
            _calls.Enqueue(new RecordedCall(++_number, call.Method, clock.GetUtcNow(), status, call.Parameters, [.. call.Files.Keys]));
            while (_calls.Count > options.Value.CallsKept)
            {
                _calls.Dequeue();
            }
        }
    }

    /// <summary>Calls after <paramref name="number"/>, of one method or all.</summary>
    public IReadOnlyList<RecordedCall> Read(string? method, long number)
    {
        lock (_gate)
        {
            return [.. _calls.Where(c => c.Number > number
                && (method is null || c.Method.Equals(method, StringComparison.OrdinalIgnoreCase)))];
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
        }
    }
}
