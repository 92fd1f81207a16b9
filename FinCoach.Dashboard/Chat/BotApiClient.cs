using FinCoach.Dashboard.Visitors;
using FinCoach.Domain.People;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;

namespace FinCoach.Dashboard.Chat;

/// <summary>BotApi's chat, called for one visitor at a time.</summary>
internal sealed class BotApiClient(
    HttpClient http,
    IOptions<PersonOptions> options,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
{
    /// <summary>Sends a request with a fresh assertion; comes back when the headers are there.</summary>
    /// <returns>Null when BotApi does not answer, answers too late, or fails.</returns>
    public async Task<HttpResponseMessage?> SendAsync(Visitor visitor, HttpRequestMessage request, CancellationToken ct)
    {
        var assertion = new PersonAssertion(visitor.PersonKey, real.GetUtcNow() + PersonAssertion.Lifetime);
        request.Headers.Add(PersonAssertion.Header, assertion.Sign(options.Value.Key));
        try
        {
            var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            if (IsOfTheMessage((int)answer.StatusCode))
            {
                return answer;
            }

            answer.Dispose();
            return null;
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return null;
        }
    }

    // 401 and 403 are about our key, not about the visitor: for the browser the bot is unavailable.
    private static bool IsOfTheMessage(int status) =>
        status is < 500 and not StatusCodes.Status401Unauthorized and not StatusCodes.Status403Forbidden;
}
