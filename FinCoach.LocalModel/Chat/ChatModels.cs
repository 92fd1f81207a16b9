using FinCoach.LocalModel.Models;
using FinCoach.LocalModel.Phrasing;

namespace FinCoach.LocalModel.Chat;

/// <summary>The model that speaks under a name: the base model, or one that was tuned here.</summary>
internal sealed class ChatModels(GusModel baseModel, TunedModels tuned, Composer composer)
{
    public GusModel Of(string name) => tuned.RankerOf(name) is { } ranker ? new GusModel(composer, ranker) : baseModel;
}
