using FinCoach.Data.Ml;
using FinCoach.Tests.Contracts;
using FinCoach.Tests.LocalModel;
using FinCoach.Tests.Servers;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Tests.Trainer.Finetuning;

/// <summary>Jobs from the ledger to a candidate, with LocalModel as the provider.</summary>
[Trait("kind", "servers")]
public sealed class FinetuneTests : IAsyncLifetime
{
    private readonly LocalModelHost _provider = new();
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await PostgresServer.CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Start_OnADataset_EndsWithOneCandidate()
    {
        await using var host = new FinetuneHost(_database, _provider);
        var id = await host.StartAsync(await StoredDataset.AddAsync(_database));
        Assert.Equal(FinetuneState.Planned, (await host.JobAsync(id)).State);

        var job = await host.FinishAsync(id);

        Assert.Equal(FinetuneState.Succeeded, job.State);
        Assert.InRange(job.TrainedTokens!.Value, job.ForecastTokens * 8 / 10, job.ForecastTokens * 12 / 10);
        Assert.Equal(0m, job.CostUsd);
        Assert.Contains("train_loss", job.Metrics!, StringComparison.Ordinal);
        var version = await host.AskAsync(db => db.ModelVersions.SingleAsync());
        Assert.Equal((ModelStatus.Candidate, ModelKind.Chat, "local"), (version.Status, version.Kind, version.Provider));
        Assert.StartsWith($"ft:gus-local-1:fincoach:{job.Suffix}:", version.FinetuneId!, StringComparison.Ordinal);
        var (status, shown) = await host.SendAsync(HttpMethod.Get, $"/finetune/status?id={id}");
        Assert.Equal((200, "succeeded"), (status, (string)shown["state"]!));
    }

    [Fact]
    public async Task Start_Twice_IsOneJob()
    {
        await using var host = new FinetuneHost(_database, _provider);
        var dataset = await StoredDataset.AddAsync(_database);

        Assert.Equal(await host.StartAsync(dataset), await host.StartAsync(dataset));
    }

    [Fact]
    public async Task Start_WhatCannotBe_IsRefusedBeforeTheLedger()
    {
        await using var host = new FinetuneHost(_database, _provider).With("OpenAI:Endpoint", "https://api.openai.com/v1").With("Finetune:JobBudgetUsd", "0.001");
        var dataset = await StoredDataset.AddAsync(_database);
        var few = await StoredDataset.AddAsync(_database, rows: 9);

        Assert.Equal("finetune.dataset_unknown", await RefusalAsync(host, "gpt-4o-mini", $"dataset:{Guid.Empty}"));
        Assert.Equal("finetune.dataset_unknown", await RefusalAsync(host, "gpt-4o-mini", "s3://elsewhere"));
        Assert.Equal("finetune.too_few_rows", await RefusalAsync(host, "gpt-4o-mini", few));
        Assert.Equal("finetune.price_unknown", await RefusalAsync(host, "some-model", dataset));
        Assert.Equal("finetune.over_budget", await RefusalAsync(host, "gpt-4o-mini-2024-07-18", dataset));
        Assert.Equal("request.invalid", await RefusalAsync(host, "", dataset));
        Assert.Equal(0, await host.AskAsync(db => db.FinetuneJobs.CountAsync()));
        Assert.Equal(404, (await host.SendAsync(HttpMethod.Get, $"/finetune/status?id={Guid.Empty}")).Status);
    }

    [Fact]
    public async Task Replicas_AtOneJob_CreateItOnce()
    {
        await using var one = new FinetuneHost(_database, _provider);
        await using var two = new FinetuneHost(_database, _provider);
        var id = await one.StartAsync(await StoredDataset.AddAsync(_database));

        await Task.WhenAll(one.WorkAsync(id), two.WorkAsync(id), one.WorkAsync(id), two.WorkAsync(id));
        await two.FinishAsync(id);

        Assert.Single(one.Sent.Concat(two.Sent), r => r.Verb == HttpMethod.Post && r.Uri.AbsolutePath.EndsWith("/jobs", StringComparison.Ordinal));
        Assert.Equal(1, await one.AskAsync(db => db.ModelVersions.CountAsync()));
    }

    [Fact]
    public async Task Requests_OfAWholeJob_FitTheDescription()
    {
        var api = OpenAiApi.Load();
        await using var host = new FinetuneHost(_database, _provider);
        await host.FinishAsync(await host.StartAsync(await StoredDataset.AddAsync(_database)));

        var violations = new List<string>();
        foreach (var request in host.Sent)
        {
            violations.AddRange((await api.ViolationsAsync(request)).Select(v => $"{request.Verb} {request.Uri.AbsolutePath} {v}"));
        }

        Assert.Empty(violations);
        Assert.Contains(host.Sent, r => r.Verb == HttpMethod.Post && r.Uri.AbsolutePath == "/v1/files");
        Assert.Contains(host.Sent, r => r.Verb == HttpMethod.Post && r.Uri.AbsolutePath == "/v1/fine_tuning/jobs");
    }

    private static async Task<string> RefusalAsync(FinetuneHost host, string model, string dataset) =>
        (string)(await host.SendAsync(HttpMethod.Post, "/finetune/start", new { base_model = model, dataset_uri = dataset })).Body["code"]!;
}
