using System.Text.Json.Serialization;
using FinCoach.LocalModel.Wire;

namespace FinCoach.LocalModel.Storage;

/// <summary>One page of a list.</summary>
internal sealed record WireList<T>(
    IReadOnlyList<T> Data,
    bool HasMore,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? FirstId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? LastId)
{
    public string Object { get; } = "list";
}

internal static class WireLists
{
    /// <summary>The page after an id.</summary>
    /// <exception cref="ApiErrorException">400 for a limit out of range or an unknown id.</exception>
    public static WireList<T> Page<T>(IEnumerable<T> all, Func<T, string> id, string? after, int? limit, int most, int usual)
    {
        if (limit is < 1 || limit > most)
        {
            throw new ApiErrorException(ApiError.Invalid($"Invalid 'limit': it must be between 1 and {most}.", "limit"));
        }

        var rest = all.ToList();
        if (!string.IsNullOrEmpty(after))
        {
            var at = rest.FindIndex(item => id(item) == after);
            rest = at < 0
                ? throw new ApiErrorException(ApiError.Invalid($"Invalid 'after': there is no {after}.", "after"))
                : rest[(at + 1)..];
        }

        var page = rest.Take(limit ?? usual).ToList();
        return new WireList<T>(
            page, rest.Count > page.Count, page.Count > 0 ? id(page[0]) : null, page.Count > 0 ? id(page[^1]) : null);
    }
}
