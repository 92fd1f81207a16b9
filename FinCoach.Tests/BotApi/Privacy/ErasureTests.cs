using FinCoach.BotApi.Privacy;
using FinCoach.Data;
using FinCoach.Data.App;
using FinCoach.Data.Ml;
using FinCoach.Trainer.Erasures;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Tests.BotApi.Privacy;

[Trait("kind", "servers")]
public sealed class ErasureTests
{
    // A word that no table holds for another reason.
    private const string Merchant = "Ferretería Quillayquén";

    [Fact]
    public async Task Person_AfterErasure_IsInNoTableAndTheOthersStay()
    {
        await using var talk = await TalkingPerson.CreateAsync(asRole: true);
        await talk.ConsentAsync(7);
        await talk.ConsentAsync(8);
        await talk.AskAsync(8, "gasté 5 lucas en pan");
        await talk.AskAsync(7, $"gasté 12 lucas en {Merchant}");
        await talk.AskAsync(7, "mi rut es 12.345.678-5, ¿cuánto llevo este mes?");
        await SeedModelsAsync(talk);
        var traces = await Traces.OfAsync(talk.Database, "7", "Quillayqu", "telegram:7");
        Assert.NotEmpty(await traces.LeftAsync());

        await talk.AskAsync(7, "/borrar");
        var farewell = await talk.AskAsync(7, "sí, bórralo");
        await talk.EventuallyAsync("select count(*) from app.outbox where person_key = 'telegram:7'", 0L);
        await SweepAsync(talk, DateTimeOffset.UtcNow);
        await AddLateSpanAsync(talk);
        await ClearAsync(talk);

        Assert.StartsWith("Listo, borré todo", farewell, StringComparison.Ordinal);
        Assert.Empty(await traces.LeftAsync());
        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.erasures"));
        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.audit_log where action = 'data.erased'"));
        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.transactions"));
        Assert.True((long)(await talk.Database.ScalarAsync("select count(*) from app.event_log where user_id is null and cost_usd is not null"))! >= 3);
        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from ml.model_versions where erasure_flagged_at is not null"));
    }

    [Fact]
    public async Task Erasure_ByTheButton_AsksAnewWhoWritesAgain()
    {
        await using var talk = await TalkingPerson.CreateAsync(asRole: true);
        await talk.ConsentAsync(7);
        await talk.AskAsync(7, "gasté 5 lucas en pan");
        await talk.AskAsync(7, "borra mis datos");

        await talk.PressAsync(7, $"erase:yes:{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}");
        var replies = await talk.RepliesAsync(7, 5);

        Assert.StartsWith("Listo, borré todo", replies[4], StringComparison.Ordinal);
        Assert.Contains("¿Aceptas?", await talk.AskAsync(7, "hola"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no, déjalo")]
    [InlineData("gasté 3 lucas en un café")]
    public async Task Erasure_NotConfirmed_ErasesNothing(string answer)
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        await talk.AskAsync(7, "gasté 5 lucas en pan");
        await talk.AskAsync(7, "/borrar");

        await talk.AskAsync(7, answer);
        await talk.AskAsync(7, "sí");

        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.erasures"));
        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.users"));
    }

    [Theory]
    [InlineData(0, EraseAnswer.Erase)]
    [InlineData(3600, EraseAnswer.Erase)]
    [InlineData(3601, EraseAnswer.AskAgain)]
    [InlineData(-1, EraseAnswer.AskAgain)]
    public void Button_OfTheQuestion_Ages(int seconds, object answer)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_795_000_000);
        var button = EraseButtons.At(now)[0][0].Data;

        Assert.Equal(answer, EraseButtons.Read(button, now.AddSeconds(seconds)));
        Assert.Null(EraseButtons.Read("csat:5:x", now));
        Assert.Null(EraseButtons.Read("erase:yes:mañana", now));
    }

    [Fact]
    public async Task RowsOfADataset_AddedAfterTheSweep_GoWithTheNext()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        var userId = (Guid)(await talk.Database.ScalarAsync("select id from app.users"))!;
        await talk.AskAsync(7, "/borrar");
        await talk.AskAsync(7, "sí");
        await SweepAsync(talk, DateTimeOffset.UtcNow);
        await InsertExampleAsync(talk, userId, Guid.CreateVersion7());

        await SweepAsync(talk, DateTimeOffset.UtcNow.AddHours(1));

        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from ml.finetune_examples"));
    }

    /// <summary>A span of an erased request that another service had not written yet.</summary>
    private static Task AddLateSpanAsync(TalkingPerson talk) => talk.Database.ScalarAsync(
        """
        insert into app.spans (span_id, trace_id, request_id, service, name, started_at, duration_ms, ok, attributes)
        select 'late', 'late', unnest(request_ids), 'ai-api', 'chat', now(), 1, true, '{}' from app.erasures limit 1
        """);

    /// <summary>What BotApi does, under its own grants.</summary>
    private static async Task ClearAsync(TalkingPerson talk)
    {
        await using var app = new AppDbContext(Options<AppDbContext>(talk, AppDbContext.Schema, "bot_api"));
        await ErasedTraces.ClearAsync(app, DateTimeOffset.UtcNow, CancellationToken.None);
    }

    private static async Task SeedModelsAsync(TalkingPerson talk)
    {
        var userId = (Guid)(await talk.Database.ScalarAsync("select id from app.users where external_id = '7'"))!;
        var messageId = (Guid)(await talk.Database.ScalarAsync($"select id from app.messages where text like '%Quillayqu%' and sender = 'user'"))!;
        await InsertExampleAsync(talk, userId, messageId);
    }

    private static async Task InsertExampleAsync(TalkingPerson talk, Guid userId, Guid messageId)
    {
        var now = DateTimeOffset.UtcNow;
        await using var ml = new MlDbContext(Options<MlDbContext>(talk, MlDbContext.Schema));
        var dataset = new Dataset
        {
            Id = Guid.CreateVersion7(now),
            ContentSha256 = new string('a', 64),
            Filters = "{}",
            Counts = "{}",
            Uri = "dataset:x",
            CreatedAt = now,
        };
        ml.AddRange(
            dataset,
            new ModelVersion { Id = Guid.CreateVersion7(now), Provider = "local", BaseModel = "gus-local-1", Kind = ModelKind.Chat, DatasetId = dataset.Id },
            new FinetuneExample
            {
                Id = Guid.CreateVersion7(now),
                DatasetId = dataset.Id,
                Ordinal = 0,
                Split = DatasetSplit.Train,
                SourceMessageId = messageId,
                UserHash = UserHash.Of(userId),
                Prompt = $"gasté [CLP_1] en {Merchant}",
                Completion = "Anotado.",
                Meta = "{}",
                Quality = ExampleQuality.High,
                Intent = FinCoach.Domain.Language.Intent.LogExpense,
                IntensityBucket = FinCoach.Domain.Style.IntensityBucket.Med,
            });
        await ml.SaveChangesAsync();
    }

    /// <summary>What the Trainer does, under the Trainer's own grants.</summary>
    private static async Task SweepAsync(TalkingPerson talk, DateTimeOffset now)
    {
        await using var app = new AppDbContext(Options<AppDbContext>(talk, AppDbContext.Schema, "trainer"));
        await using var ml = new MlDbContext(Options<MlDbContext>(talk, MlDbContext.Schema, "trainer"));
        await ErasureSweep.SweepAsync(app, ml, now, CancellationToken.None);
    }

    private static DbContextOptions<TContext> Options<TContext>(TalkingPerson talk, string schema, string? role = null)
        where TContext : DbContext
    {
        var source = role is null ? talk.Database.DataSource : talk.Database.DataSourceAs(role);
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseFinCoach(source, schema);
        return options.Options;
    }
}
