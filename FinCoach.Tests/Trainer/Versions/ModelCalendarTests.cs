using FinCoach.Trainer.Versions;

namespace FinCoach.Tests.Trainer.Versions;

public sealed class ModelCalendarTests
{
    [Theory]
    [InlineData("openai", "gpt-4o-mini", "2027-01-14")]
    [InlineData("openai", "gpt-4o-mini-2024-07-18", "2027-01-14")]
    [InlineData("openai", "ft:gpt-4o-mini-2024-07-18:org:gus:abc", "2027-01-14")]
    [InlineData("openai", "ft:gpt-3.5-turbo-0125:org::x", "2026-10-23")]
    [InlineData("openai", "gpt-4.1-nano-2025-04-14", "2026-10-23")]
    [InlineData("openai", "gpt-4.1-mini-2025-04-14", "2027-01-14")]
    [InlineData("openai", "gpt-9", null)]
    [InlineData("local", "gpt-4o-mini", null)]
    public void Shutdown_OfAModel_IsAsPublished(string provider, string model, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), ModelCalendar.ShutdownOf(provider, model));
}
