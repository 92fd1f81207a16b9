using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FinCoach.Tests.Rules;
using FinCoach.Tests.LocalModel;
using FinCoach.Tests.LocalModel.FineTuning;
using FinCoach.Tests.Servers;
using Npgsql;

namespace FinCoach.Tests.Trainer.Finetuning;

/// <summary>The Trainer as a real process, killed (SIGKILL) at each step of a job and started again: one job, one version.</summary>
[Trait("kind", "servers")]
public sealed class KilledTrainerTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly LocalModelHost _provider = new();
    private readonly GatedProvider _gate;
    private TestDatabase _database = null!;

    public KilledTrainerTests() => _gate = new GatedProvider(_provider);

    public async ValueTask InitializeAsync()
    {
        _database = await PostgresServer.CreateDatabaseAsync();
        await _gate.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _gate.DisposeAsync();
        await _provider.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Kill_BeforeTheLedger_AndStartAgain_IsOneJob()
    {
        var dataset = await StoredDataset.AddAsync(_database);
        await using (var locking = await _database.DataSource.OpenConnectionAsync(TestContext.Current.CancellationToken))
        {
            await using var transaction = await locking.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using (var command = new NpgsqlCommand("lock table ml.model_versions in exclusive mode", locking))
            {
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            }

            using var first = await RunningTrainer.StartAsync(_database, _gate.Address);
            var start = first.StartJobAsync(dataset);
            await UntilAsync(async () => (long)(await _database.ScalarAsync("select count(*) from pg_locks where not granted"))! > 0);
            first.Kill();
            await Assert.ThrowsAnyAsync<Exception>(() => start);
        }

        await UntilAsync(async () => (long)(await _database.ScalarAsync("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"))! == 0);
        using var second = await RunningTrainer.StartAsync(_database, _gate.Address);
        await second.StartJobAsync(dataset);

        await AssertOneAsync();
    }

    [Theory]
    [InlineData("after the ledger", "GET", "/v1/files", false)]
    [InlineData("after the upload", "POST", "/v1/files", true)]
    [InlineData("before creation", "POST", "/v1/fine_tuning/jobs", false)]
    [InlineData("after creation, answer lost", "POST", "/v1/fine_tuning/jobs", true)]
    [InlineData("while polling", "GET", "/v1/fine_tuning/jobs/ftjob-", false)]
    public async Task Kill_AtAStep_AndStartAgain_IsOneJob(string step, string verb, string path, bool afterwards)
    {
        var dataset = await StoredDataset.AddAsync(_database);
        var reached = _gate.HoldAt(verb, path, afterwards, letPass: 0);
        using (var first = await RunningTrainer.StartAsync(_database, _gate.Address))
        {
            await first.StartJobAsync(dataset);
            await reached.WaitAsync(Patience, TestContext.Current.CancellationToken);
            first.Kill();
        }

        _gate.Open();
        using var second = await RunningTrainer.StartAsync(_database, _gate.Address);

        Assert.NotEmpty(step);
        await AssertOneAsync();
    }

    private async Task AssertOneAsync()
    {
        await UntilAsync(async () => (string?)await _database.ScalarAsync("select state from ml.finetune_jobs") is "succeeded" or "failed");

        Assert.Equal("succeeded", await _database.ScalarAsync("select string_agg(state, ',') from ml.finetune_jobs"));
        Assert.Equal("candidate", await _database.ScalarAsync("select string_agg(status, ',') from ml.model_versions"));
        using var client = new TuningClient(_provider.CreateClient());
        var jobs = (await client.GetAsync("/v1/fine_tuning/jobs"))["data"]!.AsArray();
        Assert.Equal((string)Assert.Single(jobs)!["fine_tuned_model"]!, await _database.ScalarAsync("select finetune_id from ml.model_versions"));
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>The program as it is shipped, with short pauses.</summary>
    private sealed class RunningTrainer : IDisposable
    {
        private readonly Process _process;
        private readonly HttpClient _http;

        private RunningTrainer(Process process, Uri address)
        {
            _process = process;
            _http = new HttpClient { BaseAddress = address, Timeout = Patience };
            _http.DefaultRequestHeaders.Add("X-Internal-Key", FinetuneHost.Key);
        }

        public static async Task<RunningTrainer> StartAsync(TestDatabase database, Uri provider)
        {
            var start = new ProcessStartInfo(Path.Combine(Repository.Root, "artifacts", "bin", "FinCoach.Trainer", "debug", "FinCoach.Trainer"))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                ArgumentList = { "--urls", "http://127.0.0.1:0" },
                Environment =
                {
                    ["ConnectionStrings__fincoach"] = database.ConnectionStringAs("trainer"),
                    ["OpenAI__Endpoint"] = new Uri(provider, "/v1").ToString(),
                    ["OpenAI__TrainingCallTimeout"] = "00:00:01.500",
                    ["InternalAuth__Callers__dashboard"] = FinetuneHost.Key,
                    ["Finetune__LookEvery"] = "00:00:00.050",
                    ["Finetune__PollEvery"] = "00:00:00.050",
                    ["Finetune__Lease"] = "00:00:03",
                    ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
                    ["DOTNET_ENVIRONMENT"] = "Production",
                },
            };
            var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var shown = new List<string>();
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                shown.Add(line);
                // "      Now listening on: http://127.0.0.1:41234"
                if (line.Split("Now listening on: ") is [_, var address])
                {
                    _ = process.StandardOutput.ReadToEndAsync();
                    return new RunningTrainer(process, new Uri(address));
                }
            }

            throw new InvalidOperationException($"The Trainer did not start. {string.Join('\n', shown)} {await errors}");
        }

        public async Task StartJobAsync(string dataset)
        {
            using var response = await _http.PostAsJsonAsync("/finetune/start", new { base_model = "gus-local-1", dataset_uri = dataset });
            Assert.True(response.IsSuccessStatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())?.ToJsonString());
        }

        public void Kill()
        {
            _process.Kill();
            _process.WaitForExit();
        }

        public void Dispose()
        {
            _http.Dispose();
            if (!_process.HasExited)
            {
                Kill();
            }

            _process.Dispose();
        }
    }
}
