using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.Nlu;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Scores;
using FinCoach.Nlu.Training;
using FinCoach.Tests.AiApi;
using FinCoach.Tests.LocalModel;
using FinCoach.Tests.Rules;
using FinCoach.Tests.Servers;
using FinCoach.Tests.Trainer.Finetuning;
using FinCoach.Trainer.Finetuning;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Tests.Trainer.Corrections;

/// <summary>What reviewers correct, the NLU learns, and it forgets nothing for it.</summary>
[Trait("kind", "servers")]
public sealed class CorrectionsTests
{
    private const int HeldOutPerClass = 200;

    [Fact]
    public void Training_WithFiveHundredCorrections_LiftsTheirClassAndHarmsNoOther()
    {
        var all = Directory.GetFiles(Path.Combine(Repository.Root, "data", "nlu", "train"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(SampleFiles.Read).ToList();
        var random = new Random(7);
        var heldOut = all.GroupBy(s => s.Intent).SelectMany(g => g.OrderBy(_ => random.Next()).Take(HeldOutPerClass)).ToHashSet();
        var known = all.Where(s => !heldOut.Contains(s)).ToList();
        List<NluSample> asked = [.. heldOut, .. JarSlang.HeldOut(HeldOutPerClass)];

        var before = Measure(known, asked);
        var after = Measure([.. known, .. JarSlang.Corrections(500)], asked);

        var names = Enum.GetValues<Intent>().Select(i => JsonNamingPolicy.SnakeCaseLower.ConvertName(i.ToString())).Where(before.Cells.ContainsKey).ToList();
        var corrected = JsonNamingPolicy.SnakeCaseLower.ConvertName(nameof(Intent.SetGoal));
        var others = names.Where(n => n != corrected).ToList();
        var (lift, change) = (after.F1(corrected) - before.F1(corrected), others.Average(after.F1) - others.Average(before.F1));
        var worst = others.Min(n => after.F1(n) - before.F1(n));
        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant(
            $"{corrected} {before.F1(corrected):0.000} -> {after.F1(corrected):0.000}; others macro {others.Average(before.F1):0.0000} -> {others.Average(after.F1):0.0000}; worst class {worst:+0.000;-0.000}"));
        Assert.True(lift >= 0.15, FormattableString.Invariant($"lift {lift:0.000}"));
        Assert.True(change >= -0.01, FormattableString.Invariant($"others {change:0.0000}"));
        Assert.True(worst >= -0.03, FormattableString.Invariant($"worst {worst:0.000}"));
    }

    [Fact]
    public async Task Job_OnGusNlu_MakesAVersionThatAiApiServes()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var provider = new LocalModelHost();
        await using var host = new FinetuneHost(database, provider);
        var corrections = JarSlang.Corrections(60);
        await AddReviewsAsync(database, corrections, consent: true);
        await AddReviewsAsync(database, JarSlang.HeldOut(10), consent: false);

        var job = await host.FinishAsync(await host.StartAsync("annotations", StartFinetune.Nlu));

        Assert.Equal((FinetuneState.Succeeded, true), (job.State, job.Metrics!.Contains("\"corrections\": 60", StringComparison.Ordinal)));
        var version = await host.AskAsync(db => db.ModelVersions.SingleAsync());
        Assert.Equal((ModelKind.Nlu, ModelStatus.Candidate, job.ModelVersionId), (version.Kind, version.Status, version.Id));

        await using var ai = new AiApiHost().With("ConnectionStrings:fincoach", database.ConnectionStringAs("ai_api"));
        var text = JsonSerializer.Serialize(corrections[0].Text);
        foreach (var name in new[] { version.Id.ToString(), version.FinetuneId! })
        {
            var (_, tuned) = await ai.PostAsync("/nlu/parse", $$"""{"text":{{text}},"locale":"es-CL","model_version":"{{name}}"}""");
            Assert.Equal((version.FinetuneId, "set_goal"), ((string)tuned!["model_version"]!, (string)tuned["intent"]!));
        }

        var (_, shipped) = await ai.PostAsync("/nlu/parse", $$"""{"text":{{text}},"locale":"es-CL","model_version":"{{Guid.Empty}}"}""");
        Assert.Equal(NluEngine.BuiltIn.ModelVersion, (string)shipped!["model_version"]!);
    }

    private static Confusion Measure(List<NluSample> samples, List<NluSample> asked) =>
        NluReport.Of(new NluEngine(NluTrainer.Train(samples, "0123456789abcdef", new TrainingOptions())), asked).Intents;

    private static async Task AddReviewsAsync(TestDatabase database, IReadOnlyList<NluSample> samples, bool consent)
    {
        var at = new DateTimeOffset(2026, 11, 10, 12, 0, 0, TimeSpan.Zero);
        var (user, session) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await RunAsync(database, """
            insert into app.users (id, channel, external_id, locale, intensity, tone, created_at, consent_at, consent_version)
            values ($1, 'web', $2, 'es-CL', 0.5, 'coach', $3, $3, 'v1')
            """, user, user.ToString(), at);
        await RunAsync(database, "insert into app.user_prefs (user_id, categories_json, privacy_flags) values ($1, '{}', $2::jsonb)",
            user, $$"""{"training_opt_out":{{(consent ? "false" : "true")}}}""");
        await RunAsync(database, "insert into app.consents (id, user_id, purpose, granted, version, at) values ($1, $2, 'training', $3, 'v1', $4)",
            Guid.CreateVersion7(), user, consent, at);
        await RunAsync(database, "insert into app.sessions (id, user_id, channel, started_at, last_at, turns) values ($1, $2, 'web', $3, $3, 1)", session, user, at);
        foreach (var sample in samples)
        {
            var message = Guid.CreateVersion7();
            await RunAsync(database, "insert into app.messages (id, session_id, sender, text, ts, request_id) values ($1, $2, 'user', $3, $4, $1)",
                message, session, sample.Text, at);
            await RunAsync(database, """
                insert into ml.nlu_annotations (id, message_id, intent, operation, slots, confidence, is_gold, source, created_at)
                values ($1, $2, 'set_goal', 'create', $3::jsonb, 1, true, 'review', $4)
                """, Guid.CreateVersion7(), message, JsonSerializer.Serialize(sample.Slots, DomainJson.Options), at);
        }
    }

    private static async Task RunAsync(TestDatabase database, string sql, params object[] values)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        await command.ExecuteNonQueryAsync();
    }
}
