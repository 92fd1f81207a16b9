using FinCoach.Nlu;
using FinCoach.Tests.AiApi;
using FinCoach.Tests.Servers;
using FinCoach.Trainer.Versions;

namespace FinCoach.Tests.Trainer.Versions;

[Trait("kind", "servers")]
public sealed class ShippedNluTests
{
    [Fact]
    public async Task Register_Twice_IsOneActiveVersionThatAiApiServes()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        var now = new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

        await ShippedNlu.RegisterAsync(database.DataSource, now, CancellationToken.None);
        await ShippedNlu.RegisterAsync(database.DataSource, now, CancellationToken.None);

        Assert.Equal("active", await database.ScalarAsync("select string_agg(status, ',') from ml.model_versions"));
        var id = await database.ScalarAsync("select id from ml.model_versions");
        await using var ai = new AiApiHost().With("ConnectionStrings:fincoach", database.ConnectionStringAs("ai_api"));
        var (_, answer) = await ai.PostAsync("/nlu/parse", $$"""{"text":"gasté 5 lucas","locale":"es-CL","model_version":"{{id}}"}""");
        Assert.Equal(NluEngine.BuiltIn.ModelVersion, (string)answer!["model_version"]!);
    }

    [Fact]
    public async Task Register_BesideAnotherActiveVersion_IsACandidate()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using (var command = database.DataSource.CreateCommand("""
            insert into ml.model_versions (id, provider, base_model, finetune_id, kind, status, created_at)
            values (gen_random_uuid(), 'gus', 'gus-nlu', 'nlu-of-before', 'nlu', 'active', '2026-11-01Z')
            """))
        {
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        await ShippedNlu.RegisterAsync(database.DataSource, new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero), CancellationToken.None);

        Assert.Equal("active,candidate", await database.ScalarAsync("select string_agg(status, ',' order by created_at) from ml.model_versions"));
    }
}
