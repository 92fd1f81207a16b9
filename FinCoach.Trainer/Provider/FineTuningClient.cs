using System.Globalization;
using System.Text.Json;

namespace FinCoach.Trainer.Provider;

/// <summary>
/// The fine-tuning wire, as thin as it can be. The OpenAI package's own helper is not used: it has no paused state, hides a job's error and
/// computes delays that can be negative.
/// </summary>
internal sealed class FineTuningClient(ProviderWire wire)
{
    private const string Jobs = "fine_tuning/jobs";
    private const int PageSize = 100;
    private const int MostPages = 10;

    public Task<Answer<ProviderJob>> CreateAsync(NewProviderJob job, CancellationToken ct)
    {
        var body = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["model"] = job.Model,
            ["training_file"] = job.TrainingFile,
            ["suffix"] = job.Suffix,
            ["method"] = new { type = "supervised", supervised = new { hyperparameters = new { n_epochs = job.Epochs } } },
        };
        if (job.ValidationFile is { } validation)
        {
            body["validation_file"] = validation;
        }

        return wire.SendAsync(HttpMethod.Post, Jobs, body, ProviderJob.Of, ct);
    }

    public Task<Answer<ProviderJob>> GetAsync(string id, CancellationToken ct) =>
        wire.SendAsync(HttpMethod.Get, $"{Jobs}/{Uri.EscapeDataString(id)}", null, ProviderJob.Of, ct);

    /// <summary>Cancels, pauses or resumes a job; an answer is the job as it is then.</summary>
    /// <param name="verb"><c>cancel</c>, <c>pause</c> or <c>resume</c>.</param>
    /// <param name="id">The provider's.</param>
    /// <param name="ct">The caller's own token.</param>
    public Task<Answer<ProviderJob>> ControlAsync(string id, string verb, CancellationToken ct) =>
        wire.SendAsync(HttpMethod.Post, $"{Jobs}/{Uri.EscapeDataString(id)}/{verb}", null, ProviderJob.Of, ct);

    /// <summary>The job of this file and suffix, if the provider has one. Some servers do not repeat the suffix; a file of ours has one job alone.</summary>
    public async Task<Answer<ProviderJob?>> FindAsync(string trainingFile, string suffix, CancellationToken ct)
    {
        string? after = null;
        for (var page = 0; page < MostPages; page++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{Jobs}?limit={PageSize}{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}");
            var answer = await wire.SendAsync(HttpMethod.Get, path, null, Page, ct);
            if (answer.Failure is { } failure)
            {
                return Answer<ProviderJob?>.Failed(failure);
            }

            var (jobs, hasMore) = answer.Value;
            var found = jobs.Find(j => j.TrainingFile == trainingFile && (j.Suffix is null || j.Suffix == suffix));
            if (found is not null || !hasMore || jobs.Count == 0)
            {
                return Answer<ProviderJob?>.Of(found);
            }

            after = jobs[^1].Id;
        }

        return Answer<ProviderJob?>.Of(null);
    }

    /// <summary>The last measures of a job, as JSON; null when it told none yet.</summary>
    public Task<Answer<string?>> LastMetricsAsync(string id, CancellationToken ct) => wire.SendAsync(
        HttpMethod.Get, $"{Jobs}/{Uri.EscapeDataString(id)}/events?limit=20", null,
        list => list.GetProperty("data").EnumerateArray()
            .Where(e => e.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && data.TryGetProperty("train_loss", out _))
            .Select(e => e.GetProperty("data").GetRawText()).FirstOrDefault(),
        ct);

    /// <summary>What the provider serves, with the days on which it stops.</summary>
    public Task<Answer<List<ProviderModel>>> ModelsAsync(CancellationToken ct) => wire.SendAsync(
        HttpMethod.Get, "models", null,
        list => list.GetProperty("data").EnumerateArray().Select(m => new ProviderModel(
            m.GetProperty("id").GetString()!, m.TryGetProperty("shutdown_date", out var day) ? Day(day) : null)).ToList(),
        ct);

    private static (List<ProviderJob> Jobs, bool HasMore) Page(JsonElement list) => (
        [.. list.GetProperty("data").EnumerateArray().Select(ProviderJob.Of)],
        list.TryGetProperty("has_more", out var more) && more.ValueKind == JsonValueKind.True);

    // "2027-01-14", or seconds since 1970.
    private static DateOnly? Day(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) =>
            DateOnly.FromDateTime(at.UtcDateTime),
        JsonValueKind.Number => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(value.GetInt64()).UtcDateTime),
        _ => null,
    };
}
