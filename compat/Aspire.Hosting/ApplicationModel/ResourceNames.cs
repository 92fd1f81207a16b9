using System.Text.RegularExpressions;

namespace Aspire.Hosting.ApplicationModel;

internal static partial class ResourceNames
{
    /// <summary>Aspire's rule: 1 to 64 characters, a letter first, then letters, digits and single hyphens.</summary>
    public static string Checked(string name) =>
        name is { Length: >= 1 and <= 64 } && Rule().IsMatch(name)
            ? name
            : throw new ArgumentException($"'{name}' cannot name a resource: use letters, digits and single hyphens.", nameof(name));

    /// <summary>The prefix of a resource's environment variables: <c>ai-api</c> gives <c>AI_API</c>.</summary>
    public static string EnvironmentPrefix(string name) => NotWord().Replace(name, "_").ToUpperInvariant();

    [GeneratedRegex("^[A-Za-z](-?[A-Za-z0-9])*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rule();

    [GeneratedRegex("[^A-Za-z0-9]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotWord();
}
