using FinCoach.ServiceDefaults.Clocks;
using FinCoach.Simulator.Chats;
using FinCoach.Simulator.Methods;
using FinCoach.Simulator.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinCoach.Simulator.Control;

/// <summary>Reads what stands in chats and what the bot did.</summary>
internal static class TranscriptEndpoints
{
    private const double LongestWaitSeconds = 120;

    public static void MapTranscripts(this IEndpointRouteBuilder sim)
    {
        sim.MapGet("/chats", Chats).WithTags("Transcripts");
        sim.MapGet("/chats/{chatId:long}/messages", Messages).WithTags("Transcripts")
            .WithSummary("Both sides of a chat, oldest first.");
        sim.MapGet("/chats/{chatId:long}/replies", RepliesAsync).WithTags("Transcripts")
            .WithSummary("Messages of the bot after an id; waits until there are enough or the time is over.");
        sim.MapGet("/presses/{id}", PressAnswer).WithTags("Transcripts").WithSummary("What the bot answered to a press.");
        sim.MapGet("/commands", (Bot bot) => bot.Commands).WithTags("Transcripts");
        sim.MapGet("/files/{fileId}", File).WithTags("Transcripts").WithSummary("The content of a document that the bot sent.");
    }

    private static IEnumerable<ChatSummary> Chats(Conversations chats) => chats.All.Select(c =>
        new ChatSummary(c.Chat, c.Blocked, c.Entries.Count(e => !e.FromBot), c.Entries.Count(e => e.FromBot)));

    private static Results<Ok<IReadOnlyList<Entry>>, ProblemHttpResult> Messages(long chatId, Conversations chats) =>
        chats.Find(chatId) is { } chat ? TypedResults.Ok(chat.Entries) : SimulatorProblems.ChatNotFound.ToResult();

    private static async Task<Results<Ok<IReadOnlyList<Entry>>, ProblemHttpResult>> RepliesAsync(
        long chatId,
        Conversations chats,
        [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
        CancellationToken ct,
        int after = 0,
        int count = 1,
        double wait = 0)
    {
        if (chats.Find(chatId) is not { } chat)
        {
            return SimulatorProblems.ChatNotFound.ToResult();
        }

        var patience = TimeSpan.FromSeconds(Math.Clamp(wait, 0, LongestWaitSeconds));
        var started = real.GetTimestamp();
        while (true)
        {
            var ring = chat.Changed.Next;
            IReadOnlyList<Entry> replies = [.. chat.Entries.Where(e => e is { FromBot: true, Deleted: false } && e.Message.MessageId > after)];
            var left = patience - real.GetElapsedTime(started);
            if (replies.Count >= count || left <= TimeSpan.Zero || !await Bell.WaitAsync(ring, left, real, ct))
            {
                return TypedResults.Ok(replies);
            }
        }
    }

    private static Results<Ok<PressState>, ProblemHttpResult> PressAnswer(string id, CallbackQueries queries) =>
        queries.TryFind(id, out var answer)
            ? TypedResults.Ok(new PressState(answer is not null, answer?.Text, answer?.ShowAlert ?? false))
            : SimulatorProblems.QueryNotFound.ToResult();

    private static Results<FileContentHttpResult, NotFound> File(string fileId, Bot bot) =>
        bot.Files.TryGetValue(fileId, out UploadedFile? file)
            ? TypedResults.File(file.Content, file.ContentType ?? "application/octet-stream", file.Name)
            : TypedResults.NotFound();

    internal sealed record ChatSummary(Chat Chat, bool Blocked, int Received, int Replies);

    internal sealed record PressState(bool Answered, string? Text, bool ShowAlert);
}
