using System.Globalization;
using System.Text;
using FinCoach.Domain.Language;

namespace FinCoach.Tests.Domain.Language;

public sealed class LettersTests
{
    [Fact]
    public void Fold_EveryLatinLetter_IsItsLowerCaseBase()
    {
        // U+0130 has no simple lower case; it is read as an i.
        var wrong = Enumerable.Range(0, 0x250).Where(c => c != 0x130).Select(c => (char)c).Where(c => Letters.Fold(c) != Decomposed(c)).ToArray();

        Assert.Empty(wrong);
        Assert.Equal('i', Letters.Fold('\u0130'));
    }

    private static char Decomposed(char c)
    {
        var lower = char.ToLowerInvariant(c);
        var first = lower.ToString().Normalize(NormalizationForm.FormD)[0];
        return CharUnicodeInfo.GetUnicodeCategory(first) is UnicodeCategory.LowercaseLetter ? first : lower;
    }
}
