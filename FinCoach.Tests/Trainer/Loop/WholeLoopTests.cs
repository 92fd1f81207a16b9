using System.Net.Http.Json;
using System.Text.Json;
using FinCoach.Domain.Masking;
using FinCoach.Tests.BotApi;
using FinCoach.Tests.Contracts;
using FinCoach.Tests.LocalModel;
using FinCoach.Trainer.Datasets;
using FinCoach.Trainer.Finetuning;
using Microsoft.Extensions.DependencyInjection;

namespace FinCoach.Tests.Trainer.Loop;

/// <summary>The whole loop with no key: people talk, a dataset is exported, LocalModel learns it, the result is evaluated and judged.</summary>
[Trait("kind", "servers")]
public sealed class WholeLoopTests(ITestOutputHelper output)
{
    private const int People = 300;
    private static readonly string[] Planted = ["12.345.678-5", "4111 1111 1111 1111", "Camila Rojas Fuentes"];

    [Fact]
    public async Task Loop_OfThreeHundredConversations_EndsWithAJudgedModelAndNoPersonalData()
    {
        await using var people = await TalkingPerson.CreateAsync();
        await ForAllAsync(person => people.ConsentAsync(person + 1));
        await people.Database.ScalarAsync(LoopSpeech.ConsentAll);
        await ForAllAsync(person => TalkAsync(people, person));

        using var models = new LocalModelHost();
        await using var trainer = new TrainerHost(people.Database, TimeProvider.System, models.Server.CreateHandler())
            .With("Finetune:Enabled", "false").With("Evaluation:Samples", "200");
        using var dashboard = trainer.CreateDashboard();

        var export = await trainer.RunAsync(dashboard, "/dataset/export", new { min_intent_rows = 5 });
        Print("dataset", export.GetProperty("result"));
        var rows = export.GetProperty("result").GetProperty("counts").GetProperty("rows").GetInt64();
        Assert.True(rows >= 40, $"{rows} rows");
        var uri = export.GetProperty("result").GetProperty("uri").GetString()!;
        await AssertRowsAsync(trainer, uri);

        var version = await TrainAsync(trainer, dashboard, uri);
        var evaluation = await trainer.RunAsync(dashboard, "/eval/run", new { model_version = version, eval_set = "replies-golden" });
        Print("evaluation", evaluation.GetProperty("result"));
        Assert.Equal("succeeded", evaluation.GetProperty("state").GetString());
        Assert.Equal(240, evaluation.GetProperty("result").GetProperty("items").GetInt32());

        var gate = await dashboard.GetFromJsonAsync<JsonElement>($"/gate/{version}");
        Print("gate", gate);
        var scores = evaluation.GetProperty("result").GetProperty("scores");
        Assert.True(scores.GetProperty("hallucination_or_off_policy").GetProperty("value").GetDouble() <= 0.015);
        Assert.Equal(gate.GetProperty("passed").GetBoolean(), gate.GetProperty("conditions").EnumerateArray().All(c => c.GetProperty("passed").GetBoolean()));

        await AssertNothingPlantedAsync(people);
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

    private static async Task AssertNothingPlantedAsync(TalkingPerson people)
    {
        string[] places =
        [
            "select string_agg(e::text, ' ') from ml.finetune_examples e",
            "select string_agg(d::text, ' ') from ml.datasets d",
            "select string_agg(j::text, ' ') from ml.job_runs j",
            "select string_agg(r::text, ' ') from ml.eval_results r",
            "select string_agg(s::text, ' ') from app.spans s",
            "select string_agg(r::text, ' ') from ml.reports r",
        ];
        foreach (var place in places)
        {
            var text = await people.Database.ScalarAsync(place) as string ?? "";
            Assert.All(Planted, planted => Assert.DoesNotContain(planted, text, StringComparison.Ordinal));
        }
    }

    private void Print(string title, JsonElement value) => output.WriteLine($"{title}: {value}");
}
