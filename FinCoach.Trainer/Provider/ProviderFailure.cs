namespace FinCoach.Trainer.Provider;

/// <summary>What kind of no an answer was.</summary>
internal enum FailureKind
{
    /// <summary>Wrong, and wrong again if it is repeated.</summary>
    Refused,

    /// <summary>This organisation may not train any more.</summary>
    Unavailable,

    /// <summary>Too many requests: later.</summary>
    Throttled,

    /// <summary>The server has trouble, is silent or out of reach: what was sent may have been done all the same.</summary>
    Trouble,
}

/// <summary>Why the provider did not do what it was asked.</summary>
/// <param name="Code">The provider's own, or one of ours: <c>timeout</c>, <c>unreachable</c>, <c>http_500</c>, <c>nonsense</c>.</param>
/// <param name="Message">For a person.</param>
/// <param name="RetryAfter">As the provider asked.</param>
internal sealed record ProviderFailure(FailureKind Kind, string Code, string Message, TimeSpan? RetryAfter = null);

/// <summary>A value, or why there is none.</summary>
internal sealed record Answer<T>(T? Value, ProviderFailure? Failure)
{
    public static Answer<T> Of(T value) => new(value, null);

    public static Answer<T> Failed(ProviderFailure failure) => new(default, failure);
}
