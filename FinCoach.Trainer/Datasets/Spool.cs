using System.Text;

namespace FinCoach.Trainer.Datasets;

/// <summary>
/// The rows of an export on disk: a million messages do not fit into the memory that a job may take. Holds masked text alone and is gone
/// with its handle, however the process ends.
/// </summary>
internal sealed class Spool : IDisposable
{
    private const int Batch = 1 << 18;

    // GetTempFileName lets nobody else on the machine read it.
    private readonly FileStream file = new(
        Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);

    private readonly MemoryStream waiting = new(Batch * 2);
    private readonly BinaryWriter writer;
    private readonly List<RowMark> marks = [];
    private long written;

    public Spool() => writer = new BinaryWriter(waiting, Encoding.UTF8, leaveOpen: true);

    /// <summary>Rows so far.</summary>
    public int Count => marks.Count;

    /// <summary>What there is to know of each row without reading it.</summary>
    public IReadOnlyList<RowMark> Marks => marks;

    /// <summary>Appends a row; its number.</summary>
    public int Add(Candidate candidate, string prompt, DatasetFilter filter)
    {
        writer.Write(candidate.MessageId.ToByteArray());
        writer.Write(candidate.UserId.ToByteArray());
        writer.Write(candidate.Corrected);
        writer.Write(candidate.Request.Text);
        writer.Write(prompt);
        writer.Write(candidate.Completion);
        marks.Add(new RowMark(
            written + waiting.Length,
            Balance.Rank(candidate.MessageId, candidate.Quality, filter.Seed),
            candidate.Intent,
            candidate.Bucket,
            candidate.Quality,
            PeopleSplit.Of(candidate.UserId, filter)));
        if (waiting.Length >= Batch)
        {
            Flush();
        }

        return Count - 1;
    }

    /// <summary>A row again.</summary>
    public SpooledRow Read(int number)
    {
        Flush();
        var start = number == 0 ? 0 : marks[number - 1].End;
        var bytes = new byte[marks[number].End - start];
        file.Position = start;
        file.ReadExactly(bytes);
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        return new SpooledRow(
            new Guid(reader.ReadBytes(16)),
            new Guid(reader.ReadBytes(16)),
            marks[number].Intent,
            marks[number].Bucket,
            marks[number].Quality,
            reader.ReadBoolean(),
            reader.ReadString(),
            reader.ReadString(),
            reader.ReadString());
    }

    public void Dispose()
    {
        writer.Dispose();
        file.Dispose();
    }

    private void Flush()
    {
        if (waiting.Length > 0)
        {
            file.Position = written;
            waiting.WriteTo(file);
            written += waiting.Length;
            waiting.SetLength(0);
        }
    }
}
