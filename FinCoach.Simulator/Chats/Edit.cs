using FinCoach.Simulator.Methods;
using FinCoach.Simulator.Wire;

namespace FinCoach.Simulator.Chats;

/// <summary>The bot changes a message of its own. An edit without keyboard takes the keyboard away. Thread-safe.</summary>
internal sealed class Edit(Bot bot, TimeProvider clock)
{
    /// <summary>Applies <paramref name="change"/>, which gives null when this message cannot be changed so.</summary>
    public MethodAnswer Apply(MethodCall call, Func<Message, Message?> change)
    {
        var (chat, unreachable) = bot.Reach(call);
        var (markup, badMarkup) = InlineKeyboard.Read(call);
        if ((unreachable ?? badMarkup) is { } refused)
        {
            return refused;
        }

        Refusal? refusal = Refusal.EditNotFound;
        var edited = chat!.Change(call.Integer("message_id") ?? 0, old =>
        {
            if (!old.FromBot || change(old.Message) is not { } changed)
            {
                refusal = Refusal.EditNotAllowed;
                return null;
            }

            if (changed.Text == old.Message.Text && markup?.GetRawText() == old.Message.ReplyMarkup?.GetRawText())
            {
                refusal = Refusal.NotModified;
                return null;
            }

            refusal = null;
            var message = changed with { ReplyMarkup = markup, EditDate = clock.GetUtcNow().ToUnixTimeSeconds() };
            return old with { Message = message, Edits = old.Edits + 1 };
        });
        return refusal is null ? MethodAnswer.Ok(edited!.Message) : refusal;
    }
}
