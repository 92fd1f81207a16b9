using System.Text.Json;
using System.Text.RegularExpressions;
using FinCoach.Simulator.Chats;
using FinCoach.Simulator.Wire;

namespace FinCoach.Simulator.Methods;

/// <summary>Scopes and languages are accepted and not told apart: the last list counts.</summary>
internal sealed partial class SetMyCommands(Bot bot) : IBotMethod
{
    public string Name => "setMyCommands";

    public ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct)
    {
        if (call.Structure("commands", out _) is not { ValueKind: JsonValueKind.Array } sent || !TryRead(sent, out var commands))
        {
            return new(Refusal.CommandsUnparsable);
        }

        if (commands.Any(c => !Command().IsMatch(c.Command ?? "")))
        {
            return new(Refusal.CommandInvalid);
        }

        if (commands.Any(c => c.Description is not { Length: >= 1 and <= 256 }))
        {
            return new(Refusal.DescriptionInvalid);
        }

        bot.Commands = commands;
        return new(MethodAnswer.True);
    }

    private static bool TryRead(JsonElement sent, out List<BotCommand> commands)
    {
        try
        {
            commands = sent.Deserialize<List<BotCommand>>(WireJson.Options) ?? [];
            return !commands.Contains(null!);
        }
        catch (JsonException)
        {
            commands = [];
            return false;
        }
    }

    [GeneratedRegex("^[a-z0-9_]{1,32}$", RegexOptions.None, 1000)]
    private static partial Regex Command();
}
