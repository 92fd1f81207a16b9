namespace FinCoach.Nlu.Artefacts;

/// <summary>A file that is no NLU model of this program; the message says why and what to do.</summary>
public sealed class ModelFormatException : Exception
{
    public ModelFormatException()
    {
    }

    public ModelFormatException(string message)
        : base(message)
    {
    }

    public ModelFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
