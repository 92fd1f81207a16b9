using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Conversation;

/// <summary>What a command means, as if it had been written out.</summary>
internal sealed record CommandMeaning(Intent Intent, Operation? Operation = null)
{
    private static readonly Dictionary<string, CommandMeaning> Meanings = new(StringComparer.Ordinal)
    {
        ["ayuda"] = new(Intent.Help),
        ["help"] = new(Intent.Help),
        ["start"] = new(Intent.SmallTalk),
        ["misdatos"] = new(Intent.Privacy, Domain.Language.Operation.Export),
        ["borrar"] = new(Intent.Privacy, Domain.Language.Operation.Erase),
        ["noentrenar"] = new(Intent.Privacy, Domain.Language.Operation.StopTraining),
    };

    /// <summary>The commands that have one.</summary>
    public static IReadOnlyCollection<string> Commands => Meanings.Keys;

    /// <summary>The meaning of a command that is answered like a text; null for every other one.</summary>
    public static CommandMeaning? Of(string command) => Meanings.GetValueOrDefault(command);
}
