namespace FinCoach.Domain.Checks;

/// <summary>Quotation marks in a reply.</summary>
internal static class Quotation
{
    /// <summary>The words between the quotation marks that enclose a position on its line; null when none do.</summary>
    public static string? Around(string text, int position)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, position - 1)) + 1;
        char? closing = null;
        var open = 0;
        for (var i = line; i < position; i++)
        {
            if (closing is { } mark)
            {
                closing = text[i] == mark ? null : closing;
            }
            else if (ClosingOf(text[i]) is { } expected)
            {
                closing = expected;
                open = i + 1;
            }
        }

        return closing is { } end && text.IndexOf(end, position) is > 0 and var close ? text[open..close] : null;
    }

    private static char? ClosingOf(char opening) => opening switch
    {
        '"' => '"',
        '«' => '»',
        '“' => '”',
        _ => null,
    };
}
