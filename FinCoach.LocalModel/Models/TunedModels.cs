using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using FinCoach.LocalModel.FineTuning;
using FinCoach.LocalModel.Learning;
using FinCoach.LocalModel.Phrasing;
using FinCoach.LocalModel.Storage;
using Microsoft.Extensions.Options;

namespace FinCoach.LocalModel.Models;

/// <summary>The fine-tuned models of this server. Names hold colons, so they are stored under a hash.</summary>
internal sealed class TunedModels(StorageFolder storage, PhraseBook book, IOptions<StorageOptions> options, TimeProvider clock)
{
    private const int MostRead = 16;
    private const int IdLength = 8;

    private readonly DocumentFolder<TunedModel> _models = new(storage.Of("models"), options.Value.MostDocuments);
    private readonly ConcurrentDictionary<string, ICandidateRanker> _read = new(StringComparer.Ordinal);

    public IReadOnlyList<TunedModel> All => [.. _models.Newest.OrderByDescending(m => m.CreatedAt).ThenBy(m => m.Id, StringComparer.Ordinal)];

    public TunedModel? Find(string name) => _models.Find(KeyOf(name));

    /// <summary>What orders the candidates of a tuned model; null when there is no such model.</summary>
    public ICandidateRanker? RankerOf(string name)
    {
        if (_read.TryGetValue(name, out var known))
        {
            return known;
        }

        if (Find(name) is not { } model)
        {
            return null;
        }

        if (_read.Count >= MostRead)
        {
            _read.Clear();
        }

        return _read.GetOrAdd(name, _ => new TunedRanker(model, book));
    }

    /// <summary>Stores what a job learnt; the same job always makes the same name.</summary>
    public string Add(TuningJob job, Training work) => Put(NameOf(job), job, work);

    /// <summary>Stores what it has learnt so far, as a model of its own.</summary>
    public JobCheckpoint Checkpoint(TuningJob job, int step, Training work)
    {
        var name = Put(string.Create(CultureInfo.InvariantCulture, $"{NameOf(job)}:ckpt-step-{step}"), job, work);
        var now = clock.GetUtcNow();
        return new JobCheckpoint(WireIds.New("ftckpt_", now), now.ToUnixTimeSeconds(), name, step, new StepMetrics(step, null, 0, 0, null, null, null, null), job.Id);
    }

    public bool Remove(string name)
    {
        _read.TryRemove(name, out _);
        return _models.Remove(KeyOf(name));
    }

    private string Put(string name, TuningJob job, Training work)
    {
        _models.Put(KeyOf(name), new TunedModel(name, job.Model, clock.GetUtcNow().ToUnixTimeSeconds(), work.Learnt));
        return name;
    }

    private static string NameOf(TuningJob job)
    {
        var suffix = new string([.. (job.Suffix ?? "").Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' ? char.ToLowerInvariant(c) : '-')]);
        return $"ft:{ModelCatalog.Chat}:fincoach:{suffix}:{job.Id[^IdLength..]}";
    }

    private static string KeyOf(string name) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(name)));
}
