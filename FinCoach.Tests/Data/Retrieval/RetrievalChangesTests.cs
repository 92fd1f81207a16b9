using System.Text.Json;
using FinCoach.Data.Retrieval;
using FinCoach.Domain.Retrieval;

namespace FinCoach.Tests.Data.Retrieval;

public sealed class RetrievalChangesTests
{
    [Fact]
    public void Of_NoVersion_IsTheDefaults() => Assert.Equal(RetrievalSettings.Default, RetrievalChanges.Apply(null));

    [Fact]
    public void Of_SomeChanges_LeavesTheRest() => Assert.Equal(
        RetrievalSettings.Default with { VectorWeight = 0.6, Floor = 0.5 }, RetrievalChanges.Apply("""{"vector_weight": 0.6, "floor": 0.5, "unheard_of": 1}"""));

    [Fact]
    public void Of_ValuesBeyondTheirRange_AreBroughtInto() => Assert.Equal(
        RetrievalSettings.Default with { Passages = 6, Candidates = 10 }, RetrievalChanges.Apply("""{"passages": 99, "candidates": 1}"""));

    [Fact]
    public void Of_ValueOfTheWrongKind_IsRefused() => Assert.ThrowsAny<JsonException>(() => RetrievalChanges.Apply("""{"floor": "high"}"""));
}
