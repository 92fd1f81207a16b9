using System.Text.Json;
using FinCoach.BotApi.Inbox;
using FinCoach.BotApi.Outbox;
using FinCoach.Domain.Json;
using FinCoach.ServiceDefaults.InternalCalls;
using FinCoach.ServiceDefaults.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace FinCoach.BotApi.Chat;

/// <summary>The web chat, as the dashboard calls it on behalf of a browser.</summary>
internal static class ChatEndpoints
{
    public static void MapChat(this IEndpointRouteBuilder routes)
    {
        var chat = routes.MapGroup("/chat").WithTags("Chat").RequireCaller("dashboard");
        chat.MapPost("/messages", PostAsync).WithName("Chat_Post").Accepts<WebMessage>("application/json");
        chat.MapGet("/messages", HistoryAsync).WithName("Chat_History");
        chat.MapGet("/stream", Stream).WithName("Chat_Stream");
    }

    private static async Task<Results<Accepted<ChatAccepted>, ProblemHttpResult>> PostAsync(
        HttpRequest request, AssertedPerson person, ChatIntake intake, InboxWriter inbox, OutboxSignal signal, CancellationToken ct)
    {
        if (person.Key is not { } key)
        {
            return BotProblems.NoPerson.ToResult();
        }

        try
        {
            if (await BoundedBody.ReadAsync(request, ct) is not { } body)
            {
                return BotProblems.TooLarge.ToResult();
            }

            var message = JsonSerializer.Deserialize<WebMessage>(JsonText.Repair(body), DomainJson.Options);
            if (message is not ({ Text.Length: > 0 } or { Action.Length: > 0 }))
            {
                return BotProblems.EmptyMessage.ToResult();
            }

            var update = intake.Read(key, message);
            await inbox.WriteAsync(update, ct);
            signal.Wake(key);
            return TypedResults.Accepted((string?)null, new ChatAccepted(update.RequestId));
        }
        catch (JsonException)
        {
            return BotProblems.MalformedMessage.ToResult();
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return BotProblems.StoreUnavailable.ToResult();
        }
    }

    private static async Task<Results<Ok<ChatHistory>, ProblemHttpResult>> HistoryAsync(
        AssertedPerson person, ChatHistoryReader history, CancellationToken ct) =>
        person.Key is { } key
            ? TypedResults.Ok(await history.ReadAsync(key, ct))
            : BotProblems.NoPerson.ToResult();

    private static Results<ServerSentEventsResult<ChatEvent>, ProblemHttpResult> Stream(
        AssertedPerson person,
        ChatStream stream,
        [FromHeader(Name = "Last-Event-ID")] long? lastEventId,
        [FromQuery(Name = "last_event_id")] long? resumeFrom,
        CancellationToken ct) =>
        person.Key is { } key
            ? TypedResults.ServerSentEvents(stream.ReadAsync(key, lastEventId ?? resumeFrom, ct))
            : BotProblems.NoPerson.ToResult();
}

/// <summary>The message is stored and will be answered on the stream.</summary>
internal sealed record ChatAccepted(Guid RequestId);

/// <summary>The data of one event; which members are there depends on the event's type.</summary>
/// <param name="RequestId">The message that it belongs to.</param>
internal sealed record ChatEvent(string? Text, IReadOnlyList<IReadOnlyList<Button>>? Buttons, Guid? RequestId);
