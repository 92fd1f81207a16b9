namespace FinCoach.Simulator.Methods;

/// <summary>A call that Telegram refuses, in its words: bots match on these descriptions.</summary>
/// <param name="Code">HTTP status and error_code.</param>
/// <param name="RetryAfter">Seconds to wait, with 429 only.</param>
internal sealed record Refusal(int Code, string Description, int? RetryAfter = null)
{
    public static readonly Refusal Unauthorized = new(401, "Unauthorized");
    public static readonly Refusal NotFound = new(404, "Not Found");
    public static readonly Refusal Blocked = new(403, "Forbidden: bot was blocked by the user");
    public static readonly Refusal ServerError = new(500, "Internal Server Error");
    public static readonly Refusal WebhookActive = new(409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
    public static readonly Refusal OtherPoller = new(409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    public static readonly Refusal ChatIdEmpty = Bad("chat_id is empty");
    public static readonly Refusal ChatNotFound = Bad("chat not found");
    public static readonly Refusal TextEmpty = Bad("message text is empty");
    public static readonly Refusal TextTooLong = Bad("message is too long");
    public static readonly Refusal CaptionTooLong = Bad("message caption is too long");
    public static readonly Refusal NotUtf8 = Bad("strings must be encoded in UTF-8");
    public static readonly Refusal BodyUnparsable = Bad("can't parse request body as JSON object");
    public static readonly Refusal ParseModeUnsupported = Bad("unsupported parse_mode");
    public static readonly Refusal MarkupUnparsable = Bad("object expected as reply markup");
    public static readonly Refusal KeyboardUnparsable = Bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    public static readonly Refusal ButtonDataInvalid = Bad("BUTTON_DATA_INVALID");
    public static readonly Refusal ReplyNotFound = Bad("message to be replied not found");
    public static readonly Refusal EditNotFound = Bad("message to edit not found");
    public static readonly Refusal EditNotAllowed = Bad("message can't be edited");
    public static readonly Refusal NotModified = Bad("message is not modified: specified new message content and " +
        "reply markup are exactly the same as a current content and reply markup of the message");
    public static readonly Refusal DeleteNotFound = Bad("message to delete not found");
    public static readonly Refusal QueryInvalid =
        Bad("query is too old and response timeout expired or query ID is invalid");
    public static readonly Refusal ActionInvalid = Bad("wrong parameter action in request");
    public static readonly Refusal CommandsUnparsable = Bad("can't parse commands");
    public static readonly Refusal CommandInvalid = Bad("BOT_COMMAND_INVALID");
    public static readonly Refusal DescriptionInvalid = Bad("BOT_COMMAND_DESCRIPTION_INVALID");
    public static readonly Refusal DocumentMissing = Bad("there is no document in the request");
    public static readonly Refusal FileEmpty = Bad("file must be non-empty");
    public static readonly Refusal WebhookUrlInvalid = Bad("bad webhook: invalid webhook URL specified");
    public static readonly Refusal SecretInvalid = Bad("secret token contains unallowed characters");

    public static Refusal EntitiesUnparsable(string why) => Bad("can't parse entities: " + why);

    public static Refusal TooManyRequests(int retryAfter) => new(429,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Too Many Requests: retry after {retryAfter}"),
        retryAfter);

    private static Refusal Bad(string description) => new(400, "Bad Request: " + description);
}
