using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.Models;

/// <summary>The models of this server, and the names of others' models that they answer to.</summary>
internal sealed class ModelCatalog(TunedModels tuned, TimeProvider clock)
{
    public const string Chat = "gus-local-1";
    public const string Embedding = "gus-embed-2";
    public const string Moderation = "gus-moderation-1";

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["gpt-4o-mini"] = Chat,
        ["gpt-4o-mini-2024-07-18"] = Chat,
        ["text-embedding-3-large"] = Embedding,
        ["text-embedding-3-small"] = Embedding,
        ["omni-moderation-latest"] = Moderation,
        ["text-moderation-latest"] = Moderation,
    };

    private readonly long _created = clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>What <c>/v1/models</c> lists: our models, the names that stand for them, and what was tuned here.</summary>
    public IReadOnlyList<ModelEntry> All =>
    [
        .. new[] { Chat, Embedding, Moderation }.Concat(Aliases.Keys).Select(id => new ModelEntry(id, _created)),
        .. tuned.All.Select(m => new ModelEntry(m.Id, m.CreatedAt)),
    ];

    /// <summary>The entry of a name.</summary>
    public ModelEntry Find(string id) => All.FirstOrDefault(m => m.Id == id) ?? throw new ApiErrorException(ApiError.UnknownModel(id));

    /// <summary>The chat model of a name: ours, or one that was tuned here.</summary>
    /// <exception cref="ApiErrorException">404 for any other.</exception>
    public string ResolveChat(string? name) => name is not null && tuned.Find(name) is { } model ? model.Id : Resolve(name, Chat);

    /// <summary>The model that a job may start from; null when there is none of that name.</summary>
    public string? FindTrainable(string name) =>
        tuned.Find(name)?.Id ?? (Aliases.GetValueOrDefault(name, name) == Chat ? Chat : null);

    /// <summary>Forgets a tuned model.</summary>
    /// <exception cref="ApiErrorException">404 for an unknown one, 403 for ours.</exception>
    public DeletedModel Delete(string id)
    {
        Find(id);
        return tuned.Remove(id) ? new DeletedModel(id) : throw new ApiErrorException(new ApiError(
            StatusCodes.Status403Forbidden, $"The model {id} is part of this server and cannot be deleted.", "invalid_request_error", "model", null));
    }

    /// <summary>The model that answers to a name, if it can do what is asked.</summary>
    /// <param name="name">As in the request.</param>
    /// <param name="kind">One of the constants of this class.</param>
    public static string Resolve(string? name, string kind)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ApiErrorException(ApiError.Invalid("you must provide a model parameter", "model"));
        }

        var resolved = Aliases.GetValueOrDefault(name, name);
        return resolved == kind ? resolved : throw new ApiErrorException(ApiError.UnknownModel(name));
    }
}

/// <summary>One entry of <c>/v1/models</c>.</summary>
internal sealed record ModelEntry(string Id, long Created)
{
    public string Object { get; } = "model";

    public string OwnedBy { get; } = "fincoach";
}

internal sealed record DeletedModel(string Id)
{
    public string Object { get; } = "model";

    public bool Deleted { get; } = true;
}
