using System.Text.Json.Serialization;

namespace FinCoach.LocalModel.Wire;

/// <summary>A refusal in OpenAI's shape: <c>{"error":{"message","type","param","code"}}</c>, nulls written.</summary>
internal sealed record ApiError(
    [property: JsonIgnore] int Status,
    string Message,
    string Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Param,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Code)
{
    private const string InvalidRequest = "invalid_request_error";

    public static ApiError Invalid(string message, string? param = null, string? code = null) =>
        new(StatusCodes.Status400BadRequest, message, InvalidRequest, param, code);

    public static ApiError UnknownModel(string model) => new(
        StatusCodes.Status404NotFound,
        $"The model `{model}` does not exist or you do not have access to it.",
        InvalidRequest, null, "model_not_found");

    public static readonly ApiError BadKey = new(
        StatusCodes.Status401Unauthorized, "Incorrect API key provided.", InvalidRequest, null, "invalid_api_key");

    public static ApiError UnknownRoute(string method, string path) => new(
        StatusCodes.Status404NotFound, $"Invalid URL ({method} {path})", InvalidRequest, null, null);

    public static ApiError NotAllowed(string method) => new(
        StatusCodes.Status405MethodNotAllowed, $"Not allowed to {method} on this URL", InvalidRequest, null, "method_not_supported");

    public static readonly ApiError Fault = new(
        StatusCodes.Status500InternalServerError, "The server had an error while processing your request.", "server_error", null, null);

    /// <summary>A status that no slice explained itself: malformed bodies, wrong media types, bodies too large.</summary>
    public static ApiError OfStatus(int status) => new(
        status,
        status switch
        {
            StatusCodes.Status413PayloadTooLarge => "The request body is too large.",
            StatusCodes.Status415UnsupportedMediaType => "The request body must be JSON: send Content-Type: application/json.",
            _ => "We could not parse the JSON body of your request.",
        },
        InvalidRequest, null, null);
}
