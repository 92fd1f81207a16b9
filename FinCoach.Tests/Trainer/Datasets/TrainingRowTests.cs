using FinCoach.Trainer.Datasets;

namespace FinCoach.Tests.Trainer.Datasets;

public sealed class TrainingRowTests
{
    [Theory]
    [InlineData("""{"messages":[{"role":"system","content":"s"},{"role":"user","content":"u"},{"role":"assistant","content":"a"}]}""", null)]
    [InlineData("""{"foo":1}""", "a row needs \"messages\"")]
    [InlineData("""{"messages":[]}""", "a row needs \"messages\"")]
    [InlineData("""{"messages":[{"role":"user","content":"u"}]}""", "the last message is not the assistant's")]
    [InlineData("""{"messages":[{"role":"assistant","content":"a"}]}""", "there is no user message")]
    [InlineData("""{"messages":[{"role":"user","content":" "},{"role":"assistant","content":"a"}]}""", "a message has no content")]
    [InlineData("""{"messages":[{"role":"bot","content":"u"},{"role":"assistant","content":"a"}]}""", "a message has no known role")]
    public void Fault_OfALine_IsTheFirstThingWrong(string line, string? fault) => Assert.Equal(fault, TrainingRow.Fault(line));

    [Fact]
    public void Fault_OfARowOverTheLimit_IsItsSize() => Assert.Equal(
        "the row is over 65536 tokens",
        TrainingRow.Fault(TrainingRow.Of("s", string.Concat(Enumerable.Repeat("palabra ", 80_000)), "a").ToJson()));

    [Fact]
    public void Fault_OfNoJson_SaysSo() => Assert.StartsWith("no JSON row", TrainingRow.Fault("{"), StringComparison.Ordinal);
}
