using FinCoach.Domain.Prompting;
using FinCoach.Trainer.Datasets.Duplicates;

namespace FinCoach.Trainer.Datasets;

/// <summary>The first pass: masks a page side by side, removes near-duplicates in order, spools what is left.</summary>
internal sealed class AdmittedRows(DatasetFilter filter, NearDuplicates golden, Spool spool, StageCounts counts)
{
    private readonly NearDuplicates seen = new(filter.DuplicateFrom);
    private readonly CleanTexts clean = new();

    // The row that stands for each entry of the index; -1 while it has none.
    private readonly List<int> owners = [];
    private readonly HashSet<int> superseded = [];

    /// <summary>Whether a better row with nearly the same words came later.</summary>
    public bool IsSuperseded(int number) => superseded.Contains(number);

    public void Add(IReadOnlyList<Conversation> conversations, CancellationToken ct)
    {
        var masked = new List<(Pair Pair, Candidate? Candidate, Reason? Refusal)>[conversations.Count];
        var options = new ParallelOptions { CancellationToken = ct, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, conversations.Count, options, i => masked[i] = Candidate.From(conversations[i], filter, clean));

        var fresh = new List<(Candidate Candidate, int Entry)>();
        foreach (var (pair, candidate, refusal) in masked.SelectMany(m => m))
        {
            if (candidate is null)
            {
                counts.Drop(refusal!.Value, pair.Annotation?.Intent);
            }
            else
            {
                Place(candidate, fresh);
            }
        }

        var built = new (Prompt Prompt, Reason? Fault)[fresh.Count];
        Parallel.For(0, fresh.Count, options, i =>
        {
            var prompt = fresh[i].Candidate.Prompt();
            built[i] = (prompt, fresh[i].Candidate.Fault(prompt));
        });
        for (var i = 0; i < fresh.Count; i++)
        {
            Spool(fresh[i].Candidate, fresh[i].Entry, built[i]);
        }
    }

    // A text seen before goes on only when its row is a better one than that which stands.
    private void Place(Candidate candidate, List<(Candidate Candidate, int Entry)> fresh)
    {
        if (golden.Find(candidate.TextMinima) >= 0)
        {
            counts.Drop(Reason.EvalLeak, candidate.Intent);
            return;
        }

        var entry = seen.Find(candidate.Minima);
        if (entry < 0)
        {
            owners.Add(-1);
            fresh.Add((candidate, seen.Add(candidate.Minima)));
        }
        else if (fresh.FindIndex(f => f.Entry == entry) is >= 0 and var waiting)
        {
            var (better, worse) = fresh[waiting].Candidate.Quality < candidate.Quality
                ? (candidate, fresh[waiting].Candidate)
                : (fresh[waiting].Candidate, candidate);
            fresh[waiting] = (better, entry);
            counts.Drop(Reason.NearDuplicate, worse.Intent);
        }
        else if (owners[entry] is >= 0 and var owner && spool.Marks[owner].Quality < candidate.Quality)
        {
            fresh.Add((candidate, entry));
        }
        else
        {
            counts.Drop(Reason.NearDuplicate, candidate.Intent);
        }
    }

    private void Spool(Candidate candidate, int entry, (Prompt Prompt, Reason? Fault) built)
    {
        if (built.Fault is { } fault)
        {
            counts.Drop(fault, candidate.Intent);
            return;
        }

        if (owners[entry] is >= 0 and var owner && superseded.Add(owner))
        {
            counts.Drop(Reason.NearDuplicate, spool.Marks[owner].Intent);
        }

        owners[entry] = spool.Add(candidate, built.Prompt.User, filter);
    }
}
