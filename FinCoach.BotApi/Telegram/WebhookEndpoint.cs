using System.Security.Cryptography;
using System.Text;
using FinCoach.BotApi.Inbox;
using FinCoach.ServiceDefaults.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Npgsql;

namespace FinCoach.BotApi.Telegram;

/// <summary>Telegram's door. It answers 200 only when the update is stored, and the same update twice changes nothing.</summary>
internal static class WebhookEndpoint
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    public static void MapTelegram(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/telegram/webhook", ReceiveAsync)
            .WithName("Telegram_Webhook")
            .WithTags("Telegram")
            .Accepts<object>("application/json")
            .AddEndpointFilter(RequireSecretAsync);

    private static async Task<Results<Ok, ProblemHttpResult>> ReceiveAsync(
        HttpRequest request, UpdateIntake intake, InboxWriter inbox, CancellationToken ct)
    {
        try
        {
            if (await BoundedBody.ReadAsync(request, ct) is not { } body)
            {
                return BotProblems.TooLarge.ToResult();
            }

            if (intake.Read(body) is not { } update)
            {
                return BotProblems.NotJson.ToResult();
            }

            await inbox.WriteAsync(update, ct);
            return TypedResults.Ok();
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return BotProblems.StoreUnavailable.ToResult();
        }
    }

    /// <summary>No setting turns this off; without a configured secret nobody comes in.</summary>
    private static async ValueTask<object?> RequireSecretAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var secret = context.HttpContext.RequestServices.GetRequiredService<IOptions<TelegramOptions>>().Value.WebhookSecret;
        var given = context.HttpContext.Request.Headers[SecretHeader].ToString();

        // Digests have one length, so the comparison takes the same time whatever was sent.
        var same = CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret ?? "")));
        return same && !string.IsNullOrEmpty(secret) ? await next(context) : BotProblems.WrongSecret.ToResult();
    }
}
