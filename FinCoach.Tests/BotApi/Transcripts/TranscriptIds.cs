namespace FinCoach.Tests.BotApi.Transcripts;

/// <summary>One row for each golden conversation.</summary>
public static class TranscriptIds
{
    public static TheoryData<string> All => [.. Transcript.All.Select(t => t.Id)];
}
