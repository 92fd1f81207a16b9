namespace FinCoach.LocalModel.Uploads;

/// <summary>Several files read as one.</summary>
internal sealed class JoinedStream(IReadOnlyList<string> paths) : Stream
{
    private int _next;
    private FileStream? _current;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Starts again at the first file.</summary>
    public void Rewind()
    {
        _current?.Dispose();
        (_current, _next) = (null, 0);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            if (_current?.Read(buffer) is > 0 and var read)
            {
                return read;
            }

            _current?.Dispose();
            _current = null;
            if (_next >= paths.Count)
            {
                return 0;
            }

            _current = File.OpenRead(paths[_next++]);
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _current?.Dispose();
        base.Dispose(disposing);
    }
}
