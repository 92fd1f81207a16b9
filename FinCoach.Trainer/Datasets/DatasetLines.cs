using System.Runtime.CompilerServices;
using FinCoach.Data.Ml;
using FinCoach.Data.Naming;
using FinCoach.Domain.Prompting;
using FinCoach.Domain.Replies;
using Npgsql;

namespace FinCoach.Trainer.Datasets;

/// <summary>The lines of a stored dataset, as they are uploaded: any replica writes the same file, whoever exported it.</summary>
internal sealed class DatasetLines(NpgsqlDataSource database)
{
    private const string Scheme = "dataset:";

    private static readonly string System = ContextBuilder.Build(
        new ReplyRequest("", "es-CL", 0.5m, Domain.Language.Tone.Coach, [], UserState.Empty, [])).System;

    /// <summary>The id in <c>dataset:…</c>; null when the text names no dataset.</summary>
    public static Guid? IdOf(string uri) =>
        uri.StartsWith(Scheme, StringComparison.Ordinal) && Guid.TryParse(uri.AsSpan(Scheme.Length), out var id) ? id : null;

    /// <summary>The lines of a split, without line ends, in the dataset's order; none for an unknown dataset.</summary>
    public async IAsyncEnumerable<string> ReadAsync(Guid datasetId, DatasetSplit split, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select prompt, completion from ml.finetune_examples where dataset_id = $1 and split = $2 order by ordinal");
        command.Parameters.AddWithValue(datasetId);
        command.Parameters.AddWithValue(WireName.Of(split));
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            yield return TrainingRow.Of(System, rows.GetString(0), rows.GetString(1)).ToJson();
        }
    }
}
