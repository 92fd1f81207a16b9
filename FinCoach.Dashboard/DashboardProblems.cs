using FinCoach.ServiceDefaults.Problems;

namespace FinCoach.Dashboard;

/// <summary>Everything that the dashboard refuses, which is also its error documentation.</summary>
internal static class DashboardProblems
{
    public static readonly Problem NoVisitor = new(
        "visitor.unknown", StatusCodes.Status401Unauthorized,
        "The visitor cookie is missing or not signed by us: open the chat page, which sets it.");

    public static readonly Problem NotFromPage = new(
        "chat.not_from_page", StatusCodes.Status403Forbidden,
        "Messages come from our own page: the X-Requested-With header is missing, or the request is from another site.");

    public static readonly Problem TooLarge = new(
        "request.too_large", StatusCodes.Status413PayloadTooLarge, "The body is larger than 1 MiB.");

    public static readonly Problem BotUnavailable = new(
        "chat.bot_unavailable", StatusCodes.Status503ServiceUnavailable,
        "The bot does not answer; nothing was lost, try again after Retry-After.");
}
