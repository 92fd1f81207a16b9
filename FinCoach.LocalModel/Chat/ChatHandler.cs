using System.Globalization;
using FinCoach.Domain.Prompting;
using FinCoach.LocalModel.Models;

namespace FinCoach.LocalModel.Chat;

/// <summary>Answers a chat request: what the model says, cut to the token limit, shaped as JSON where asked, counted.</summary>
internal sealed class ChatHandler(ChatModels models, ModelCatalog catalog, TimeProvider clock)
{
    /// <summary>The whole answer; streaming only sends it in pieces.</summary>
    public ChatResponse Complete(ChatRequest request)
    {
        var name = catalog.ResolveChat(request.Model);
        ChatRules.Check(request);
        var messages = request.Messages!;
        var said = models.Of(name).Answer(messages, request.Seed ?? 0, request.N ?? 1);
        var choices = said.Select((text, i) => Choice(i, Shaped(text, request.ResponseFormat), request.TokenLimit)).ToList();

        var now = clock.GetUtcNow();
        return new ChatResponse(
            "chatcmpl-" + Guid.CreateVersion7(now).ToString("N", CultureInfo.InvariantCulture),
            now.ToUnixTimeSeconds(),
            name,
            choices,
            new ChatUsage(messages.Sum(m => TokenEstimate.Of(m.Text) + TokensPerMessage), choices.Sum(c => TokenEstimate.Of(c.Message.Content))));
    }

    // What the chat format itself costs, as with o200k models.
    private const int TokensPerMessage = 4;

    private static string Shaped(string text, ResponseFormat? format) => format switch
    {
        { Type: "json_schema", JsonSchema.Schema: { } schema } => SchemaSample.Of(schema, text),
        { Type: "json_object" } => SchemaSample.Object(text),
        _ => text,
    };

    private static ChatChoice Choice(int index, string text, int? limit)
    {
        if (limit is not { } most || TokenEstimate.Of(text) <= most)
        {
            return new ChatChoice(index, new AssistantMessage(text), "stop");
        }

        var pieces = TextPieces.Of(text);
        var kept = pieces.Count;
        while (kept > 0 && TokenEstimate.Of(string.Concat(pieces.Take(kept))) > most)
        {
            kept--;
        }

        return new ChatChoice(index, new AssistantMessage(string.Concat(pieces.Take(kept))), "length");
    }
}
