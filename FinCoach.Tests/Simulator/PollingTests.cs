using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types.Enums;

namespace FinCoach.Tests.Simulator;

public sealed class PollingTests : IAsyncDisposable
{
    private readonly SimulatedTelegram _telegram = new();

    public ValueTask DisposeAsync() => _telegram.DisposeAsync();

    [Fact]
    public async Task GetUpdates_SeveralPeople_ComeInOrderWithGrowingIds()
    {
        for (var i = 0; i < 5; i++)
        {
            await _telegram.WriteAsync(10 + i, $"mensaje {i}");
        }

        var updates = await _telegram.CreateBot().GetUpdates();

        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"mensaje {i}"), updates.Select(u => u.Message!.Text!));
        Assert.Equal(Enumerable.Range(updates[0].Id, 5), updates.Select(u => u.Id));
    }

    [Fact]
    public async Task GetUpdates_WithoutOffset_ComeAgain_WithOffset_AreConfirmed()
    {
        var bot = _telegram.CreateBot();
        await _telegram.WriteAsync(1, "uno");
        await _telegram.WriteAsync(1, "dos");

        var first = await bot.GetUpdates(limit: 1);
        var again = await bot.GetUpdates(limit: 1);
        var next = await bot.GetUpdates(offset: first[0].Id + 1);

        Assert.Equal(first[0].Id, again[0].Id);
        Assert.Equal("dos", Assert.Single(next).Message!.Text);
    }

    [Fact]
    public async Task GetUpdates_NegativeOffset_ForgetsAllButTheLast()
    {
        var bot = _telegram.CreateBot();
        await _telegram.WriteAsync(1, "uno");
        await _telegram.WriteAsync(1, "dos");

        Assert.Equal("dos", Assert.Single(await bot.GetUpdates(offset: -1)).Message!.Text);
        Assert.Equal("dos", Assert.Single(await bot.GetUpdates()).Message!.Text);
    }

    [Fact]
    public async Task GetUpdates_NothingYet_WaitsForTheNext()
    {
        var waiting = _telegram.CreateBot().GetUpdates(timeout: 30);
        await _telegram.WriteAsync(1, "por fin");

        Assert.Equal("por fin", Assert.Single(await waiting).Message!.Text);
    }

    [Fact]
    public async Task GetUpdates_TwoPollers_TheOlderEndsInConflict()
    {
        var bot = _telegram.CreateBot();
        var older = bot.GetUpdates(timeout: 30);
        do
        {
            // The first one may not have arrived yet, and whoever comes later wins: ask until it lost.
            await bot.GetUpdates();
        }
        while (!older.IsCompleted);

        var error = await Assert.ThrowsAsync<ApiRequestException>(() => older);
        Assert.Equal(409, error.ErrorCode);
        Assert.StartsWith("Conflict: terminated by other getUpdates request", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetUpdates_WhileWebhookIsSet_IsConflictUntilDeleted()
    {
        var bot = _telegram.CreateBot();
        await bot.SetWebhook("http://127.0.0.1:1/never");
        var error = await Assert.ThrowsAsync<ApiRequestException>(() => bot.GetUpdates());
        await bot.DeleteWebhook();

        Assert.Equal(409, error.ErrorCode);
        Assert.Empty(await bot.GetUpdates());
    }

    [Fact]
    public async Task GetUpdates_AllowedUpdates_HoldForWhatComesLater()
    {
        var bot = _telegram.CreateBot();
        var written = await _telegram.WriteAsync(1, "12 lucas");
        await bot.GetUpdates(allowedUpdates: [UpdateType.EditedMessage]);
        await _telegram.WriteAsync(1, "nadie lo ve");
        using var client = _telegram.CreateClient();
        using var edited = await client.PatchAsync($"/sim/chats/1/messages/{written["message_id"]}",
            System.Net.Http.Json.JsonContent.Create(new { text = "15 lucas" }));
        edited.EnsureSuccessStatusCode();

        var updates = await bot.GetUpdates();

        Assert.Equal(["12 lucas", "15 lucas"], updates.Select(u => (u.Message ?? u.EditedMessage)!.Text!));
        Assert.NotNull(updates[1].EditedMessage!.EditDate);
    }

    [Fact]
    public async Task Repeat_ConfirmedUpdate_ComesAgainWithTheSameId()
    {
        var bot = _telegram.CreateBot();
        await _telegram.WriteAsync(1, "hola");
        var id = (await bot.GetUpdates())[0].Id;
        Assert.Empty(await bot.GetUpdates(offset: id + 1));

        await _telegram.PostAsync($"/sim/updates/{id}/repeats", new { count = 3 });

        Assert.Equal([id, id, id], (await bot.GetUpdates(offset: id + 1)).Select(u => u.Id));
        Assert.Empty(await bot.GetUpdates(offset: id + 1));
    }

    [Theory]
    [InlineData("photo", MessageType.Photo)]
    [InlineData("voice", MessageType.Voice)]
    [InlineData("sticker", MessageType.Sticker)]
    [InlineData("document", MessageType.Document)]
    [InlineData("location", MessageType.Location)]
    [InlineData("contact", MessageType.Contact)]
    public async Task Write_OtherKinds_ReadAsTelegramsTypes(string kind, MessageType expected)
    {
        await _telegram.PostAsync("/sim/chats/1/messages", new { kind });

        Assert.Equal(expected, Assert.Single(await _telegram.CreateBot().GetUpdates()).Message!.Type);
    }

    [Fact]
    public async Task Write_Command_IsMarkedAsOne()
    {
        await _telegram.WriteAsync(-5, "/start ref_1");

        var message = Assert.Single(await _telegram.CreateBot().GetUpdates()).Message!;

        Assert.Equal((MessageEntityType.BotCommand, 6), (message.Entities!.Single().Type, message.Entities![0].Length));
        Assert.Equal((ChatType.Group, 5L), (message.Chat.Type, message.From!.Id));
    }

    [Fact]
    public async Task AddUpdate_UnknownType_IsHandedOutWithAnId()
    {
        await _telegram.PostAsync("/sim/updates", new { tomorrows_invention = new { x = 1 } });

        Assert.Equal(UpdateType.Unknown, Assert.Single(await _telegram.CreateBot().GetUpdates()).Type);
    }

    [Fact]
    public async Task Reset_WithPendingUpdates_ForgetsThemAndKeepsIdsGrowing()
    {
        var bot = _telegram.CreateBot();
        var before = await _telegram.WriteAsync(1, "uno");
        await _telegram.PostAsync("/sim/reset", new { });
        Assert.Empty(await bot.GetUpdates());

        var after = await _telegram.WriteAsync(1, "dos");

        Assert.True((int)after["update_id"]! > (int)before["update_id"]!);
    }
}
