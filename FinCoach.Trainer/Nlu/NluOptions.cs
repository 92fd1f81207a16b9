using System.CommandLine;

namespace FinCoach.Trainer.Nlu;

/// <summary>Options that several commands share.</summary>
internal static class NluOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object instead of text." };

    public static Option<bool> Generic() => new("--generic")
    {
        Description = "Any label set: JSON Lines of text and intent, or a corpus .json with utterances and tests.",
    };

    public static Option<FileInfo?> Model() => new("--model") { Description = "A model file; the built-in model without it." };
}
