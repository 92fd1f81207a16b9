namespace FinCoach.LocalModel.FineTuning;

/// <summary>One line of a file, read.</summary>
/// <param name="Pairs">Prompts with the replies to learn (or to unlearn).</param>
/// <param name="Texts">All texts of the row; a target is what the model is to say.</param>
/// <param name="Problem">What is wrong with it; null when nothing is.</param>
internal sealed record ParsedRow(IReadOnlyList<RowPair> Pairs, IReadOnlyList<RowText> Texts, string? Problem)
{
    public static ParsedRow Wrong(string problem) => new([], [], problem);
}

internal sealed record RowPair(string User, string Reply, bool IsWanted);

internal sealed record RowText(string Text, bool IsTarget);
