using System.Text;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace FinCoach.Tests.Simulator;

public sealed class BotMethodsTests : IAsyncDisposable
{
    private const long Ana = 11;

    private readonly SimulatedTelegram _telegram = new();

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();

    [Fact]
    public async Task GetMe_KnownToken_NamesTheBot()
    {
        var me = await _telegram.CreateBot().GetMe();

        Assert.Equal((4242L, true, "gus_simulado_bot"), (me.Id, me.IsBot, me.Username!));
    }

    [Fact]
    public async Task GetMe_OtherToken_IsUnauthorized() =>
        await RefusedAsync(401, "Unauthorized", () => _telegram.CreateBot(token: "4242:other").GetMe());

    [Fact]
    public async Task Call_UnknownMethod_IsNotFound()
    {
        using var client = _telegram.CreateClient();
        using var response = await client.PostAsync($"/bot{SimulatedTelegram.Token}/flyToTheMoon", null);

        Assert.Equal("""{"ok":false,"error_code":404,"description":"Not Found"}""", await response.Content.ReadAsStringAsync());
        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public async Task SendMessage_ToAPersonWhoWrote_StandsInTheChat()
    {
        await _telegram.WriteAsync(Ana, "hola");
        var sent = await _telegram.CreateBot().SendMessage(Ana, "¡Hola, Ana! 💸", replyParameters: null);

        var replies = await _telegram.GetAsync($"/sim/chats/{Ana}/replies");
        var reply = Assert.Single(replies.AsArray())!["message"]!;
        Assert.Equal("¡Hola, Ana! 💸", (string?)reply["text"]);
        Assert.Equal(sent.Id, (int)reply["message_id"]!);
        Assert.Equal(Ana, sent.Chat.Id);
    }

    [Fact]
    public async Task SendMessage_AsReply_QuotesTheMessage()
    {
        var asked = await _telegram.WriteAsync(Ana, "¿cuánto llevo?");
        var sent = await _telegram.CreateBot().SendMessage(Ana, "$ 12.000", replyParameters: (int)asked["message_id"]!);

        Assert.Equal("¿cuánto llevo?", sent.ReplyToMessage!.Text);
    }

    [Theory]
    [InlineData("", "message text is empty")]
    [InlineData(" \n", "message text is empty")]
    [InlineData(null, "message is too long")]
    public async Task SendMessage_TextOutOfRange_IsRefused(string? text, string why)
    {
        await _telegram.WriteAsync(Ana, "hola");

        await RefusedAsync(400, "Bad Request: " + why, () => _telegram.CreateBot().SendMessage(Ana, text ?? new string('x', 4097)));
    }

    [Fact]
    public async Task SendMessage_LongestText_IsTaken()
    {
        await _telegram.WriteAsync(Ana, "hola");

        Assert.Equal(4096, (await _telegram.CreateBot().SendMessage(Ana, new string('x', 4096))).Text!.Length);
    }

    [Fact]
    public async Task SendMessage_ToAStranger_IsChatNotFound() =>
        await RefusedAsync(400, "Bad Request: chat not found", () => _telegram.CreateBot().SendMessage(999, "hola"));

    [Fact]
    public async Task SendMessage_AfterBlock_IsForbiddenUntilUnblocked()
    {
        var bot = _telegram.CreateBot();
        await _telegram.WriteAsync(Ana, "hola");
        await _telegram.PutAsync($"/sim/chats/{Ana}/blocked", new { blocked = true });
        await RefusedAsync(403, "Forbidden: bot was blocked by the user", () => bot.SendMessage(Ana, "¿sigues ahí?"));

        await _telegram.PutAsync($"/sim/chats/{Ana}/blocked", new { blocked = false });

        Assert.Equal("volviste", (await bot.SendMessage(Ana, "volviste")).Text);
        Assert.Equal(
            [UpdateType.Message, UpdateType.MyChatMember, UpdateType.MyChatMember],
            (await bot.GetUpdates()).Select(u => u.Type));
    }

    [Theory]
    [InlineData("<b>12 lucas", "can't parse entities: Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("gasto < ingreso", "can't parse entities: Unsupported start tag \"\"")]
    public async Task SendMessage_BrokenHtml_IsRefused(string text, string why)
    {
        await _telegram.WriteAsync(Ana, "hola");

        await RefusedAsync(400, "Bad Request: " + why,
            () => _telegram.CreateBot().SendMessage(Ana, text, parseMode: ParseMode.Html));
    }

    [Fact]
    public async Task SendMessage_UnescapedMarkdown_IsRefused()
    {
        await _telegram.WriteAsync(Ana, "hola");

        await RefusedAsync(400, "Bad Request: can't parse entities: Character '.' is reserved and must be escaped with the preceding '\\'",
            () => _telegram.CreateBot().SendMessage(Ana, "$12.000", parseMode: ParseMode.MarkdownV2));
    }

    [Fact]
    public async Task SendMessage_ButtonDataOver64Bytes_IsRefused()
    {
        await _telegram.WriteAsync(Ana, "hola");

        await RefusedAsync(400, "Bad Request: BUTTON_DATA_INVALID", () => _telegram.CreateBot().SendMessage(
            Ana, "¿?", replyMarkup: InlineKeyboardButton.WithCallbackData("ok", new string('ñ', 33))));
    }

    [Fact]
    public async Task EditMessageText_OwnMessage_ChangesItOnce()
    {
        var bot = _telegram.CreateBot();
        var asked = await _telegram.WriteAsync(Ana, "hola");
        var sent = await bot.SendMessage(Ana, "uno");

        var edited = await bot.EditMessageText(Ana, sent.Id, "dos");

        Assert.Equal((sent.Id, "dos"), (edited.Id, edited.Text!));
        Assert.NotNull(edited.EditDate);
        await RefusedAsync(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly " +
            "the same as a current content and reply markup of the message", () => bot.EditMessageText(Ana, sent.Id, "dos"));
        await RefusedAsync(400, "Bad Request: message can't be edited", () => bot.EditMessageText(Ana, (int)asked["message_id"]!, "x"));
        await RefusedAsync(400, "Bad Request: message to edit not found", () => bot.EditMessageText(Ana, 1, "x"));
    }

    [Fact]
    public async Task DeleteMessage_Twice_IsGoneThenNotFound()
    {
        var bot = _telegram.CreateBot();
        await _telegram.WriteAsync(Ana, "hola");
        var sent = await bot.SendMessage(Ana, "uno");

        await bot.DeleteMessage(Ana, sent.Id);

        Assert.Empty((await _telegram.GetAsync($"/sim/chats/{Ana}/replies")).AsArray());
        await RefusedAsync(400, "Bad Request: message to delete not found", () => bot.DeleteMessage(Ana, sent.Id));
    }

    [Fact]
    public async Task Press_InlineButton_ComesAsCallbackQueryAndIsAnsweredOnce()
    {
        var bot = _telegram.CreateBot();
        await _telegram.WriteAsync(Ana, "hola");
        var sent = await bot.SendMessage(Ana, "¿Aceptas?", replyMarkup: InlineKeyboardButton.WithCallbackData("Acepto", "consent:yes"));

        var act = await _telegram.PostAsync($"/sim/chats/{Ana}/presses", new { label = "Acepto" });

        var query = (await bot.GetUpdates(offset: -1)).Single().CallbackQuery!;
        Assert.Equal(("consent:yes", sent.Id, Ana), (query.Data!, query.Message!.Id, query.From.Id));
        await bot.AnswerCallbackQuery(query.Id, "¡Gracias!", showAlert: true);
        var shown = await _telegram.GetAsync($"/sim/presses/{act["callback_query_id"]}");
        Assert.Equal((true, "¡Gracias!", true), ((bool)shown["answered"]!, (string)shown["text"]!, (bool)shown["show_alert"]!));
        await RefusedAsync(400, "Bad Request: query is too old and response timeout expired or query ID is invalid",
            () => bot.AnswerCallbackQuery(query.Id));
        var bare = await bot.EditMessageReplyMarkup(Ana, sent.Id);
        Assert.Null(bare.ReplyMarkup);
    }

    [Fact]
    public async Task SendDocument_Upload_CanBeReadBackAndSentAgain()
    {
        var bot = _telegram.CreateBot();
        await _telegram.WriteAsync(Ana, "/misdatos");
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("""{"gastos":[]}"""));

        var sent = await bot.SendDocument(Ana, InputFile.FromStream(content, "datos.json"), caption: "Tus datos");

        Assert.Equal(("datos.json", "Tus datos"), (sent.Document!.FileName!, sent.Caption!));
        Assert.Equal("""{"gastos":[]}""", (await _telegram.GetAsync($"/sim/files/{sent.Document.FileId}")).ToJsonString());
        Assert.Equal(sent.Document.FileId, (await bot.SendDocument(Ana, sent.Document.FileId)).Document!.FileId);
    }

    [Fact]
    public async Task SetMyCommands_Valid_AreKept()
    {
        var bot = _telegram.CreateBot();

        await bot.SetMyCommands([new BotCommand("ayuda", "Qué puedo hacer"), new BotCommand("borrar", "Borra tus datos")]);

        Assert.Equal(["ayuda", "borrar"], (await bot.GetMyCommands()).Select(c => c.Command));
        await RefusedAsync(400, "Bad Request: BOT_COMMAND_INVALID", () => bot.SetMyCommands([new BotCommand("Ayuda", "x")]));
    }

    [Fact]
    public async Task SendChatAction_Typing_IsTaken()
    {
        await _telegram.WriteAsync(Ana, "hola");

        await _telegram.CreateBot().SendChatAction(Ana, ChatAction.Typing);

        Assert.Equal("typing", (string?)(await _telegram.GetAsync("/sim/calls?method=sendChatAction"))[0]!["parameters"]!["action"]);
    }

    private static async Task RefusedAsync(int code, string description, Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<ApiRequestException>(call);
        Assert.Equal((code, description), (error.ErrorCode, error.Message));
    }
}
