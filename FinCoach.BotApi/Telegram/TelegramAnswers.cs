using System.Net;
using Telegram.Bot.Exceptions;

namespace FinCoach.BotApi.Telegram;

/// <summary>Reads what Telegram.Bot throws.</summary>
internal static class TelegramAnswers
{
    /// <summary>
    /// True when the call took effect and only its answer could not be read: 200 with a body that Telegram.Bot does not
    /// understand. Such a call must not be repeated. telegram-test-api answers so (dates in milliseconds, a null result).
    /// </summary>
    public static bool IsTaken(RequestException e) => e is not ApiRequestException && e.HttpStatusCode == HttpStatusCode.OK;
}
