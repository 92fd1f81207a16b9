using System.Text;
using FinCoach.Data.Ml;
using FinCoach.Domain.Language;
using FinCoach.Domain.Style;

namespace FinCoach.Trainer.Datasets;

/// <summary>One masked row between the passes of an export.</summary>
internal sealed record SpooledRow(
    int Number,
    Guid MessageId,
    Guid UserId,
    Intent Intent,
    IntensityBucket Bucket,
    ExampleQuality Quality,
    bool Corrected,
    string Text,
    string Prompt,
    string Completion)
{
    /// <summary>The rows that balance weighs against each other.</summary>
    public int Cell => ((int)Intent * 3) + (int)Bucket;
}

/// <summary>
/// The rows of an export on disk: a million messages do not fit into the memory that a job may take. Holds masked text alone and is gone
/// with its handle, however the process ends.
/// </summary>
internal sealed class Spool : IDisposable
{
    private const int Buffer = 1 << 18;

    // GetTempFileName lets nobody else on the machine read it.
    private readonly FileStream file = new(
        Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose);

    private readonly BinaryWriter writer;

    public Spool() => writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);

    /// <summary>Rows so far.</summary>
    public int Count { get; private set; }

    /// <summary>Appends a row; its number.</summary>
    public int Add(Candidate candidate, string prompt)
    {
        writer.Write(candidate.MessageId.ToByteArray());
        writer.Write(candidate.UserId.ToByteArray());
        writer.Write((byte)candidate.Intent);
        writer.Write((byte)candidate.Bucket);
        writer.Write((byte)candidate.Quality);
        writer.Write(candidate.Corrected);
        writer.Write(candidate.Request.Text);
        writer.Write(prompt);
        writer.Write(candidate.Completion);
        return Count++;
    }

    /// <summary>All rows again, in order. One reading at a time, and no writing meanwhile.</summary>
    public IEnumerable<SpooledRow> Read()
    {
        writer.Flush();
        file.Position = 0;
        using var reader = new BinaryReader(file, Encoding.UTF8, leaveOpen: true);
        for (var number = 0; number < Count; number++)
        {
            yield return new SpooledRow(
                number,
                new Guid(reader.ReadBytes(16)),
                new Guid(reader.ReadBytes(16)),
                (Intent)reader.ReadByte(),
                (IntensityBucket)reader.ReadByte(),
                (ExampleQuality)reader.ReadByte(),
                reader.ReadBoolean(),
                reader.ReadString(),
                reader.ReadString(),
                reader.ReadString());
        }
    }

    public void Dispose()
    {
        writer.Dispose();
        file.Dispose();
    }
}
