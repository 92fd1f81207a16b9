namespace FinCoach.Simulator.Faults;

/// <summary>How a call of the bot goes wrong.</summary>
public enum FaultKind
{
    /// <summary>429 with parameters.retry_after; nothing happens in the chat.</summary>
    TooManyRequests,

    /// <summary>500; nothing happens in the chat.</summary>
    ServerError,

    /// <summary>No answer until the client gives up; nothing happens in the chat.</summary>
    Timeout,

    /// <summary>The connection breaks before anything happens.</summary>
    Disconnect,

    /// <summary>The call takes effect, then the connection breaks: the bot cannot know.</summary>
    LostAnswer,
}
