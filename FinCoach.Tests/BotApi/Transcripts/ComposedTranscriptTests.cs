namespace FinCoach.Tests.BotApi.Transcripts;

/// <summary>With AiApi and LocalModel in process: whoever phrases a reply, its figures are the same.</summary>
[Trait("kind", "servers")]
public sealed class ComposedTranscriptTests(ComposingBot bot) : TranscriptTests<ComposingBot>(bot)
{
    protected override int FormalTurn => 0;

    protected override void CheckWarning(string? warning, string reply, string said) =>
        Assert.True(
            warning is null || reply.Contains("presupuesto", StringComparison.OrdinalIgnoreCase) || reply.Contains("límite", StringComparison.OrdinalIgnoreCase),
            said);
}
