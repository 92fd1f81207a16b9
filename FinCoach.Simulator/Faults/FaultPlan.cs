using FinCoach.Simulator.Methods;

namespace FinCoach.Simulator.Faults;

/// <summary>Faults that wait for their calls, first planned first served. Thread-safe.</summary>
internal sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _planned = [];

    public IReadOnlyList<Fault> Planned
    {
        get
        {
            lock (_gate)
            {
                return [.. _planned];
            }
        }
    }

    public void Add(Fault fault)
    {
        lock (_gate)
        {
            _planned.Add(fault);
        }
    }

    /// <summary>The fault for this call, which is then used up by one; null when all goes well.</summary>
    public Fault? Take(MethodCall call)
    {
        lock (_gate)
        {
            var at = _planned.FindIndex(f =>
                (f.Method is null || f.Method.Equals(call.Method, StringComparison.OrdinalIgnoreCase))
                && (f.ChatId is null || f.ChatId == call.Integer("chat_id")));
            if (at < 0)
            {
                return null;
            }

            var fault = _planned[at];
            if (fault.Count > 1)
            {
                _planned[at] = fault with { Count = fault.Count - 1 };
            }
            else
            {
                _planned.RemoveAt(at);
            }

            return fault;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _planned.Clear();
        }
    }
}
