using Npgsql;

namespace FinCoach.Trainer.Datasets;

/// <summary>
/// Conversations to a dataset, stages 1 to 5 of the loop, in bounded memory: a first pass masks, filters and spools, balance chooses, a
/// second pass splits and writes.
/// </summary>
internal sealed class ExportDataset(NpgsqlDataSource database, ConversationSource source, DatasetWriter writer)
{
    private const int PagesAhead = 2;

    /// <param name="filter">What goes in.</param>
    /// <param name="output">Also write the lines here; null for the database alone.</param>
    /// <param name="progress">Told the messages read so far, after each page.</param>
    /// <param name="ct">Stops it; nothing of the dataset is then stored.</param>
    public async Task<ExportOutcome> RunAsync(
        DatasetFilter filter, Stream? output, Func<long, Task> progress, CancellationToken ct)
    {
        var counts = new StageCounts();
        using var spool = new Spool();
        var admitted = new AdmittedRows(filter, await EvalTexts.ReadAsync(database, filter.DuplicateFrom, ct), spool, counts);
        // While a page is masked the next one is read: the database and this process work side by side.
        await foreach (var page in ReadAhead.Of(source.ReadAsync(filter, ct), PagesAhead, ct))
        {
            counts.Drop(Reason.NoConsent, null, page.Withheld);
            admitted.Add(page.Conversations, ct);
            await progress(counts.Pairs + spool.Count);
        }

        var chosen = Choose(filter, spool.Marks, admitted, counts);
        var consenting = await source.ConsentingAsync(ct);
        var rows = new SplitRows(filter, counts).Read(spool, chosen, consenting);
        return await writer.WriteAsync(rows, filter, counts, output, ct);
    }

    private static bool[] Choose(DatasetFilter filter, IReadOnlyList<RowMark> marks, AdmittedRows admitted, StageCounts counts)
    {
        var balance = new Balance();
        var intents = new Dictionary<Domain.Language.Intent, int>();
        foreach (var row in marks.Where((_, number) => !admitted.IsSuperseded(number)))
        {
            intents[row.Intent] = intents.GetValueOrDefault(row.Intent) + 1;
            balance.Add(row.Cell, row.Rank);
        }

        var limits = balance.Limits(filter.MaxRows);
        var chosen = new bool[marks.Count];
        for (var number = 0; number < marks.Count; number++)
        {
            var row = marks[number];
            if (admitted.IsSuperseded(number))
            {
                continue;
            }

            if (intents[row.Intent] < filter.MinIntentRows)
            {
                counts.Drop(Reason.RareIntent, row.Intent);
            }
            else if (limits.Count == 0 || row.Rank > limits[row.Cell])
            {
                counts.Drop(Reason.Balance, row.Intent);
            }
            else
            {
                chosen[number] = true;
            }
        }

        return chosen;
    }
}
