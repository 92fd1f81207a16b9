namespace FinCoach.Tests.LocalModel.FineTuning;

/// <summary>Everything that a job is refused for, or fails of.</summary>
public sealed class JobRefusalTests : IDisposable
{
    private readonly LocalModelHost _host = new();
    private readonly TuningClient _client;

    public JobRefusalTests() => _client = new TuningClient(_host.CreateClient());

    public void Dispose()
    {
        _client.Dispose();
        _host.Dispose();
    }

    [Theory]
    [InlineData("""{"training_file":"$F"}""", "model", null)]
    [InlineData("""{"model":"gus-local-1"}""", "training_file", null)]
    [InlineData("""{"model":"gus-local-1","training_file":"file-none"}""", "training_file", null)]
    [InlineData("""{"model":"gus-local-1","training_file":"$F","validation_file":"file-none"}""", "validation_file", null)]
    [InlineData("""{"model":"gus-embed-2","training_file":"$F"}""", null, "model_not_available")]
    [InlineData("""{"model":"gus-local-1","training_file":"$F","suffix":""}""", "suffix", null)]
    [InlineData("""{"model":"gus-local-1","training_file":"$F","seed":-1}""", "seed", null)]
    [InlineData("""{"model":"gus-local-1","training_file":"$F","hyperparameters":{"n_epochs":51}}""", "hyperparameters.n_epochs", null)]
    [InlineData("""{"model":"gus-local-1","training_file":"$F","method":{"type":"supervised","supervised":{"hyperparameters":{"batch_size":0}}}}""", "method.supervised.hyperparameters.batch_size", null)]
    [InlineData("""{"model":"gus-local-1","training_file":"$F","method":{"type":"dpo","dpo":{"hyperparameters":{"beta":3}}}}""", "method.dpo.hyperparameters.beta", null)]
    [InlineData("""{"model":"gus-local-1","training_file":"$F","method":{"type":"reinforcement"}}""", "method.type", null)]
    [InlineData("""{"model":"gus-local-1","training_file":"$F","integrations":[{"type":"wandb","wandb":{"project":"x"}}]}""", "integrations", null)]
    public async Task Create_WrongRequest_IsRefusedByName(string json, string? param, string? code)
    {
        var file = await _client.UploadRowsAsync(ReviewerRows.Take(10, seed: 1).Select(ReviewerRows.Json));

        var (status, body) = await _client.SendAsync(HttpMethod.Post, "/v1/fine_tuning/jobs", json.Replace("$F", file, StringComparison.Ordinal));

        Assert.Equal(400, status);
        Assert.Equal(param, (string?)body["error"]!["param"]);
        Assert.Equal(code, (string?)body["error"]!["code"]);
        Assert.NotEmpty((string)body["error"]!["message"]!);
    }

    [Fact]
    public async Task Create_UnknownFile_SaysSoAsTheWireDoes()
    {
        var (_, body) = await _client.SendAsync(HttpMethod.Post, "/v1/fine_tuning/jobs", """{"model":"gus-local-1","training_file":"file-x"}""");

        Assert.Equal("""{"error":{"message":"invalid training_file: file-x","type":"invalid_request_error","param":"training_file","code":null}}""", body.ToJsonString());
    }

    [Fact]
    public async Task Create_WhereTrainingIsClosed_Is403TrainingNotAvailable()
    {
        await using var host = new LocalModelHost().With("LocalModel:FineTuning:Closed", "true");
        using var client = new TuningClient(host.CreateClient());

        var (status, body) = await client.SendAsync(HttpMethod.Post, "/v1/fine_tuning/jobs", """{"model":"gus-local-1","training_file":"f"}""");

        Assert.Equal((403, "training_not_available"), (status, (string)body["error"]!["code"]!));
    }

    [Fact]
    public async Task Call_WithAWrongKey_Is401()
    {
        await using var host = new LocalModelHost().With("LocalModel:ApiKeys:0", "a-key-that-is-known");
        using var client = new TuningClient(host.CreateClient());

        var (status, body) = await client.SendAsync(HttpMethod.Get, "/v1/fine_tuning/jobs");

        Assert.Equal((401, "invalid_api_key"), (status, (string)body["error"]!["code"]!));
    }

    [Fact]
    public async Task Job_OfBadRows_FailsWithTheirLines()
    {
        var rows = ReviewerRows.Take(12, seed: 2).Select(ReviewerRows.Json).ToList();
        rows[2] = "{nada";
        rows[4] = """{"messages":[{"role":"user","content":"hola"}]}""";
        rows[6] = """{"messages":[{"role":"robot","content":"hola"}]}""";
        rows[8] = """{"messages":[{"role":"user","content":"hola","weight":1},{"role":"assistant","content":"x"}]}""";

        var job = await _client.WaitForEndAsync(await _client.StartAsync(await _client.UploadRowsAsync(rows)));

        Assert.Equal("failed", (string)job["status"]!);
        Assert.Equal(("invalid_training_file", "training_file"), ((string)job["error"]!["code"]!, (string)job["error"]!["param"]!));
        Assert.Equal(
            "Invalid file format. Line 3: not valid JSON. Line 5: expected at least one assistant message with weight 1. "
            + "Line 7: messages[0].role must be one of system, developer, user, assistant, tool, function. "
            + "Line 9: messages[0].weight must be 0 or 1, on assistant messages alone.",
            (string)job["error"]!["message"]!);
        Assert.Equal("error", (string)(await _client.EventsAsync((string)job["id"]!))[^1]["level"]!);
    }

    [Fact]
    public async Task Job_OfTooFewRows_Fails()
    {
        var job = await _client.WaitForEndAsync(await _client.StartAsync(
            await _client.UploadRowsAsync(ReviewerRows.Take(9, seed: 2).Select(ReviewerRows.Json))));

        Assert.Equal("The file has 9 example(s), but must have at least 10 examples.", (string)job["error"]!["message"]!);
    }

    [Fact]
    public async Task Job_WhoseValidationRowsAreTrainingRows_Fails()
    {
        var rows = ReviewerRows.Take(12, seed: 2).Select(ReviewerRows.Json).ToList();
        var file = await _client.UploadRowsAsync(rows);
        var validation = await _client.UploadRowsAsync(rows.Take(1));

        var job = await _client.WaitForEndAsync(await _client.StartAsync(file, $$""","validation_file":"{{validation}}" """));

        Assert.Equal(("failed", "invalid_validation_file"), ((string)job["status"]!, (string)job["error"]!["code"]!));
    }

    [Fact]
    public async Task Job_OfUnsafeReplies_IsBlocked()
    {
        var rows = ReviewerRows.Take(12, seed: 2).ToList();
        rows[3] = rows[3] with { Reply = "te voy a matar, imbécil" };

        var job = await _client.WaitForEndAsync(await _client.StartAsync(await _client.UploadRowsAsync(rows.Select(ReviewerRows.Json))));

        Assert.Equal(("failed", "unsafe_file"), ((string)job["status"]!, (string)job["error"]!["code"]!));
    }

    [Fact]
    public async Task Job_Unknown_Is404()
    {
        foreach (var path in new[] { "", "/events", "/checkpoints" })
        {
            Assert.Equal(404, (await _client.SendAsync(HttpMethod.Get, $"/v1/fine_tuning/jobs/ftjob-none{path}")).Status);
        }
    }

    [Fact]
    public async Task Job_ByPreference_LearnsWhatIsPreferred()
    {
        var rows = ReviewerRows.Take(20, seed: 8).Select(r =>
        {
            var messages = System.Text.Json.Nodes.JsonNode.Parse(ReviewerRows.Json(r))!["messages"]!.AsArray();
            messages.RemoveAt(2);
            return System.Text.Json.JsonSerializer.Serialize(new
            {
                input = new { messages },
                preferred_output = new[] { new { role = "assistant", content = r.Reply } },
                non_preferred_output = new[] { new { role = "assistant", content = "Mmm." } },
            });
        });

        var job = await _client.WaitForEndAsync(await _client.StartAsync(
            await _client.UploadRowsAsync(rows), ""","method":{"type":"dpo","dpo":{"hyperparameters":{"beta":0.5}}}"""));

        Assert.Equal("succeeded", (string)job["status"]!);
        Assert.Equal(0.5, (double)job["method"]!["dpo"]!["hyperparameters"]!["beta"]!);
    }
}
