using System.Net;
using System.Net.Http.Json;
using FinCoach.Data.App;
using FinCoach.Tests.Trainer.Datasets;
using static FinCoach.Tests.Trainer.Gaps.GapScene;

namespace FinCoach.Tests.Trainer.Gaps;

/// <summary>Whose questions are looked at, who sees them, and what goes when they say so.</summary>
[Trait("kind", "servers")]
public sealed class GapPrivacyTests
{
    [Fact]
    public async Task Gaps_OneUnderTheBoundOfPeople_ShowNoTextHoweverOftenTheyAsk()
    {
        await using var archive = await Archive.CreateAsync();
        var (one, two) = (await archive.PersonAsync(), await archive.PersonAsync());
        foreach (var person in new[] { one, two, one, two })
        {
            await AskAsync(archive, person, Wordings[0]);
        }

        await using var trainer = Host(archive);
        await RunAsync(trainer);

        var gap = Assert.Single(await GapsAsync(trainer));
        Assert.Equal((4, 2), (gap.GetProperty("asks").GetInt32(), gap.GetProperty("people").GetInt32()));
        Assert.Empty(Examples(gap));
        Assert.Equal(0L, await archive.Database.ScalarAsync("select count(*) from app.audit_log where action = 'gaps.seen'"));
    }

    [Fact]
    public async Task Gaps_Examples_AreMaskedByTheTrainingPolicy()
    {
        await using var archive = await Archive.CreateAsync();
        foreach (var amount in new[] { "$150.000", "$152.000", "$98.500" })
        {
            await AskAsync(archive, await archive.PersonAsync(), $"qué es la mora del tag de {amount} a nombre de Juan Pérez");
        }

        await using var trainer = Host(archive);
        await RunAsync(trainer);

        Assert.All(Examples(Assert.Single(await GapsAsync(trainer))), text => Assert.DoesNotMatch("150|152|98|Juan|Pérez", text));
    }

    [Fact]
    public async Task Messages_OfPeopleWithoutTrainingConsent_GetNoVector()
    {
        await using var archive = await Archive.CreateAsync();
        await AskAsync(archive, await archive.PersonAsync(consents: false), Wordings[0]);
        await using var trainer = Host(archive);

        await RunAsync(trainer);

        Assert.Equal(0L, await CountAsync(archive));
        Assert.Empty(await GapsAsync(trainer));
    }

    [Fact]
    public async Task Messages_WhenConsentIsWithdrawn_LoseTheirVectorAndTheirGap()
    {
        await using var archive = await Archive.CreateAsync();
        var person = await archive.PersonAsync();
        await AskAsync(archive, person, Wordings[0]);
        await using var trainer = Host(archive);
        await RunAsync(trainer);
        Assert.Equal(1L, await CountAsync(archive));

        await archive.Database.ScalarAsync("""update app.user_prefs set privacy_flags = '{"training_opt_out":true}'""");
        await RunAsync(trainer);

        Assert.Equal(0L, await CountAsync(archive));
        Assert.Equal(0L, await archive.Database.ScalarAsync("select count(*) from ml.knowledge_gaps"));
    }

    [Fact]
    public async Task Erasure_OfThePersonWhoLedAGap_LeavesItToTheNextAndHidesItsText()
    {
        await using var archive = await Archive.CreateAsync();
        var sessions = new List<Session>();
        var messages = new List<Guid>();
        foreach (var wording in Wordings)
        {
            sessions.Add(await archive.PersonAsync());
            messages.Add(await AskAsync(archive, sessions[^1], wording));
        }

        await using var trainer = Host(archive);
        await RunAsync(trainer);
        await EraseAsync(archive, sessions[0].UserId, messages[0]);

        Assert.Empty(Examples(Assert.Single(await GapsAsync(trainer))));
        await RunAsync(trainer);
        var gap = Assert.Single(await GapsAsync(trainer));
        Assert.Equal(2, gap.GetProperty("people").GetInt32());
        Assert.Equal(messages[1], await archive.Database.ScalarAsync("select message_id from ml.knowledge_gaps"));
    }

    [Fact]
    public async Task Gaps_UnderTheTrainersOwnGrants_AreFoundShownAndAudited()
    {
        await using var archive = await Archive.CreateAsync();
        foreach (var wording in Wordings)
        {
            await AskAsync(archive, await archive.PersonAsync(), wording);
        }

        await using var trainer = Host(archive).With("ConnectionStrings:fincoach", archive.Database.ConnectionStringAs("trainer"));
        await RunAsync(trainer);

        Assert.Equal(3, Examples(Assert.Single(await GapsAsync(trainer))).Count());
        Assert.Equal(1L, await archive.Database.ScalarAsync("select count(*) from app.audit_log where action = 'gaps.seen'"));
    }

    [Fact]
    public async Task Gaps_OfWhoMayNot_AreRefused()
    {
        await using var archive = await Archive.CreateAsync();
        await using var trainer = Host(archive);

        Assert.Equal(HttpStatusCode.Unauthorized, (await trainer.CreateClient().GetAsync("/knowledge/gaps")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await trainer.CreateDashboard(role: null).GetAsync("/knowledge/gaps")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await trainer.CreateDashboard("user").GetAsync("/knowledge/gaps")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await trainer.CreateDashboard("reviewer")
            .PostAsJsonAsync($"/knowledge/gaps/{Guid.CreateVersion7()}", new { state = "written" })).StatusCode);
    }
}
