namespace FinCoach.Domain.Checks;

/// <summary>The outcome of one reply check. On the wire <c>{"name":"figures","ok":false,"reasons":["…"]}</c>.</summary>
/// <param name="Name">One of <see cref="CheckNames"/>.</param>
/// <param name="Ok">Whether the reply may be sent as far as this check goes.</param>
/// <param name="Reasons">Why not, for the log and for the repair attempt; empty when ok.</param>
public sealed record CheckResult(string Name, bool Ok, IReadOnlyList<string> Reasons)
{
    /// <summary>Ok exactly when there is no reason against it.</summary>
    public static CheckResult Of(string name, IReadOnlyList<string> reasons) => new(name, reasons.Count == 0, reasons);
}

/// <summary>The names of checks, as in golden reply sets and in <c>event_log.checks</c>.</summary>
public static class CheckNames
{
    /// <summary>Every amount, percentage and date can be traced.</summary>
    public const string Figures = "figures";

    /// <summary>Figures are in Chilean format, sums add up, categories exist.</summary>
    public const string Format = "format";

    /// <summary>No investment recommendation, no promise of return, a disclaimer where due, no other person's data.</summary>
    public const string Policy = "policy";

    /// <summary>Under the moderation threshold; run by AiApi, which has the moderation model.</summary>
    public const string Toxicity = "toxicity";

    /// <summary>The chat model answered at all.</summary>
    public const string Model = "model";
}
