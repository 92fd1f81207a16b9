using System.Net.Http.Headers;
using FinCoach.Dashboard.Visitors;
using FinCoach.ServiceDefaults.Clocks;
using FinCoach.ServiceDefaults.Requests;
using Microsoft.AspNetCore.Mvc;

namespace FinCoach.Dashboard.Chat;

/// <summary>The browser's side of the chat: each call goes on to BotApi in the visitor's name.</summary>
internal static class ChatEndpoints
{
    private const string Messages = "/chat/messages";
    private const string StreamPath = "/chat/stream";
    private const string LastEventId = "Last-Event-ID";

    public static void MapChat(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Messages, PostAsync).WithTags("Chat").AddEndpointFilter<FromOurPage>();
        routes.MapGet(Messages, HistoryAsync).WithTags("Chat");
        routes.MapGet(StreamPath, StreamAsync).WithTags("Chat");
    }

    private static async Task<IResult> PostAsync(
        HttpContext context, VisitorCookie cookie, BotApiClient bot, CancellationToken ct)
    {
        if (cookie.Read(context) is not { } visitor)
        {
            return DashboardProblems.NoVisitor.ToResult();
        }

        if (await BoundedBody.ReadAsync(context.Request, ct) is not { } body)
        {
            return DashboardProblems.TooLarge.ToResult();
        }

        // The bytes go on as they are: BotApi repairs what a keyboard may make of them, a JSON reader here would not.
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await RelayAsync(visitor, bot, request, ct);
    }

    private static async Task<IResult> HistoryAsync(
        HttpContext context, VisitorCookie cookie, BotApiClient bot, CancellationToken ct)
    {
        if (cookie.Read(context) is not { } visitor)
        {
            return DashboardProblems.NoVisitor.ToResult();
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, Messages);
        return await RelayAsync(visitor, bot, request, ct);
    }

    private static async Task<IResult> StreamAsync(
        HttpContext context,
        VisitorCookie cookie,
        BotApiClient bot,
        IHostApplicationLifetime lifetime,
        [FromKeyedServices(ClockRegistration.Real)] TimeProvider real,
        [FromHeader(Name = LastEventId)] long? lastEventId,
        [FromQuery(Name = "last_event_id")] long? resumeFrom)
    {
        if (cookie.Read(context) is not { } visitor)
        {
            return DashboardProblems.NoVisitor.ToResult();
        }

        // A stream lasts as long as the browser listens, so a shutdown must end it.
        var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.RegisterForDispose(ended);
        using var request = new HttpRequestMessage(HttpMethod.Get, StreamPath);
        request.Headers.Accept.ParseAdd("text/event-stream");
        if ((lastEventId ?? resumeFrom) is { } seen)
        {
            request.Headers.Add(LastEventId, seen.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return await bot.SendAsync(visitor, request, ended.Token) is { IsSuccessStatusCode: true } answer
            ? new RelayedStream(answer, real, ended.Token)
            : new BotUnavailable();
    }

    private static async Task<IResult> RelayAsync(
        Visitor visitor, BotApiClient bot, HttpRequestMessage request, CancellationToken ct) =>
        await bot.SendAsync(visitor, request, ct) is { } answer ? new RelayedAnswer(answer) : new BotUnavailable();
}
