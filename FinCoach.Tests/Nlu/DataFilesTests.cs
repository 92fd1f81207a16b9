using System.Globalization;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Nlu;

/// <summary>What a machine can hold the labelled sets to; whether a label is right is for people (data/nlu/README.md).</summary>
public sealed class DataFilesTests
{
    private static readonly CompareInfo Spanish = CultureInfo.GetCultureInfo("es-CL").CompareInfo;

    public static TheoryData<string> Sets => ["train", "dev", "test", "blind", "others"];

    public static TheoryData<string> GoldenSets => ["dev", "test"];

    public static TheoryData<string> CompleteSets => ["train", "dev", "test"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Rows_OfASet_HaveTextLocaleAndTheirOwnId(string set)
    {
        var rows = DataFiles.Of(set);

        Breaches.None(rows.Where(row => string.IsNullOrWhiteSpace(row.Text) || row.Locale != "es-CL").Select(Line));
        Assert.Equal(rows.Count, rows.Select(row => row.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Amounts_OfASet_ArePositiveAndPesosWhole(string set) =>
        Breaches.None(DataFiles.Of(set)
            .Where(row => row.Amounts.Any(money =>
                money.Value <= 0 || (money.Currency == Currency.CLP && money.Value != decimal.Truncate(money.Value))))
            .Select(Line));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Ranges_OfASet_AreThoseOfTheContract(string set) =>
        Breaches.None(DataFiles.Of(set)
            .Where(row => row.Slots is not
            {
                Installments: null or (>= 2 and <= 48),
                Intensity: null or (>= 0m and <= 1m),
            } || row.Slots.Period is { } period && period.To < period.From)
            .Select(Line));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Days_OfRecords_LookBack(string set) =>
        Breaches.None(DataFiles.Of(set)
            .Where(row => row.Intent is Intent.LogExpense or Intent.LogIncome && row.Slots.Date > row.ReferenceDate)
            .Select(Line));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Names_OfASet_StandInTheText(string set) =>
        Breaches.None(DataFiles.Of(set)
            .Where(row => row.Names.Any(name =>
                Spanish.IndexOf(row.Text, name, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) < 0))
            .Select(Line));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Entries_OfASet_AreTwoOrMoreAndAlone(string set) =>
        Breaches.None(DataFiles.Of(set)
            .Where(row => row.Slots.Entries is { } entries
                && (entries.Count < 2 || row.Slots is not { Amount: null, Category: null, Merchant: null }))
            .Select(Line));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Slots_OfASet_BelongToTheIntent(string set) =>
        Breaches.None(DataFiles.Of(set).Where(row => SlotRules.Strangers(row).Any())
            .Select(row => $"{row}: {string.Join(", ", SlotRules.Strangers(row))}"));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Operation_OfASet_IsOneOfTheIntent(string set) =>
        Breaches.None(DataFiles.Of(set)
            .Where(row => !SlotRules.Operations(row.Intent).Contains(row.Operation))
            .Select(row => $"{row}: {row.Operation}"));

    [Theory]
    [MemberData(nameof(GoldenSets))]
    public void Golden_OfEachIntent_HasFifteenTexts(string set)
    {
        var rows = DataFiles.Of(set);

        Assert.True(rows.Count >= 450, $"{rows.Count} rows");
        Breaches.None(Enum.GetValues<Intent>().Where(intent => rows.Count(row => row.Intent == intent) < 15)
            .Select(intent => intent.ToString()));
    }

    [Fact]
    public void Train_OfEachIntent_HasItsFloor()
    {
        var counts = DataFiles.Train.CountBy(row => row.Intent).ToDictionary();

        Assert.True(DataFiles.Train.Count >= 6000, $"{DataFiles.Train.Count} rows");
        Breaches.None(Enum.GetValues<Intent>().Where(intent => counts.GetValueOrDefault(intent) < 200)
            .Select(intent => intent.ToString()));
        Assert.True(counts.Values.Count(count => count >= 400) >= 10, "The ten frequent intents have 400 texts each.");
    }

    [Theory]
    [MemberData(nameof(CompleteSets))]
    public void Labels_OfASet_CoverTheContract(string set)
    {
        var rows = DataFiles.Of(set);

        Breaches.None(SlotRules.Names.Where(slot => !rows.Any(row => SlotRules.Stated(row.Slots).Contains(slot))));
        Breaches.None(Enum.GetValues<Operation>().Where(o => rows.All(row => row.Operation != o)).Select(o => $"{o}"));
        Breaches.None(Enum.GetValues<Recurrence>().Where(r => rows.All(row => row.Recurrence != r)).Select(r => $"{r}"));
        Breaches.None(Enum.GetValues<Currency>().Where(c => rows.All(row => row.Amounts.All(a => a.Currency != c)))
            .Select(c => $"{c}"));
    }

    private static string Line(LabelledText row) => row.ToString();
}
