using FinCoach.ServiceDefaults.Problems;

namespace FinCoach.BotApi;

/// <summary>Everything that BotApi refuses, which is also its error documentation.</summary>
internal static class BotProblems
{
    public static readonly Problem WrongSecret = new(
        "telegram.secret_wrong", StatusCodes.Status401Unauthorized,
        "The X-Telegram-Bot-Api-Secret-Token header is missing or wrong: set it with setWebhook's secret_token.");

    public static readonly Problem NotJson = new(
        "telegram.update_malformed", StatusCodes.Status400BadRequest,
        "The body is not a Telegram update: a JSON object with update_id is needed.");

    public static readonly Problem TooLarge = new(
        "request.too_large", StatusCodes.Status413PayloadTooLarge, "The body is larger than 1 MiB.");

    public static readonly Problem StoreUnavailable = new(
        "inbox.unavailable", StatusCodes.Status503ServiceUnavailable,
        "The message could not be stored; nothing was acknowledged, send it again.");

    public static readonly Problem NoPerson = new(
        "person.assertion_missing", StatusCodes.Status401Unauthorized,
        "The X-Person assertion is missing, expired or not signed by the dashboard.");

    public static readonly Problem UnknownPerson = new(
        "person.unknown", StatusCodes.Status404NotFound, "Nothing is kept of this person.");

    public static readonly Problem InvalidProfile = new(
        "person.change_invalid", StatusCodes.Status400BadRequest,
        "Give display_name (1 to 128 characters), intensity (0 to 1), tone, training or suspended.");

    public static readonly Problem EmptyMessage = new(
        "chat.message_empty", StatusCodes.Status400BadRequest, "Give a text or an action.");

    public static readonly Problem MalformedMessage = new(
        "chat.message_malformed", StatusCodes.Status400BadRequest,
        "The body is not a chat message: {\"text\":\"…\"} or {\"action\":\"…\"} is needed.");
}
