using System.ComponentModel.DataAnnotations;
using FinCoach.Simulator.Chats;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinCoach.Simulator.Control;

/// <summary>Acts of people: what they do here reaches the bot as an update.</summary>
internal static class PersonEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder sim)
    {
        var chat = sim.MapGroup("/chats/{chatId:long}").WithTags("People");
        chat.MapPut("", Introduce).WithSummary("Begins a chat with a profile; a known chat keeps its own.");
        chat.MapPost("/messages", Write).WithSummary("Sends a message as the person.");
        chat.MapPatch("/messages/{messageId:int}", Edit).WithSummary("Edits a message of the person.");
        chat.MapPost("/presses", Press).WithSummary("Presses an inline button, by its data or its label.");
        chat.MapPut("/blocked", Block).WithSummary("Blocks or unblocks the bot.");
    }

    private static NoContent Introduce(long chatId, Profile profile, Conversations chats)
    {
        chats.Open(chatId, profile);
        return TypedResults.NoContent();
    }

    private static Ok<Act> Write(long chatId, WriteRequest request, Conversations chats, Person person) =>
        TypedResults.Ok(person.Write(chats.Open(chatId), request.Kind, request.Text, request.ReplyTo));

    private static Results<Ok<Act>, ProblemHttpResult> Edit(
        long chatId, int messageId, EditRequest request, Conversations chats, Person person) => chats.Find(chatId) switch
        {
            null => SimulatorProblems.ChatNotFound.ToResult(),
            var chat => person.Edit(chat, messageId, request.Text) is { } act
                ? TypedResults.Ok(act)
                : SimulatorProblems.MessageNotFound.ToResult(),
        };

    private static Results<Ok<Act>, ProblemHttpResult> Press(
        long chatId, PressRequest request, Conversations chats, Person person) => chats.Find(chatId) switch
        {
            null => SimulatorProblems.ChatNotFound.ToResult(),
            var chat => person.Press(chat, request.MessageId, request.Data, request.Label) is { } act
                ? TypedResults.Ok(act)
                : SimulatorProblems.ButtonNotFound.ToResult(),
        };

    private static Ok<Act> Block(long chatId, BlockRequest request, Conversations chats, Person person) =>
        TypedResults.Ok(person.Block(chats.Open(chatId), request.Blocked));

    /// <param name="Text">Text, or caption of another kind.</param>
    public sealed record WriteRequest(string? Text, IncomingKind Kind = IncomingKind.Text, int? ReplyTo = null);

    public sealed record EditRequest([property: Required] string Text);

    /// <param name="MessageId">Default: the newest message that has the button.</param>
    public sealed record PressRequest(int? MessageId = null, string? Data = null, string? Label = null);

    public sealed record BlockRequest(bool Blocked);
}
