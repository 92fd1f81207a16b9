using System.Reflection;

namespace FinCoach.Domain.Prompting;

/// <summary>The prompt files of this assembly; each is named for its version and never changed once used.</summary>
internal static class PromptTexts
{
    /// <summary>The system message of <c>gus-context-1</c>.</summary>
    public static readonly string GusContext1System = Read("gus-context-1.system.txt");

    private static string Read(string file)
    {
        var name = $"FinCoach.Domain.Prompting.Prompts.{file}";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The prompt {name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
