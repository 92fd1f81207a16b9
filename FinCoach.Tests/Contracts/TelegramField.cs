using System.Globalization;
using System.Text.RegularExpressions;

namespace FinCoach.Tests.Contracts;

/// <summary>A parameter of a method or a field of a type, with the rules that stand only in its description.</summary>
/// <param name="Types">Any of: Integer, Float, String, Boolean, a type's name, or "Array of …".</param>
internal sealed partial record TelegramField(string Name, IReadOnlyList<string> Types, bool Required, string Description)
{
    /// <summary>Raw: <c>Type of the message origin, always "user"</c>, <c>Scope type, must be default</c>. Tells one-of types apart.</summary>
    public string? OnlyValue { get; } = Always().Match(Description) is { Success: true } m ? m.Groups["value"].Value : null;

    /// <summary>Raw: <c>Text of the message to be sent, 1-4096 characters after …</c>, <c>…, 1-64 bytes</c>.</summary>
    public (int Min, int Max, bool Bytes)? Length { get; } = Range().Match(Description) is { Success: true } m
        ? (int.Parse(m.Groups["min"].Value, CultureInfo.InvariantCulture),
            int.Parse(m.Groups["max"].Value, CultureInfo.InvariantCulture), m.Groups["unit"].Value == "bytes")
        : null;

    [GeneratedRegex("""(always "(?<value>[a-z_]+)"|[Tt]ype.* must be (?<value>[a-z_]+))\.?$""", RegexOptions.ExplicitCapture)]
    private static partial Regex Always();

    [GeneratedRegex("""[,;] (?<min>\d+)-(?<max>\d+) (?<unit>characters|bytes)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Range();
}
