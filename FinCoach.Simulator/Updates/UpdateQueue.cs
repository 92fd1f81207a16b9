using System.Text.Json;
using System.Text.Json.Nodes;
using FinCoach.Simulator.Wire;

namespace FinCoach.Simulator.Updates;

/// <summary>Updates in the order of their growing ids, until confirmed by an offset or accepted by the webhook. Thread-safe.</summary>
internal sealed class UpdateQueue(IdSequence ids)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<PendingUpdate> _pending = [];
    private readonly HashSet<long> _busyLanes = [];
    private readonly Dictionary<int, PendingUpdate> _all = [];
    private IReadOnlyList<string>? _allowed;

    /// <summary>Rings when an update arrives or a lane becomes free.</summary>
    public Bell Changed { get; } = new();

    public int PendingCount
    {
        get
        {
            lock (_gate)
            {
                return _pending.Count;
            }
        }
    }

    /// <summary>
    /// Types that the bot wants; null or empty for Telegram's default, which has everything that this simulator makes.
    /// As in Telegram it holds for updates made from now on.
    /// </summary>
    public IReadOnlyList<string>? Allowed
    {
        get => Volatile.Read(ref _allowed);
        set => Volatile.Write(ref _allowed, value);
    }

    /// <summary>Adds an update of <paramref name="type"/> with its object; null when the bot does not want this type.</summary>
    public int? Add(string type, long lane, object payload)
    {
        if (Allowed is { Count: > 0 } allowed && !allowed.Contains(type, StringComparer.Ordinal))
        {
            return null;
        }

        lock (_gate)
        {
            var id = ids.NextUpdate();
            var json = new JsonObject
            {
                ["update_id"] = id,
                [type] = JsonSerializer.SerializeToNode(payload, WireJson.Options),
            };
            Append(new PendingUpdate(id, type, lane, json.ToJsonString(WireJson.Options)));
            return id;
        }
    }

    /// <summary>Hands the same update out <paramref name="count"/> times more; false when the id is unknown.</summary>
    public bool Repeat(int id, int count)
    {
        lock (_gate)
        {
            if (!_all.TryGetValue(id, out var update))
            {
                return false;
            }

            for (var i = 0; i < count; i++)
            {
                Append(update with { IsRepeat = true });
            }

            return true;
        }
    }

    /// <summary>Forgets what lies below <paramref name="offset"/> and returns up to <paramref name="limit"/> of the rest.</summary>
    public IReadOnlyList<PendingUpdate> Read(long offset, int limit)
    {
        lock (_gate)
        {
            // A negative offset counts from the end of the queue and forgets everything before.
            var first = offset >= 0 ? offset : _pending.TakeLast((int)Math.Min(-offset, int.MaxValue)).FirstOrDefault()?.Id ?? 0;
            for (var node = _pending.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.Id < first && !node.Value.IsRepeat)
                {
                    _pending.Remove(node);
                }

                node = next;
            }

            var batch = _pending.Take(limit).ToList();
            foreach (var repeat in batch.Where(u => u.IsRepeat))
            {
                _pending.Remove(repeat);
            }

            return batch;
        }
    }

    /// <summary>The oldest update whose chat has none under way; it stays pending until <see cref="Release"/>.</summary>
    public PendingUpdate? TakeForDelivery()
    {
        lock (_gate)
        {
            var update = _pending.FirstOrDefault(u => !_busyLanes.Contains(u.Lane));
            if (update is not null)
            {
                _busyLanes.Add(update.Lane);
            }

            return update;
        }
    }

    /// <summary>Ends a delivery: an accepted update is gone, another one is due again.</summary>
    public void Release(PendingUpdate update, bool accepted)
    {
        lock (_gate)
        {
            _busyLanes.Remove(update.Lane);
            if (accepted)
            {
                _pending.Remove(update);
            }
        }

        Changed.Ring();
    }

    public void Clear()
    {
        lock (_gate)
        {
            _pending.Clear();
            _all.Clear();
        }
    }

    private void Append(PendingUpdate update)
    {
        _pending.AddLast(update);
        _all.TryAdd(update.Id, update);
        Changed.Ring();
    }
}
