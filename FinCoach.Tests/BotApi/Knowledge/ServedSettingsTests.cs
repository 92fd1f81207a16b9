using System.Text.Json;
using FinCoach.BotApi.Knowledge;
using FinCoach.Domain.Retrieval;

namespace FinCoach.Tests.BotApi.Knowledge;

public sealed class ServedSettingsTests
{
    [Fact]
    public void Of_NoVersion_IsTheDefaults() => Assert.Equal(RetrievalSettings.Default, ServedSettings.Of(null));

    [Fact]
    public void Of_SomeChanges_LeavesTheRest() => Assert.Equal(
        RetrievalSettings.Default with { VectorWeight = 0.6, Floor = 0.5 }, ServedSettings.Of("""{"vector_weight": 0.6, "floor": 0.5, "unheard_of": 1}"""));

    [Fact]
    public void Of_ValuesBeyondTheirRange_AreBroughtInto() => Assert.Equal(
        RetrievalSettings.Default with { Passages = 6, Candidates = 10 }, ServedSettings.Of("""{"passages": 99, "candidates": 1}"""));

    [Fact]
    public void Of_ValueOfTheWrongKind_IsRefused() => Assert.ThrowsAny<JsonException>(() => ServedSettings.Of("""{"floor": "high"}"""));
}
