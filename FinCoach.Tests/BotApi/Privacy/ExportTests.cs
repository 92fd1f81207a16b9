using System.Text.Json.Nodes;
using FinCoach.BotApi.Privacy;
using FinCoach.Data.App;
using FinCoach.Data.Ml;
using FinCoach.Tests.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinCoach.Tests.BotApi.Privacy;

public sealed class ExportTests
{
    // Tables in which no row is about a person. A new table is either of people, by a column that PersonTable knows, or named here.
    private static readonly string[] OfNobody =
    [
        "app.indicators", "app.leases", "app.spans",
        "ml.alerts", "ml.datasets", "ml.domain_chunks", "ml.domain_documents", "ml.domain_figures", "ml.erasures", "ml.eval_results",
        "ml.eval_sets", "ml.finetune_jobs", "ml.gate_verdicts", "ml.job_runs", "ml.kb_versions", "ml.model_prices", "ml.model_versions",
        "ml.reports", "ml.search_synonyms", "ml.search_terms", "ml.rollouts", "ml.rollout_steps", "ml.rollout_verdicts", "ml.alert_rules",
    ];

    [Fact]
    public void Tables_OfBothSchemas_AreOfPeopleOrOfNobody()
    {
        var source = new NpgsqlDataSourceBuilder("Host=127.0.0.1;Database=model");
        source.UseVector();
        using var database = source.Build();
        using var app = new AppDbContext(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql(database, o => o.UseVector()).Options);
        using var ml = new MlDbContext(new DbContextOptionsBuilder<MlDbContext>().UseNpgsql(database, o => o.UseVector()).Options);

        var ofPeople = PersonTable.In(app).Concat(PersonTable.In(ml)).Select(t => t.Name).ToHashSet();
        var all = app.Model.GetEntityTypes().Concat(ml.Model.GetEntityTypes())
            .Where(e => e.GetTableName() is not null)
            .Select(e => $"{e.GetSchema()}.{e.GetTableName()}");

        Assert.DoesNotContain(all.Distinct(), name => !ofPeople.Contains(name) && !OfNobody.Contains(name));
        Assert.Superset(new HashSet<string> { "app.users", "app.messages", "app.transactions", "ml.nlu_annotations" }, ofPeople);
    }

    [Fact]
    [Trait("kind", "servers")]
    public async Task MyData_InTelegram_ComesAsAFileWithEverythingOfThePersonAndNothingOfOthers()
    {
        var api = TelegramApi.Load();
        await using var talk = await TalkingPerson.CreateAsync(asRole: true);
        await talk.ConsentAsync(7);
        await talk.ConsentAsync(8);
        await talk.AskAsync(8, "gasté 99 lucas en zapatillas");
        await talk.AskAsync(7, "gasté 12 lucas en el super");

        await talk.AskAsync(7, "/misdatos");
        await talk.RepliesAsync(7, 4);

        var sent = Assert.Single(talk.Bot.ToTelegram.All, r => r.LastSegment == "sendDocument");
        Assert.Empty(await api.ViolationsAsync(sent));
        var body = sent.Text[sent.Text.IndexOf("{\n", StringComparison.Ordinal)..(sent.Text.LastIndexOf("\n}", StringComparison.Ordinal) + 2)];
        var tables = JsonNode.Parse(body)!["tables"]!;
        Assert.Equal(12000m, (decimal)Assert.Single(tables["app.transactions"]!.AsArray())!["amount"]!);
        Assert.Equal("7", (string?)Assert.Single(tables["app.users"]!.AsArray())!["external_id"]);
        Assert.NotEmpty(tables["app.messages"]!.AsArray());
        Assert.NotEmpty(tables["app.consents"]!.AsArray());
        Assert.NotEmpty(tables["ml.nlu_annotations"]!.AsArray());
        Assert.DoesNotContain("zapatillas", body, StringComparison.Ordinal);
        Assert.Equal(1L, await talk.Database.ScalarAsync("select count(*) from app.audit_log where action = 'data.exported'"));
    }
}
