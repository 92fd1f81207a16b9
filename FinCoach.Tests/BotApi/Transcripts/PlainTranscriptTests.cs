namespace FinCoach.Tests.BotApi.Transcripts;

/// <summary>Without any model: the plain sentences state every figure and every warning.</summary>
[Trait("kind", "servers")]
public sealed class PlainTranscriptTests(PlainBot bot) : TranscriptTests<PlainBot>(bot)
{
    protected override int FormalTurn => 1;

    protected override void CheckWarning(string? warning, string reply, string said)
    {
        var warned = reply.Contains("Ojo", StringComparison.Ordinal) ? "near"
            : reply.Contains("pasaste", StringComparison.Ordinal) || reply.Contains("excedió", StringComparison.Ordinal) || reply.Contains("justo al límite", StringComparison.Ordinal) ? "over"
            : null;

        Assert.Equal($"{said} {warning}", $"{said} {warned}");
    }
}
