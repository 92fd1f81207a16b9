using FinCoach.BotApi.Actions;
using FinCoach.Data.App;
using FinCoach.Domain.Language;
using FinCoach.Nlu;

namespace FinCoach.Tests.BotApi.Recurring;

/// <summary>Turns of a person, understood by the built-in NLU, and rows of hers.</summary>
internal static class Said
{
    /// <summary>A Sunday.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static readonly DateTimeOffset Now = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);

    public static Turn Turn(string text, Tone tone = Tone.Coach, Guid? user = null) => new(
        new User { Id = user ?? Guid.Parse("00000000-0000-7000-8000-000000000001"), Channel = Channel.Telegram, ExternalId = "7", Tone = tone },
        Guid.Parse("00000000-0000-7000-8000-000000000002"), text, NluEngine.BuiltIn.Parse(text, Today), Now, Today);

    public static RecurringEntry Bill(
        string name, decimal amount, Category category, Recurrence recurrence = Recurrence.Monthly, DateOnly? anchor = null, Guid? user = null) => new()
        {
            Id = Guid.CreateVersion7(Now),
            UserId = user ?? Guid.Parse("00000000-0000-7000-8000-000000000001"),
            MessageId = Guid.CreateVersion7(Now),
            Kind = TransactionKind.Expense,
            Amount = amount,
            Currency = FinCoach.Domain.Amounts.Currency.CLP,
            Name = name,
            Category = category,
            Recurrence = recurrence,
            AnchorOn = anchor ?? new DateOnly(2026, 11, 5),
            NextOn = anchor ?? new DateOnly(2026, 12, 5),
            CreatedAt = Now,
        };
}
