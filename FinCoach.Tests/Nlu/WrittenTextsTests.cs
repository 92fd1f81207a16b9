using System.Globalization;
using FinCoach.Domain.Language;
using FinCoach.Nlu;

namespace FinCoach.Tests.Nlu;

/// <summary>Records and edits in forms that no training frame has, read to the peso.</summary>
public sealed class WrittenTextsTests
{
    public static TheoryData<string, string> Entries => WrittenTexts.Read("entries.txt");

    public static TheoryData<string, string> Categories => WrittenTexts.Read("categories.txt");

    public static TheoryData<string, string> Edits => WrittenTexts.Read("edits.txt");

    public static TheoryData<string, string> Changes => WrittenTexts.Read("changes.txt");

    [Theory]
    [MemberData(nameof(Entries))]
    public void Parse_SeveralRecords_GivesEachItsAmountAndThing(string text, string expected)
    {
        var answer = NluEngine.BuiltIn.Parse(text, WrittenTexts.Today);

        Assert.Equal(Intent.LogExpense, answer.Intent);
        var slots = answer.Slots;
        var read = string.Join("; ", (slots.Entries ?? []).Select(e => WrittenTexts.Show(e.Amount, e.Category, e.Merchant)));
        var day = slots.Date is { } date ? $"{date:yyyy-MM-dd}" : "";
        read += (day, slots.PaymentMethod) is ("", null) ? "" : $" | {day}";
        read += slots.PaymentMethod is null ? "" : $"| {WrittenTexts.Snake(slots.PaymentMethod)}";
        Assert.Equal(expected, read.Replace("  ", " ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Categories))]
    public void Parse_OneRecord_NamesItsCategory(string text, string expected)
    {
        var answer = NluEngine.BuiltIn.Parse(text, WrittenTexts.Today);

        Assert.Equal(Intent.LogExpense, answer.Intent);
        var slots = answer.Slots;
        Assert.Equal(expected, $"{WrittenTexts.Show(slots.Amount, slots.Category, slots.Merchant)} {WrittenTexts.Snake(answer.Recurrence)}".Trim());
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void Parse_Edit_FindsTheRecordThatIsMeant(string text, string expected)
    {
        var answer = NluEngine.BuiltIn.Parse(text, WrittenTexts.Today);

        Assert.Equal(Intent.EditEntry, answer.Intent);
        var entry = answer.Slots.EntryRef;
        var read = entry is null ? "-" : entry == EntryRef.Last ? "last" : $"{entry.Value.Date:yyyy-MM-dd}";
        var category = expected.Split(' ') is [_, var named] ? named : null;
        Assert.Equal(expected, category is null ? read : $"{read} {WrittenTexts.Snake(answer.Slots.Category) ?? "-"}");
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Parse_ByHowMuch_IsToldFromToHowMuch(string text, string expected)
    {
        var answer = NluEngine.BuiltIn.Parse(text, WrittenTexts.Today);

        var much = answer.ChangePercent is { } percent
            ? string.Create(CultureInfo.InvariantCulture, $"{percent:0.##}%")
            : WrittenTexts.Show(answer.Slots.Amount, null, null);
        Assert.Equal(expected, $"{WrittenTexts.Snake<Intent>(answer.Intent)} {(answer.Change is null ? "-" : $"{WrittenTexts.Snake(answer.Change)} {much}")}");
    }
}
