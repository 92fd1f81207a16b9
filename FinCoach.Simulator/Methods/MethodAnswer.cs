namespace FinCoach.Simulator.Methods;

/// <summary>What a method gives back: a result of Telegram's type, or a refusal.</summary>
internal readonly record struct MethodAnswer(object? Result, Refusal? Refusal)
{
    public static readonly MethodAnswer True = Ok(true);

    public static MethodAnswer Ok(object result) => new(result, null);

    public static implicit operator MethodAnswer(Refusal refusal) => new(null, refusal);

    /// <summary>HTTP status and JSON body in the envelope that every method shares.</summary>
    public (int Status, object Body) ToWire() => Refusal is { } refused
        ? (refused.Code, new Failure(false, refused.Code, refused.Description,
            refused.RetryAfter is { } seconds ? new FailureParameters(seconds) : null))
        : (StatusCodes.Status200OK, new Success(true, Result));

    private sealed record Success(bool Ok, object? Result);

    private sealed record Failure(bool Ok, int ErrorCode, string Description, FailureParameters? Parameters);

    private sealed record FailureParameters(int RetryAfter);
}
