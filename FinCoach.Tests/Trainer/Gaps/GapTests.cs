using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FinCoach.Data.App;
using FinCoach.Tests.Trainer.Datasets;
using FinCoach.Tests.Trainer.Knowledge;
using FinCoach.Trainer.Knowledge;
using Microsoft.EntityFrameworkCore;
using static FinCoach.Tests.Trainer.Gaps.GapScene;

namespace FinCoach.Tests.Trainer.Gaps;

[Trait("kind", "servers")]
public sealed class GapTests
{
    [Fact]
    public async Task Gaps_OfQuestionsOfOneMeaning_AreOneAndShowTextFromThreePeopleOn()
    {
        await using var archive = await Archive.CreateAsync();
        foreach (var wording in Wordings)
        {
            await AskAsync(archive, await archive.PersonAsync(), wording);
        }

        await AskAsync(archive, await archive.PersonAsync(), "cómo se hereda un crédito de consumo de mi mamá María Soto");
        await using var trainer = Host(archive);
        await RunAsync(trainer);

        var report = await trainer.CreateDashboard("reviewer").GetFromJsonAsync<JsonElement>("/knowledge/gaps");
        var gaps = report.GetProperty("gaps").EnumerateArray().ToList();

        Assert.Equal((4, 4), (report.GetProperty("questions").GetInt32(), report.GetProperty("unanswered").GetInt32()));
        Assert.Equal([3, 1], gaps.Select(g => g.GetProperty("people").GetInt32()));
        Assert.Equal([3, 1], gaps.Select(g => g.GetProperty("unanswered").GetInt32()));
        Assert.Equal(Wordings.Order(StringComparer.Ordinal), Examples(gaps[0]).Order(StringComparer.Ordinal));
        Assert.Empty(Examples(gaps[1]));
        Assert.Equal(1L, await archive.Database.ScalarAsync("select count(*) from app.audit_log where action = 'gaps.seen'"));
    }

    [Fact]
    public async Task Run_ASecondTime_EmbedsOnlyWhatIsNew()
    {
        await using var archive = await Archive.CreateAsync();
        var person = await archive.PersonAsync();
        await AskAsync(archive, person, Wordings[0]);
        await archive.PairAsync(person, "gasté 12 lucas en el super", "Anotado.");
        await archive.PairAsync(person, "/start", "Hola.");
        await using var trainer = Host(archive);

        var first = await RunAsync(trainer);
        await archive.PairAsync(person, "gasté 5 lucas en la feria", "Anotado.");
        var second = await RunAsync(trainer);

        Assert.Equal((2, 1), (first.GetProperty("embedded").GetInt32(), second.GetProperty("embedded").GetInt32()));
        Assert.Equal(1L, await archive.Database.ScalarAsync("select count(*) from ml.message_embeddings where lack is not null"));
        Assert.Equal(2L, await archive.Database.ScalarAsync("select count(*) from ml.job_runs where job = 'gaps' and state = 'succeeded'"));
    }

    [Fact]
    public async Task Gaps_WithKnowledgeServed_NameTheNearestDocument()
    {
        await using var archive = await Archive.CreateAsync();
        await using var knowledge = new KnowledgeBase(archive.Database);
        await knowledge.BringAsync(await KnowledgeBase.CorpusAsync(), new LocalEmbedding());
        await AskAsync(archive, await archive.PersonAsync(), "cómo se paga el permiso de circulación de un camión");
        await using var trainer = Host(archive);
        await RunAsync(trainer);

        Assert.Equal("impuestos/permiso-de-circulacion", Assert.Single(await GapsAsync(trainer)).GetProperty("nearest_document").GetString());
    }

    [Fact]
    public async Task Run_WithAnotherModel_EmbedsAnewAndKeepsTheGaps()
    {
        await using var archive = await Archive.CreateAsync();
        await AskAsync(archive, await archive.PersonAsync(), Wordings[0]);
        await using (var trainer = Host(archive))
        {
            await RunAsync(trainer);
        }

        var gap = await archive.Database.ScalarAsync("select id from ml.knowledge_gaps");
        await using var other = new TrainerHost(archive.Database, archive.Clock).Using<ITextEmbedding>(new LocalEmbedding { Name = "gus-embed-9" });
        await RunAsync(other);

        Assert.Equal("gus-embed-9", await archive.Database.ScalarAsync("select embedding_model from ml.message_embeddings"));
        Assert.Equal(gap, await archive.Database.ScalarAsync("select gap_id from ml.message_embeddings"));
    }

    [Fact]
    public async Task Run_WithoutAnEmbeddingServer_FailsAndSaysSo()
    {
        await using var archive = await Archive.CreateAsync();
        await AskAsync(archive, await archive.PersonAsync(), Wordings[0]);
        await using var trainer = new TrainerHost(archive.Database, archive.Clock).Using<ITextEmbedding>(new LocalEmbedding { GoneFrom = 1 });

        await EnterAsync(trainer);

        Assert.Equal("failed", await archive.Database.ScalarAsync("select state from ml.job_runs where job = 'gaps'"));
    }

    [Fact]
    public async Task Gaps_MarkedAsWritten_OpenAgainWhenANewerVersionLacksThemStill()
    {
        await using var archive = await Archive.CreateAsync();
        await AskAsync(archive, await archive.PersonAsync(), Wordings[0], version: 3);
        await using var trainer = Host(archive);
        await RunAsync(trainer);
        var reviewer = trainer.CreateDashboard("reviewer");
        var id = Assert.Single(await GapsAsync(trainer)).GetProperty("id").GetGuid();

        Assert.Equal(HttpStatusCode.NoContent, (await reviewer.PostAsJsonAsync($"/knowledge/gaps/{id}", new { state = "written" })).StatusCode);
        Assert.Empty(await GapsAsync(trainer));
        await AskAsync(archive, await archive.PersonAsync(), Wordings[1], version: 3);
        await RunAsync(trainer);
        Assert.Empty(await GapsAsync(trainer));
        await AskAsync(archive, await archive.PersonAsync(), Wordings[2], version: 4);
        await RunAsync(trainer);

        Assert.Equal(id, Assert.Single(await GapsAsync(trainer)).GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Gaps_OfAGoodAnswerThatIsRatedLater_ComeWithTheRating()
    {
        await using var archive = await Archive.CreateAsync();
        var person = await archive.PersonAsync();
        var message = await AskAsync(archive, person, Wordings[0], outcome: "answered", coverage: 0.9);
        await using var trainer = Host(archive);
        await RunAsync(trainer);
        Assert.Empty(await GapsAsync(trainer));

        await using (var app = archive.App())
        {
            var request = await app.Messages.Where(m => m.Id == message).Select(m => m.RequestId).SingleAsync(TestContext.Current.CancellationToken);
            app.Add(new Feedback { Id = Guid.CreateVersion7(), UserId = person.UserId, RequestId = request, AskedAt = archive.Clock.GetUtcNow(), Stars = 1 });
            await app.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await RunAsync(trainer);

        Assert.Equal(1, Assert.Single(await GapsAsync(trainer)).GetProperty("low_rated").GetInt32());
    }

    [Fact]
    public async Task Near_OfAMessage_GivesItsNearDuplicatesWithoutTheirText()
    {
        await using var archive = await Archive.CreateAsync();
        var person = await archive.PersonAsync();
        var message = await AskAsync(archive, person, Wordings[0]);
        var double_ = await AskAsync(archive, person, Wordings[2]);
        await AskAsync(archive, person, "cuánto gasté en bencina este mes");
        await using var trainer = Host(archive);
        await RunAsync(trainer);

        var near = await trainer.CreateDashboard("reviewer").GetFromJsonAsync<JsonElement>($"/messages/{message}/near");

        Assert.Equal([double_], near.EnumerateArray().Select(n => n.GetProperty("message_id").GetGuid()));
    }
}
