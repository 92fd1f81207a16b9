using System.Text;
using FinCoach.Data.Ml;
using FinCoach.Trainer.Datasets;
using FinCoach.Trainer.Provider;

namespace FinCoach.Trainer.Finetuning;

/// <summary>Brings the rows of a dataset to the provider, once: a file of the job's name that is there already is the one.</summary>
internal sealed class SendDataset(DatasetLines lines, ProviderFiles files)
{
    /// <summary>The file's id; null when the split is empty.</summary>
    public async Task<Answer<string?>> SendAsync(FinetuneJob job, DatasetSplit split, CancellationToken ct)
    {
        await using var rows = await WrittenAsync(job.DatasetId!.Value, split, ct);
        if (rows.Length == 0)
        {
            return Answer<string?>.Of(null);
        }

        var name = $"{job.Suffix}-{(split == DatasetSplit.Train ? "train" : "validation")}.jsonl";
        var found = await files.FindAsync(name, rows.Length, ct);
        if (found.Failure is not null || found.Value is not null)
        {
            return found;
        }

        var sent = await files.UploadAsync(name, rows, ct);
        return new Answer<string?>(sent.Value, sent.Failure);
    }

    // A dataset may be larger than memory: it goes over a file that is gone when it is closed.
    private async Task<FileStream> WrittenAsync(Guid dataset, DatasetSplit split, CancellationToken ct)
    {
        var rows = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);
        await using (var writer = new StreamWriter(rows, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        {
            await foreach (var line in lines.ReadAsync(dataset, split, ct))
            {
                await writer.WriteLineAsync(line.AsMemory(), ct);
            }
        }

        rows.Position = 0;
        return rows;
    }
}
