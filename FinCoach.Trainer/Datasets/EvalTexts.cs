using FinCoach.Domain.Masking;
using FinCoach.Trainer.Datasets.Duplicates;
using Npgsql;

namespace FinCoach.Trainer.Datasets;

/// <summary>The texts of the golden sets: what decides about models must not have taught them.</summary>
internal static class EvalTexts
{
    private const string Sql = """
        select coalesce(item ->> 'text', item -> 'input' ->> 'text') from ml.eval_sets where kind in ('nlu', 'replies')
        """;

    /// <summary>An index of them, masked as training texts are.</summary>
    public static async Task<NearDuplicates> ReadAsync(NpgsqlDataSource database, double from, CancellationToken ct)
    {
        var index = new NearDuplicates(from);
        var minima = new uint[MinHash.Length];
        await using var command = database.CreateCommand(Sql);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            if (!rows.IsDBNull(0))
            {
                MinHash.Minima(Masker.Mask(rows.GetString(0), MaskPolicy.Training, new MaskNumbers()).Text, minima);
                index.Add(minima);
            }
        }

        return index;
    }
}
