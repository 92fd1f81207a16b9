namespace FinCoach.LocalModel.Learning;

/// <summary>A fine-tuned model as it is stored: the replies it learnt, from which its language model and its phrasings follow.</summary>
/// <param name="Id"><c>ft:gus-local-1:fincoach:suffix:id</c>.</param>
/// <param name="Base">The model that was tuned.</param>
/// <param name="CreatedAt">Seconds since 1970.</param>
internal sealed record TunedModel(string Id, string Base, long CreatedAt, IReadOnlyList<LearntReply> Replies);
