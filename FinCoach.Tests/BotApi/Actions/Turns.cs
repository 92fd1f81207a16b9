using FinCoach.BotApi.Actions;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;

namespace FinCoach.Tests.BotApi.Actions;

/// <summary>Turns for tests of pure decisions.</summary>
internal static class Turns
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);

    public static Turn Of(
        Intent intent, string text = "", Slots? slots = null, Operation? operation = null, Tone tone = Tone.Coach, decimal intensity = 0.5m) =>
        new(
            new User
            {
                Id = Guid.CreateVersion7(Now),
                Channel = Channel.Telegram,
                ExternalId = "7",
                DisplayName = "Ana",
                Tone = tone,
                Intensity = intensity,
                CreatedAt = Now.AddDays(-17),
            },
            Guid.CreateVersion7(Now),
            text,
            new Understanding(intent, operation, null, null, slots ?? Slots.None, 1, [], "test", "test"),
            Now,
            new DateOnly(2026, 11, 20));

    public static Money Uf(decimal value) => new(value, Currency.UF);
}
