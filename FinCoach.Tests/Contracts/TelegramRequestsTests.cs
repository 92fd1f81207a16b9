using System.Text;
using FinCoach.Tests.Fakes;
using FinCoach.Tests.Simulator;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace FinCoach.Tests.Contracts;

/// <summary>What Telegram.Bot sends for the methods that the product uses is what Telegram's description asks for.</summary>
public sealed class TelegramRequestsTests : IAsyncDisposable
{
    private readonly RecordedRequests _recorded = new();
    private readonly SimulatedTelegram _telegram = new();

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();

    [Fact]
    public async Task Requests_OfEveryMethodUsed_FitTheDescription()
    {
        var api = TelegramApi.Load();
        var bot = _telegram.CreateBot(_recorded);
        await _telegram.WriteAsync(1, "hola");
        await bot.GetMe();
        await bot.GetUpdates(offset: 1, limit: 10, timeout: 0, allowedUpdates: [UpdateType.Message, UpdateType.CallbackQuery]);
        await bot.SetMyCommands([new BotCommand("ayuda", "Qué puedo hacer")], BotCommandScope.AllPrivateChats(), "es");
        await bot.SendChatAction(1, ChatAction.Typing);
        var sent = await bot.SendMessage(1, "¿Cómo estuvo?", replyMarkup: new InlineKeyboardMarkup(
            InlineKeyboardButton.WithCallbackData("⭐", "csat:1"), InlineKeyboardButton.WithUrl("Abrir", "https://fincoach.dev/")));
        await bot.SendMessage(1, "<b>Hola</b>", ParseMode.Html, new ReplyParameters { MessageId = sent.Id }, new ReplyKeyboardRemove(),
            new LinkPreviewOptions { IsDisabled = true });
        await bot.EditMessageText(1, sent.Id, "¡Gracias!", replyMarkup: InlineKeyboardButton.WithCallbackData("Deshacer", "undo"));
        await bot.EditMessageReplyMarkup(1, sent.Id);
        var press = await PressAsync(bot);
        await bot.AnswerCallbackQuery(press, "Listo", showAlert: false);
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("{}"));
        await bot.SendDocument(1, InputFile.FromStream(content, "datos.json"), "Tus datos", replyMarkup: new ForceReplyMarkup());
        await bot.DeleteMessage(1, sent.Id);
        await bot.SetWebhook("https://fincoach.dev/telegram/webhook", secretToken: "s", maxConnections: 10,
            allowedUpdates: [UpdateType.Message], dropPendingUpdates: true);
        await bot.GetWebhookInfo();
        await bot.DeleteWebhook(dropPendingUpdates: true);

        var violations = new List<string>();
        foreach (var request in _recorded.All)
        {
            violations.AddRange(await api.ViolationsAsync(request));
        }

        Assert.Empty(violations);
        Assert.Equal(15, _recorded.All.Count);
        Assert.Contains(_recorded.All, r => r.ContentType?.MediaType == "multipart/form-data");
    }

    private async Task<string> PressAsync(TelegramBotClient bot)
    {
        await bot.SendMessage(1, "¿Seguro?", replyMarkup: InlineKeyboardButton.WithCallbackData("Sí", "yes"));
        return (string)(await _telegram.PostAsync("/sim/chats/1/presses", new { label = "Sí" }))["callback_query_id"]!;
    }
}
