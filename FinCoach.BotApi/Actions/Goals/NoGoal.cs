using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Goals;

/// <summary>Says that there is no such goal, and how one is made.</summary>
internal static class NoGoal
{
    public static Decision Answer(Turn turn, string? name = null)
    {
        var which = name is null ? "" : $" para \"{name}\"";
        return Decision.Say(Acts.GoalNone, turn.Say(
            $"No tienes una meta{which}. Créala diciendo, por ejemplo, \"quiero juntar 500 lucas para las vacaciones\".",
            $"No tiene una meta{which}. Puede crearla escribiendo, por ejemplo, \"quiero juntar 500 lucas para las vacaciones\"."));
    }
}
