using FinCoach.BotApi.Actions;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Tests.BotApi.Actions;

/// <summary>Turns and rows of one person on Wednesday 18 November 2026, for pure decisions.</summary>
internal static class Told
{
    public static readonly DateOnly Today = new(2026, 11, 18);
    public static readonly DateTimeOffset Now = new(2026, 11, 18, 15, 0, 0, TimeSpan.Zero);

    private static int _next;

    public static Guid NewId() => new(Interlocked.Increment(ref _next), 0, 0, new byte[8]);

    public static Turn Turn(
        string text, Intent intent, Slots? slots = null, Operation? operation = null, Flow? flow = null,
        Recurrence? recurrence = null, Tone tone = Tone.Coach) => new(
        new User { Channel = Channel.Web, ExternalId = "ana", Tone = tone },
        Guid.Empty,
        text,
        new Understanding(intent, operation, flow, recurrence, slots ?? Slots.None, 0.99, [], "test", "test"),
        Now,
        Today);

    public static Transaction Expense(
        decimal amount, Category? category = null, DateOnly? on = null, string? merchant = null, int? installments = null,
        TransactionKind kind = TransactionKind.Expense) => new()
        {
            Id = NewId(),
            UserId = Guid.Empty,
            MessageId = Guid.Empty,
            Kind = kind,
            Amount = amount,
            Currency = Currency.CLP,
            Category = category,
            Merchant = merchant,
            OccurredOn = on ?? Today,
            Installments = installments,
            CreatedAt = Now,
        };

    /// <summary>The turn as one that moves what stands instead of setting it.</summary>
    public static Turn Moving(this Turn turn, AmountChange change, decimal? percent = null) =>
        turn with { Understanding = turn.Understanding with { Change = change, ChangePercent = percent } };

    public static Budget Budget(decimal limit, Category? category = null, Recurrence recurrence = Recurrence.Monthly) => new()
    {
        Id = NewId(),
        UserId = Guid.Empty,
        Category = category,
        Recurrence = recurrence,
        Limit = limit,
        Currency = Currency.CLP,
    };

    public static Goal Goal(string name, decimal target, DateOnly? deadline = null) => new()
    {
        Id = NewId(),
        UserId = Guid.Empty,
        Name = name,
        Target = target,
        Currency = Currency.CLP,
        Deadline = deadline,
    };
}
