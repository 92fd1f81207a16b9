using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using FinCoach.Domain.Masking;
using FinCoach.Tests.BotApi;
using FinCoach.Tests.Contracts;
using FinCoach.Tests.LocalModel;
using FinCoach.Trainer.Datasets;
using FinCoach.Trainer.Finetuning;
using FinCoach.Trainer.Reports;
using FinCoach.Trainer.Reviews;
using FinCoach.Trainer.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinCoach.Tests.Trainer.Loop;

/// <summary>The whole loop with no key: people talk, a dataset is exported, LocalModel learns it, the result is evaluated and judged.</summary>
[Trait("kind", "servers")]
public sealed class WholeLoopTests(ITestOutputHelper output)
{
    private const int People = 300;
    // Nobody else's: the witness hears the whole process.
    private static readonly string[] Planted = ["17.343.921-0", "5424 1802 7979 1732", "Ignacia Sepúlveda Tapia"];

    [Fact]
    public async Task Loop_OfThreeHundredConversations_StopsWhatLearntNothingAndPassesWhatPeopleCorrected()
    {
        using var witness = new Witness();
        await using var people = await TalkingPerson.CreateAsync();
        await ForAllAsync(person => people.ConsentAsync(person + 1));
        await people.Database.ScalarAsync(LoopSpeech.ConsentAll);
        await ForAllAsync(person => TalkAsync(people, person));
        await AssertPlantedAsync(people);

        using var models = new LocalModelHost();
        await using var trainer = new TrainerHost(people.Database, TimeProvider.System, models.Server.CreateHandler())
            .With("Finetune:Enabled", "false").With("Evaluation:Samples", "200").With("Review:RandomShare", "1").With("Review:Reviewers", "1");
        using var dashboard = trainer.CreateDashboard();

        var own = await LearnAsync(trainer, dashboard, "as Gus said it");
        Assert.False(own.Gate.GetProperty("passed").GetBoolean());

        Assert.Equal(
            await people.Database.ScalarAsync("select count(*) from ml.nlu_annotations"),
            (long)await trainer.Services.GetRequiredService<FillQueue>().RunAsync(CancellationToken.None));
        using var reviewer = trainer.CreateDashboard("reviewer");
        var corrected = await LoopReviewer.ReviewAllAsync(people.Database, reviewer);
        output.WriteLine($"{corrected} replies corrected");
        Assert.True(corrected > People, $"{corrected} corrected");

        var better = await LearnAsync(trainer, dashboard, "as a reviewer corrected it");
        Assert.NotEqual(own.Uri, better.Uri);
        Assert.True(better.Gate.GetProperty("passed").GetBoolean(), better.Gate.ToString());
        Assert.True(Adherence(better.Evaluation) > Adherence(own.Evaluation));

        await AssertNothingPlantedAsync(people, await ReportAsync(trainer), witness);
        AssertWouldBeSeen(trainer, witness);
    }

    private async Task<(string Uri, JsonElement Evaluation, JsonElement Gate)> LearnAsync(TrainerHost trainer, HttpClient dashboard, string title)
    {
        var export = (await trainer.RunAsync(dashboard, "/dataset/export", new { min_intent_rows = 5 })).GetProperty("result");
        Print($"dataset, {title}", export);
        var rows = export.GetProperty("counts").GetProperty("rows").GetInt64();
        Assert.True(rows >= 40, $"{rows} rows");
        var uri = export.GetProperty("uri").GetString()!;
        await AssertRowsAsync(trainer, uri);

        var version = await TrainAsync(trainer, dashboard, uri);
        var evaluation = await trainer.RunAsync(dashboard, "/eval/run", new { model_version = version, eval_set = "replies-golden" });
        Assert.Equal("succeeded", evaluation.GetProperty("state").GetString());
        var result = evaluation.GetProperty("result");
        Print($"evaluation, {title}", result);
        Assert.Equal(240, result.GetProperty("items").GetInt32());
        Assert.True(result.GetProperty("scores").GetProperty("hallucination_or_off_policy").GetProperty("value").GetDouble() <= 0.015);

        var gate = await dashboard.GetFromJsonAsync<JsonElement>($"/gate/{version}");
        Print($"gate, {title}", gate);
        Assert.Equal(gate.GetProperty("passed").GetBoolean(), gate.GetProperty("conditions").EnumerateArray().All(c => c.GetProperty("passed").GetBoolean()));
        return (uri, result, gate);
    }

    private static double Adherence(JsonElement evaluation) =>
        evaluation.GetProperty("scores").GetProperty("style_adherence").GetProperty("value").GetDouble();

    private static async Task<string> ReportAsync(TrainerHost trainer)
    {
        await using var scope = trainer.Services.CreateAsyncScope();
        var now = DateTimeOffset.UtcNow;
        var id = await scope.ServiceProvider.GetServices<IJob>().OfType<ReportJob>().Single().WriteAsync(now - ReportJob.Period, now.AddMinutes(1), CancellationToken.None);
        using var dashboard = trainer.CreateDashboard();
        var (html, markdown) = (await dashboard.GetStringAsync($"/reports/{id}"), await dashboard.GetStringAsync($"/reports/{id}?format=md"));
        Assert.Contains("<html", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("# ", markdown, StringComparison.Ordinal);
        return html + markdown;
    }

    // The plant went in: people wrote it, ingress masked what it masks, and the name is still in the log. Npgsql traces the statement, so the
    // name must not stand whole in this one.
    private static async Task AssertPlantedAsync(TalkingPerson people)
    {
        const string said = "select count(*) from app.messages where sender = 'user' and text like ";
        Assert.Equal((long)People / 30, await people.Database.ScalarAsync(said + "'%[RUT_1]%[CARD_1]%'"));
        Assert.Equal((long)People / 30, await people.Database.ScalarAsync(said + $"'%{Planted[2].Replace(' ', '%')}%'"));
    }

    // Side by side, but a person's messages one after another: each waits for its answer. The first person starts the hosts.
    private static async Task ForAllAsync(Func<int, Task> act)
    {
        await act(0);
        await Parallel.ForAsync(1, People, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (person, _) => await act(person));
    }

    private static async Task TalkAsync(TalkingPerson people, int person)
    {
        foreach (var text in LoopSpeech.Of(person, Planted))
        {
            await people.AskAsync(person + 1, text);
        }
    }

    private static async Task AssertRowsAsync(TrainerHost trainer, string uri)
    {
        var schema = FineTuningRowSchema.Load();
        var lines = trainer.Services.GetRequiredService<DatasetLines>();
        foreach (var split in Enum.GetValues<FinCoach.Data.Ml.DatasetSplit>())
        {
            await foreach (var line in lines.ReadAsync(DatasetLines.IdOf(uri)!.Value, split, CancellationToken.None))
            {
                Assert.Null(TrainingRow.Fault(line));
                Assert.Empty(schema(line));
                Assert.All(Planted, planted => Assert.DoesNotContain(planted, line, StringComparison.Ordinal));
                var reply = JsonSerializer.Deserialize<JsonElement>(line).GetProperty("messages")[2].GetProperty("content").GetString()!;
                Assert.Empty(Masker.Find(reply, MaskPolicy.Training));
            }
        }
    }

    private static async Task<Guid> TrainAsync(TrainerHost trainer, HttpClient dashboard, string uri)
    {
        using var response = await dashboard.PostAsJsonAsync("/finetune/start", new { base_model = "gus-local-1", dataset_uri = uri, notes = "loop" });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        var job = await response.Content.ReadFromJsonAsync<JsonElement>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            await trainer.Services.GetRequiredService<FinetuneWorker>().RunNextAsync(CancellationToken.None);
            var status = await dashboard.GetFromJsonAsync<JsonElement>($"/finetune/status?id={job.GetProperty("job_id").GetGuid()}");
            if (status.TryGetProperty("finished_at", out _))
            {
                Assert.Equal("succeeded", status.GetProperty("state").GetString());
                return status.GetProperty("model_version_id").GetGuid();
            }

            Assert.False(patience.IsCancellationRequested, status.ToString());
            await Task.Delay(100, CancellationToken.None);
        }
    }

    private static async Task AssertNothingPlantedAsync(TalkingPerson people, string report, Witness witness)
    {
        string[] places =
        [
            "select string_agg(e::text, ' ') from ml.finetune_examples e",
            "select string_agg(d::text, ' ') from ml.datasets d",
            "select string_agg(j::text, ' ') from ml.job_runs j",
            "select string_agg(j::text, ' ') from ml.finetune_jobs j",
            "select string_agg(r::text, ' ') from ml.eval_results r",
            "select string_agg(s::text, ' ') from app.spans s",
            "select string_agg(r::text, ' ') from ml.reports r",
        ];
        foreach (var place in places)
        {
            var text = await people.Database.ScalarAsync(place) as string ?? "";
            Assert.All(Planted, planted => Assert.DoesNotContain(planted, text, StringComparison.OrdinalIgnoreCase));
        }

        Assert.All(Planted, planted => Assert.DoesNotContain(planted, report, StringComparison.OrdinalIgnoreCase));
        Assert.True(witness is { Logs: > 1000, Activities: > 1000 }, $"{witness.Logs} log lines, {witness.Activities} activities");
        Assert.All(Planted, planted => Assert.Empty(witness.Holding(planted)));
    }

    // A witness that hears nothing proves nothing: what is logged and traced on purpose now, it must hold.
    private static void AssertWouldBeSeen(TrainerHost trainer, Witness witness)
    {
        using var source = new ActivitySource("FinCoach.Tests.Loop");
        using (var activity = source.StartActivity("planted"))
        {
            activity!.SetTag("rut", Planted[0]);
        }

        trainer.Services.GetRequiredService<ILoggerFactory>().CreateLogger("FinCoach.Tests.Loop").Log(LogLevel.Debug, default, Planted[1], null, (card, _) => card);
        Assert.Single(witness.Holding(Planted[0]));
        Assert.NotEmpty(witness.Holding(Planted[1]));
    }

    private void Print(string title, JsonElement value) => output.WriteLine($"{title}: {value}");
}
