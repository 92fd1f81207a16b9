using System.Globalization;
using System.Text.Json;
using FinCoach.LocalModel.Models;
using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.Moderation;

/// <summary><c>POST /v1/moderations</c>.</summary>
internal static class ModerationEndpoint
{
    public static void AddModeration(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Lexicon.BuiltIn);
        builder.Services.AddSingleton<Moderator>();
    }

    public static RouteGroupBuilder MapModeration(this RouteGroupBuilder wire)
    {
        wire.MapPost("/moderations", Moderate).WithName("Moderations_Create");
        return wire;
    }

    private static IResult Moderate(ModerationRequest request, Moderator moderator, TimeProvider clock)
    {
        var model = ModelCatalog.Resolve(request.Model ?? ModelCatalog.Moderation, ModelCatalog.Moderation);
        var id = "modr-" + Guid.CreateVersion7(clock.GetUtcNow()).ToString("N", CultureInfo.InvariantCulture);
        return Results.Json(new ModerationResponse(id, model, [.. Texts(request.Input).Select(t => Entry(moderator.Score(t)))]), WireJson.Options);
    }

    private static ModerationEntry Entry(IReadOnlyDictionary<string, double> scores) => new(
        scores.Values.Any(s => s >= Moderator.Threshold),
        scores.ToDictionary(s => s.Key, s => s.Value >= Moderator.Threshold, StringComparer.Ordinal),
        scores,
        scores.ToDictionary(s => s.Key, _ => new[] { "text" }, StringComparer.Ordinal));

    private static List<string> Texts(JsonElement? input) => input switch
    {
        { ValueKind: JsonValueKind.String } text => [text.GetString() ?? ""],
        { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(t => t.ValueKind == JsonValueKind.String) =>
            [.. list.EnumerateArray().Select(t => t.GetString() ?? "")],
        { ValueKind: JsonValueKind.Array } parts => [string.Join('\n', parts.EnumerateArray().Select(TextOfPart))],
        _ => throw new ApiErrorException(ApiError.Invalid("Invalid 'input': expected a text or a list.", "input")),
    };

    private static string TextOfPart(JsonElement part) =>
        part.ValueKind == JsonValueKind.Object && part.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString() ?? ""
            : "";
}
