namespace FinCoach.Nlu.Samples;

/// <summary>A labelled file that cannot be read; the message names the file, the line and the fault.</summary>
public sealed class SampleFormatException : Exception
{
    public SampleFormatException(string file, int line, string fault, Exception? inner = null)
        : base($"{file}, line {line}: {fault}", inner)
    {
    }

    public SampleFormatException()
    {
    }

    public SampleFormatException(string message)
        : base(message)
    {
    }

    public SampleFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
