using FinCoach.Data.Ml;
using FinCoach.Trainer.Datasets.Duplicates;

namespace FinCoach.Trainer.Datasets;

/// <summary>
/// Gives each chosen row its split. People are split by a keyed hash, so no person is in two; a held-out row whose text nearly repeats one
/// of another split is dropped, so nothing that was learned is asked.
/// </summary>
internal sealed class SplitRows(DatasetFilter filter, StageCounts counts)
{
    /// <summary>Train, then validation, then golden; within a split in the order of the conversations.</summary>
    public IEnumerable<(SpooledRow Row, DatasetSplit Split)> Read(Spool spool, bool[] chosen, IReadOnlySet<Guid> consenting)
    {
        var before = new NearDuplicates(filter.DuplicateFrom);
        var minima = new uint[MinHash.Length];
        foreach (var split in Enum.GetValues<DatasetSplit>())
        {
            var own = new List<uint[]>();
            foreach (var number in Enumerable.Range(0, spool.Count).Where(n => chosen[n] && spool.Marks[n].Split == split))
            {
                var row = spool.Read(number);
                MinHash.Minima(row.Text, minima);
                if (!consenting.Contains(row.UserId))
                {
                    counts.Drop(Reason.NoConsent, row.Intent);
                }
                else if (split != DatasetSplit.Train && before.Find(minima) >= 0)
                {
                    counts.Drop(Reason.SplitLeak, row.Intent);
                }
                else
                {
                    own.Add([.. minima]);
                    counts.Keep(row.Intent, split);
                    yield return (row, split);
                }
            }

            // Only now: rows of one split may resemble each other.
            own.ForEach(m => before.Add(m));
        }
    }
}
