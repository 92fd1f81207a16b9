using System.Globalization;
using FinCoach.BotApi.Outbox;
using FinCoach.BotApi.Privacy;
using FinCoach.Data.App;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace FinCoach.BotApi.Telegram;

/// <summary>One outbox row as Telegram calls, and Telegram's answer as what becomes of the row.</summary>
internal sealed class TelegramSender(ITelegramBotClient bot, OwnDataFile ownData)
{
    private const int TooManyRequests = 429;
    private const int Forbidden = 403;
    private const int BadRequest = 400;

    public async Task<Delivery> SendAsync(OutboxItem item, CancellationToken ct)
    {
        var message = OutboundMessage.Parse(item.Payload);
        var (_, externalId) = PersonKeys.Parse(item.PersonKey);
        try
        {
            if (message.AnswerCallback is { } callback)
            {
                await AcknowledgeAsync(callback, ct);
            }

            if (message.Text is not { Length: > 0 } text)
            {
                return new Delivery(OutboxState.Sent);
            }

            var chat = long.Parse(externalId, CultureInfo.InvariantCulture);
            if (message.Document == OutboundMessage.OwnData)
            {
                return await SendOwnDataAsync(chat, item.PersonKey, text, ct);
            }

            var sent = await bot.SendMessage(chat, text, replyMarkup: Keyboard(message), cancellationToken: ct);
            return new Delivery(OutboxState.Sent, sent.Id.ToString(CultureInfo.InvariantCulture));
        }
        catch (ApiRequestException e)
        {
            return Refused(e, item.Attempts);
        }
        catch (RequestException e) when (TelegramAnswers.IsTaken(e))
        {
            // Sending it again would show the reply twice; all that is lost is the platform's id.
            return new Delivery(OutboxState.Sent);
        }
        catch (Exception e) when (e is RequestException or HttpRequestException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            return new Delivery(OutboxState.Pending, RetryAfter: Backoff(item.Attempts), Error: "telegram.unreachable");
        }
    }

    private async Task<Delivery> SendOwnDataAsync(long chat, string personKey, string caption, CancellationToken ct)
    {
        if (await ownData.ReadAsync(personKey, ct) is not { } file)
        {
            return new Delivery(OutboxState.Failed, Error: "export.person_gone");
        }

        using var content = new MemoryStream(file.Json, writable: false);
        var sent = await bot.SendDocument(chat, InputFile.FromStream(content, file.Name), caption, cancellationToken: ct);
        return new Delivery(OutboxState.Sent, sent.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A callback is answered so that the button stops spinning; one that is too old is no fault.</summary>
    private async Task AcknowledgeAsync(string callbackId, CancellationToken ct)
    {
        try
        {
            await bot.AnswerCallbackQuery(callbackId, cancellationToken: ct);
        }
        catch (ApiRequestException e) when (e.ErrorCode == BadRequest)
        {
            // "query is too old and response timeout expired": the person's screen has moved on.
        }
        catch (RequestException e) when (TelegramAnswers.IsTaken(e))
        {
            // It was acknowledged.
        }
    }

    private static Delivery Refused(ApiRequestException e, int attempts) => e.ErrorCode switch
    {
        TooManyRequests => new Delivery(
            OutboxState.Pending,
            RetryAfter: TimeSpan.FromSeconds(e.Parameters?.RetryAfter ?? 1),
            Error: "telegram.too_many_requests"),
        Forbidden => new Delivery(OutboxState.Dropped, Error: "telegram.blocked"),
        >= 400 and < 500 => new Delivery(
            OutboxState.Failed, Error: string.Create(CultureInfo.InvariantCulture, $"telegram.refused_{e.ErrorCode}")),
        _ => new Delivery(OutboxState.Pending, RetryAfter: Backoff(attempts), Error: "telegram.fault"),
    };

    private static InlineKeyboardMarkup? Keyboard(OutboundMessage message) => message.Buttons is null
        ? null
        : new InlineKeyboardMarkup(message.Buttons.Select(
            row => row.Select(button => InlineKeyboardButton.WithCallbackData(button.Text, button.Data))));

    /// <summary>1, 2, 4, … seconds, five minutes at most.</summary>
    private static TimeSpan Backoff(int attempts) => TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, Math.Min(attempts, 12) - 1)));
}
