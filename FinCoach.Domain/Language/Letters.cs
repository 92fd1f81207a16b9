namespace FinCoach.Domain.Language;

/// <summary>Folding of characters: case and diacritics disappear, so <c>Mañana</c> and <c>manana</c> are one word.</summary>
public static class Letters
{
    private const int TableSize = 0x250;
    private const int FirstAccented = 0xC0;

    // From U+00C0: a table, since decomposition needs ICU, which a program in invariant globalization does not have.
    private const string Bases =
        "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyaaaaaaccccccccdd"
        + "đđeeeeeeeeeegggggggghhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssss"
        + "ssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſƀɓƃƃƅƅɔƈƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈu"
        + "uʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkooooʒʒjǳǳǳggƕƿnnaaææøø"
        + "aaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";

    private static readonly char[] Folded = CreateTable();

    /// <summary>The lower-case base letter: <c>Á</c> gives <c>a</c>, <c>Ñ</c> gives <c>n</c>.</summary>
    public static char Fold(char c) => c < TableSize ? Folded[c] : FoldRare(c);

    /// <summary>A mark that belongs to the letter before it, as in decomposed Unicode, or an invisible joiner.</summary>
    public static bool IsMark(char c) =>
        c is (>= '\u0300' and <= '\u036F') or (>= '\u200B' and <= '\u200D') or (>= '\uFE00' and <= '\uFE0F') or '\u00AD';

    /// <summary>Folds a whole text; marks are dropped, white space is kept.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!IsMark(c))
            {
                buffer[length++] = Fold(c);
            }
        }

        return new string(buffer, 0, length);
    }

    private static char FoldRare(char c) => c switch
    {
        // Full-width digits and letters, as some phone keyboards send them.
        >= '\uFF10' and <= '\uFF19' => (char)(c - '\uFF10' + '0'),
        >= '\uFF21' and <= '\uFF3A' => (char)(c - '\uFF21' + 'a'),
        >= '\uFF41' and <= '\uFF5A' => (char)(c - '\uFF41' + 'a'),
        _ => char.IsSurrogate(c) ? c : char.ToLowerInvariant(c),
    };

    private static char[] CreateTable()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++)
        {
            table[i] = i < FirstAccented ? char.ToLowerInvariant((char)i) : Bases[i - FirstAccented];
        }

        return table;
    }
}
