namespace FinCoach.Domain.Replies;

/// <summary>The facts of one reply, by id. The first fact of an id wins.</summary>
public sealed class FactSheet
{
    private readonly Dictionary<string, Fact> _byId = new(StringComparer.Ordinal);

    public FactSheet(IReadOnlyList<Fact> facts)
    {
        All = facts;
        foreach (var fact in facts)
        {
            _byId.TryAdd(fact.Id, fact);
        }
    }

    /// <summary>Every fact, in the order given.</summary>
    public IReadOnlyList<Fact> All { get; }

    /// <summary>What happened (<see cref="Acts"/>), when the request says so.</summary>
    public string? Act => TextOf(ReplyRequest.ActFact);

    /// <summary>The plain answer that came with the request.</summary>
    public string? Plain => TextOf(ReplyRequest.PlainFact);

    /// <summary>The fact of an id, or null.</summary>
    public Fact? this[string id] => _byId.GetValueOrDefault(id);

    /// <summary>The value as people read it, or null when there is none.</summary>
    public string? Text(string id, bool fullDate = false) =>
        this[id] is { } fact && FactText.Of(fact, fullDate) is { Length: > 0 } text ? text : null;

    /// <summary>Numbered facts <c>item_1</c>, <c>item_2</c>, …, in the order of their numbers.</summary>
    public IReadOnlyList<NumberedItem> Items => [.. All
        .Where(f => NumberedItem.NumberOf(f.Id) is not null)
        .Select(f => new NumberedItem(NumberedItem.NumberOf(f.Id)!.Value, f, this[f.Id + "_category"] ?? this[f.Id + "_label"]))
        .OrderBy(i => i.Number)];

    private string? TextOf(string id) => string.IsNullOrWhiteSpace(this[id]?.Text) ? null : this[id]!.Text;
}
