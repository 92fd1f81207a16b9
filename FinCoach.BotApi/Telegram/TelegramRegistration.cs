using System.Net;
using FinCoach.BotApi.Outbox;
using Microsoft.Extensions.Options;
using Telegram.Bot;

namespace FinCoach.BotApi.Telegram;

internal static class TelegramRegistration
{
    public const string ClientName = "telegram";

    // Without a bot the client is never called; the type still wants a well-formed token.
    private const string NoToken = "1:none";

    public static void AddTelegram(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<TelegramOptions, TelegramOptionsValidator>()
            .BindConfiguration(TelegramOptions.SectionName);
        builder.Services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramModeValidator>();
        builder.Services.AddSingleton<UpdateIntake>();
        builder.Services.AddSingleton<TelegramSender>();

        // The token is part of Telegram's URLs: the client factory's own logging would write it down.
        builder.Services.AddHttpClient(ClientName).RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            });
        builder.Services.AddSingleton<ITelegramBotClient>(services =>
        {
            var options = services.GetRequiredService<IOptions<TelegramOptions>>().Value;
            var baseUrl = options.ApiBaseAddress.ToString().TrimEnd('/');
            return new TelegramBotClient(
                // retryCount 0: a 429 goes back into the outbox with its own time instead of blocking a sender.
                new TelegramBotClientOptions(options.BotToken ?? NoToken, baseUrl == TelegramOptions.DefaultApi ? null : baseUrl)
                {
                    RetryCount = 0,
                    RetryThreshold = 0,
                },
                services.GetRequiredService<IHttpClientFactory>().CreateClient(ClientName));
        });

        var configured = builder.Configuration.GetSection(TelegramOptions.SectionName);
        var mode = configured.GetValue(nameof(TelegramOptions.Mode), TelegramMode.Off);
        if (mode != TelegramMode.Off)
        {
            builder.Services.AddHostedService<OutboxSender>();
            builder.Services.AddHostedService<CommandMenu>();
        }

        if (mode == TelegramMode.Polling)
        {
            builder.Services.AddHostedService<TelegramPolling>();
        }
        else if (mode == TelegramMode.Webhook)
        {
            builder.Services.AddHostedService<WebhookSetup>();
        }
    }
}
