namespace FinCoach.LocalModel.Chat;

/// <summary>A text in the pieces that are streamed: each word with the white space before it.</summary>
internal static class TextPieces
{
    /// <summary>The pieces; joined, they are the text.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1]))
            {
                pieces.Add(text[start..i]);
                start = i;
            }
        }

        if (start < text.Length)
        {
            pieces.Add(text[start..]);
        }

        return pieces;
    }
}
