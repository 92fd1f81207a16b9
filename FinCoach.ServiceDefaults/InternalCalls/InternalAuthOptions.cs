using Microsoft.Extensions.Options;

namespace FinCoach.ServiceDefaults.InternalCalls;

/// <summary>Keys for calls between services: one key per caller, so that a run-time key cannot start a training.</summary>
public sealed class InternalAuthOptions
{
    public const string SectionName = "InternalAuth";

    /// <summary>The key that this service sends. Needed only by services that call others.</summary>
    public string? Key { get; set; }

    /// <summary>Caller name (<c>bot-api</c>, <c>trainer</c>, <c>dashboard</c>) to the key that is accepted from it.</summary>
    public Dictionary<string, string> Callers { get; init; } = new(StringComparer.Ordinal);
}

/// <summary>A key shorter than 16 characters is a mistake, and two callers with one key cannot be told apart.</summary>
internal sealed class InternalAuthOptionsValidator : IValidateOptions<InternalAuthOptions>
{
    private const int ShortestKey = 16;

    public ValidateOptionsResult Validate(string? name, InternalAuthOptions options)
    {
        if (options.Callers.FirstOrDefault(c => c.Value.Length < ShortestKey) is { Key: { } weak })
        {
            return ValidateOptionsResult.Fail($"InternalAuth:Callers:{weak} needs at least {ShortestKey} characters.");
        }

        return options.Callers.Values.Distinct(StringComparer.Ordinal).Count() < options.Callers.Count
            ? ValidateOptionsResult.Fail("InternalAuth:Callers: two callers share a key; give each its own.")
            : ValidateOptionsResult.Success;
    }
}
