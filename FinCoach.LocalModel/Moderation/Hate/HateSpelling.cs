using System.Text;

namespace FinCoach.LocalModel.Moderation.Hate;

/// <summary>Undoes what hides a word from a list: digits for letters (<c>b4sura</c>) and spaced letters (<c>p l a g a</c>).</summary>
internal static class HateSpelling
{
    private const int ShortestSpaced = 3;

    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var spaced = new StringBuilder();
        foreach (var word in LocalModel.Text.Words.Of(Unleet(text)))
        {
            if (word.Length == 1 && char.IsLetter(word[0]))
            {
                spaced.Append(word);
                continue;
            }

            Flush(spaced, words);
            words.Add(word);
        }

        Flush(spaced, words);
        return words;
    }

    private static void Flush(StringBuilder spaced, List<string> words)
    {
        if (spaced.Length >= ShortestSpaced)
        {
            words.Add(spaced.ToString());
        }
        else
        {
            words.AddRange(spaced.ToString().Select(letter => letter.ToString()));
        }

        spaced.Clear();
    }

    // A digit between letters, or at the edge of them, is a letter in disguise; a number is left alone.
    private static string Unleet(string text) =>
        string.Create(text.Length, text, static (plain, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                var besideLetter = (i > 0 && char.IsLetter(text[i - 1])) || (i + 1 < text.Length && char.IsLetter(text[i + 1]));
                plain[i] = besideLetter ? Letter(text[i]) : text[i];
            }
        });

    private static char Letter(char sign) => sign switch
    {
        '0' => 'o',
        '1' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => sign,
    };
}
