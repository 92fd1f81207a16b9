using System.Text.Json.Nodes;
using FinCoach.Tests.Contracts;

namespace FinCoach.Tests.LocalModel.FineTuning;

/// <summary>A job's whole life on the wire, held against OpenAI's description where that is beside the checkout.</summary>
public sealed class JobsWireTests : IDisposable
{
    private readonly LocalModelHost _host = new();
    private readonly TuningClient _client;

    public JobsWireTests() => _client = new TuningClient(_host.CreateClient());

    public void Dispose()
    {
        _client.Dispose();
        _host.Dispose();
    }

    [Fact]
    public async Task Job_OfGoodRows_SucceedsWithEventsCheckpointsAndCsv()
    {
        var training = await _client.UploadRowsAsync(ReviewerRows.Take(40, seed: 1).Select(ReviewerRows.Json));
        var validation = await _client.UploadRowsAsync(ReviewerRows.Take(10, seed: 2).Select(ReviewerRows.Json));

        var id = await _client.StartAsync(
            training, $$""","validation_file":"{{validation}}","suffix":"Voz Gus","seed":7,"metadata":{"k":"v"},"method":"""
            + """{"type":"supervised","supervised":{"hyperparameters":{"n_epochs":2,"batch_size":8}}}""");
        var job = await _client.WaitForEndAsync(id);

        Assert.Equal("succeeded", (string)job["status"]!);
        Assert.Equal("{}", job["error"]!.ToJsonString());
        Assert.StartsWith("ft:gus-local-1:fincoach:voz-gus:", (string)job["fine_tuned_model"]!, StringComparison.Ordinal);
        Assert.Equal("""{"n_epochs":2,"batch_size":8,"learning_rate_multiplier":1}""", job["method"]!["supervised"]!["hyperparameters"]!.ToJsonString());
        Assert.True((long)job["trained_tokens"]! > 1000);
        Assert.Equal("v", (string)job["metadata"]!["k"]!);

        var metrics = (await _client.EventsAsync(id)).Where(e => (string)e["type"]! == "metrics").Select(e => e["data"]!).ToList();
        Assert.Equal(Enumerable.Range(1, 10), metrics.Select(m => (int)m["step"]!));
        Assert.True((double)metrics[^1]["full_valid_loss"]! < (double)metrics[0]["valid_loss"]!);
        var csv = (await _client.TextAsync($"/v1/files/{job["result_files"]![0]}/content")).Trim().Split('\n');
        Assert.Equal("step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy", csv[0]);
        Assert.Equal(metrics.Select(m => (double)m["train_loss"]!), csv.Skip(1).Select(l => double.Parse(l.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture)));

        var checkpoints = (await _client.GetAsync($"/v1/fine_tuning/jobs/{id}/checkpoints"))["data"]!.AsArray();
        Assert.Equal([10, 5], checkpoints.Select(c => (int)c!["step_number"]!));
    }

    [Fact]
    public async Task Lists_ByAfterAndLimit_AreNewestFirst()
    {
        var file = await _client.UploadRowsAsync(ReviewerRows.Take(12, seed: 3).Select(ReviewerRows.Json));
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add(await _client.StartAsync(file, $$""","metadata":{"n":"{{i}}"}"""));
        }

        var first = await _client.GetAsync("/v1/fine_tuning/jobs?limit=2");
        var second = await _client.GetAsync($"/v1/fine_tuning/jobs?limit=2&after={first["data"]![1]!["id"]}");
        var named = await _client.GetAsync("/v1/fine_tuning/jobs?metadata[n]=1");

        Assert.Equal([ids[2], ids[1]], first["data"]!.AsArray().Select(j => (string)j!["id"]!));
        Assert.True((bool)first["has_more"]!);
        Assert.Equal([ids[0]], second["data"]!.AsArray().Select(j => (string)j!["id"]!));
        Assert.False((bool)second["has_more"]!);
        Assert.Equal([ids[1]], named["data"]!.AsArray().Select(j => (string)j!["id"]!));
    }

    [Fact]
    public async Task TunedModel_IsListedSpeaksAndIsDeleted()
    {
        var rows = ReviewerRows.Take(60, seed: 4);
        var id = await _client.StartAsync(await _client.UploadRowsAsync(rows.Select(ReviewerRows.Json)));
        var model = (string)(await _client.WaitForEndAsync(id))["fine_tuned_model"]!;
        var chat = JsonNode.Parse(ReviewerRows.Json(rows[0]))!;
        chat["model"] = model;
        chat["messages"]!.AsArray().RemoveAt(2);

        var (status, answer) = await _client.SendAsync(HttpMethod.Post, "/v1/chat/completions", chat.ToJsonString());
        Assert.Equal(200, status);
        Assert.Equal(model, (string)answer["model"]!);
        Assert.Contains("cuaderno", (string)answer["choices"]![0]!["message"]!["content"]!, StringComparison.Ordinal);
        Assert.Equal(model, (string)(await _client.GetAsync($"/v1/models/{model}"))["id"]!);

        var (deleted, body) = await _client.SendAsync(HttpMethod.Delete, $"/v1/models/{model}");
        Assert.Equal((200, true), (deleted, (bool)body["deleted"]!));
        Assert.Equal(404, (await _client.SendAsync(HttpMethod.Post, "/v1/chat/completions", chat.ToJsonString())).Status);
        Assert.Equal(403, (await _client.SendAsync(HttpMethod.Delete, "/v1/models/gus-local-1")).Status);
    }

    [Fact]
    public async Task Answers_OfEveryRoute_FitTheDescription()
    {
        var api = OpenAiApi.Load();
        var file = await _client.UploadRowsAsync(ReviewerRows.Take(12, seed: 5).Select(ReviewerRows.Json));
        var id = await _client.StartAsync(file);
        await _client.WaitForEndAsync(id);

        var violations = new List<string>();
        foreach (var path in new[]
        {
            "/files", $"/files/{file}", "/fine_tuning/jobs", $"/fine_tuning/jobs/{id}", $"/fine_tuning/jobs/{id}/events",
            $"/fine_tuning/jobs/{id}/checkpoints", "/models",
        })
        {
            violations.AddRange(api.AnswerViolations(path, "GET", await _client.GetAsync("/v1" + path)).Select(v => $"{path} {v}"));
        }

        // In practice a job carries its suffix and an empty error while it has not failed, and every list its ends.
        string[] practice = [".user_provided_suffix: unknown", ".error", ".first_id: unknown", ".last_id: unknown"];
        violations.RemoveAll(v => practice.Any(p => v.Contains(p, StringComparison.Ordinal)));
        Assert.Empty(violations);
    }
}
