using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Domain.Replies;

namespace FinCoach.Trainer.Replies;

/// <summary>A row of a reply set (nlu.md): a request, and what its reply must and must not hold.</summary>
internal sealed record ReplyCase(
    string Id, ReplyRequest Input, IReadOnlyList<string>? MustContain, IReadOnlyList<string>? MustNotContain, IReadOnlyList<string>? Checks)
{
    /// <exception cref="FormatException">A line is no row of a reply set; the message says which and why.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<ReplyCase> ReadSet(string path)
    {
        var rows = File.ReadLines(path).Select((line, index) => (line, index))
            .Where(row => !string.IsNullOrWhiteSpace(row.line))
            .Select(row => Read(row.line, $"{path}:{row.index + 1}"))
            .ToList();
        return rows.Count > 0 ? rows : throw new FormatException($"{path}: the set has no rows.");
    }

    /// <summary>One row; <paramref name="place"/> names it in faults.</summary>
    /// <exception cref="FormatException">The text is no row of a reply set.</exception>
    public static ReplyCase Read(string line, string place)
    {
        try
        {
            return JsonSerializer.Deserialize<ReplyCase>(line, DomainJson.Options) is { Input: not null } row
                ? row with { Input = Whole(row.Input) }
                : throw new FormatException($"{place}: a row needs \"input\".");
        }
        catch (JsonException e)
        {
            throw new FormatException($"{place}: {e.Message}", e);
        }
    }

    // On the wire what is empty may be absent.
    private static ReplyRequest Whole(ReplyRequest input) => input with
    {
        Text = input.Text ?? "",
        Locale = input.Locale ?? "es-CL",
        Context = input.Context ?? [],
        UserState = input.UserState ?? UserState.Empty,
        Facts = input.Facts ?? [],
    };
}
