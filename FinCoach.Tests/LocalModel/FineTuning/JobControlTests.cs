using Microsoft.Extensions.Time.Testing;

namespace FinCoach.Tests.LocalModel.FineTuning;

/// <summary>Jobs that are paused, resumed, cancelled, or broken off by a restart.</summary>
public sealed class JobControlTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fincoach-jobs-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Pause_ThenResume_GoesOnWhereItWas()
    {
        await using var host = Slow();
        using var client = new TuningClient(host.CreateClient());
        var id = await StartAsync(client);
        await UntilStepAsync(client, id, 3);

        Assert.Equal("pausing", (string)(await ControlAsync(client, id, "pause")).Body["status"]!);
        await client.WaitAsync(id, j => (string)j["status"]! == "paused", Tick);
        var paused = await StepsAsync(client, id);
        Assert.Equal(400, (await ControlAsync(client, id, "pause")).Status);
        Assert.Equal("queued", (string)(await ControlAsync(client, id, "resume")).Body["status"]!);
        var job = await client.WaitForEndAsync(id, Tick);

        Assert.Equal("succeeded", (string)job["status"]!);
        Assert.InRange(paused.Count, 3, 11);
        Assert.Equal(Enumerable.Range(1, 12), await StepsAsync(client, id));
        Assert.Equal(400, (await ControlAsync(client, id, "resume")).Status);
    }

    [Fact]
    public async Task Cancel_InTheMiddle_EndsTheJobAndLetsTheNextOneRun()
    {
        await using var host = Slow();
        using var client = new TuningClient(host.CreateClient());
        var id = await StartAsync(client);
        var next = await StartAsync(client);
        await UntilStepAsync(client, id, 2);
        Assert.Equal("validating_files", (string)(await client.GetAsync($"/v1/fine_tuning/jobs/{next}"))["status"]!);

        var (_, cancelled) = await ControlAsync(client, id, "cancel");
        var other = await client.WaitForEndAsync(next, Tick);

        Assert.Equal("cancelled", (string)cancelled["status"]!);
        Assert.Null(cancelled["fine_tuned_model"]);
        Assert.Equal("succeeded", (string)other["status"]!);
        Assert.Equal("cancelled", (string)(await client.GetAsync($"/v1/fine_tuning/jobs/{id}"))["status"]!);
        Assert.Equal(400, (await ControlAsync(client, id, "cancel")).Status);
    }

    [Fact]
    public async Task Restart_InTheMiddleOfAJob_FinishesItWithoutRepeatingAStep()
    {
        string id;
        await using (var first = Slow())
        {
            using var client = new TuningClient(first.CreateClient());
            id = await StartAsync(client);
            await UntilStepAsync(client, id, 4);
        }

        await using var second = Slow();
        using var again = new TuningClient(second.CreateClient());
        var job = await again.WaitForEndAsync(id, Tick);
        var whole = await again.WaitForEndAsync(await StartAsync(again), Tick);

        Assert.Equal(Enumerable.Range(1, 12), await StepsAsync(again, id));
        Assert.Equal(await LossesAsync(again, (string)whole["id"]!), await LossesAsync(again, id));
        Assert.Equal("succeeded", (string)job["status"]!);
        Assert.Contains(
            (await again.GetAsync("/v1/models"))["data"]!.AsArray(), m => (string)m!["id"]! == (string)job["fine_tuned_model"]!);
    }

    private LocalModelHost Slow() => new LocalModelHost().WithClock(_clock)
        .With("LocalModel:Storage:Folder", _folder.FullName).With("LocalModel:FineTuning:StepPause", "00:00:10");

    private void Tick() => _clock.Advance(TimeSpan.FromSeconds(10));

    private static async Task<string> StartAsync(TuningClient client) => await client.StartAsync(
        await client.UploadRowsAsync(ReviewerRows.Take(20, seed: 6).Select(ReviewerRows.Json)),
        ""","seed":3,"hyperparameters":{"n_epochs":3,"batch_size":5}""");

    private async Task UntilStepAsync(TuningClient client, string id, int step)
    {
        while ((await StepsAsync(client, id)).Count < step)
        {
            Tick();
            Assert.NotEqual("failed", (string)(await client.GetAsync($"/v1/fine_tuning/jobs/{id}"))["status"]!);
        }
    }

    private static Task<(int Status, System.Text.Json.Nodes.JsonNode Body)> ControlAsync(TuningClient client, string id, string verb) =>
        client.SendAsync(HttpMethod.Post, $"/v1/fine_tuning/jobs/{id}/{verb}");

    private static async Task<List<int>> StepsAsync(TuningClient client, string id) =>
        [.. (await client.EventsAsync(id)).Where(e => (string)e["type"]! == "metrics").Select(e => (int)e["data"]!["step"]!)];

    private static async Task<List<double>> LossesAsync(TuningClient client, string id) =>
        [.. (await client.EventsAsync(id)).Where(e => (string)e["type"]! == "metrics").Select(e => (double)e["data"]!["train_loss"]!)];
}
