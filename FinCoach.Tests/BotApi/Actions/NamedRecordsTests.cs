using FinCoach.BotApi.Actions;
using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Entries;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FinCoach.Tests.BotApi.Recurring;

namespace FinCoach.Tests.BotApi.Actions;

/// <summary>Records are meant again by the word and the figure that people said.</summary>
public sealed class NamedRecordsTests
{
    private static readonly BudgetBook NoBudgets = new([], [], Said.Today);

    private static Transaction Noted(string text)
    {
        var decision = LogEntries.Decide(Said.Turn(text), NoBudgets, () => Guid.CreateVersion7(Said.Now));
        return (Transaction)Assert.IsType<Effect.Add>(Assert.Single(decision.Effects)).Row;
    }

    private static Turn Edit(string text, Slots slots, Operation operation = Operation.Change)
    {
        var turn = Said.Turn(text);
        return turn with { Understanding = turn.Understanding with { Intent = Intent.EditEntry, Operation = operation, Flow = null, Slots = slots, Change = null } };
    }

    private static Transaction After(Decision decision) => (Transaction)Assert.IsType<Effect.Change>(Assert.Single(decision.Effects)).After;

    [Theory]
    [InlineData("gasté 30 lucas en el cine", "cine")]
    [InlineData("gasté 5 lucas en el gym", "gym")]
    [InlineData("gasté 12 lucas en jumbo", null)]
    public void Noted_KeepsItsOwnWord(string text, string? name) => Assert.Equal(name, Noted(text).Name);

    [Fact]
    public void Delete_ByItsWord_AsksNothing()
    {
        var (bar, cinema) = (Noted("gasté 85 mil en el bar"), Noted("gasté 30 lucas en el cine"));
        cinema.Category = bar.Category;

        var decision = EditEntry.Decide(
            Edit("borra el gasto del cine", new Slots { Category = cinema.Category }, Operation.Delete), [bar, cinema], NoBudgets);

        Assert.Equal(cinema.Id, After(decision).Id);
        Assert.Contains("(cine)", decision.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Correct_BareNumbersOfAWordedRecord_AreThousandsOfThatRecord()
    {
        var (bar, cinema) = (Noted("gasté 85 mil en el bar"), Noted("gasté 30 lucas en el cine"));

        var decision = EditEntry.Decide(Edit("el bar fueron 65, no 85", new Slots { Amount = Money.Clp(65) }), [cinema, bar], NoBudgets);

        Assert.Equal((bar.Id, 65_000m), (After(decision).Id, After(decision).Amount));
        Assert.Contains("$65.000", decision.Plain, StringComparison.Ordinal);
        Assert.Contains("antes $85.000", decision.Plain, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fueron 65, no 85", 65, 85_000, 65_000)]
    [InlineData("eran 8, no 5", 8, 5_000, 8_000)]
    [InlineData("eran 20", 20, 85_000, 20_000)]
    [InlineData("eran 800", 800, 5_000, 800)]
    [InlineData("eran 800", 800, 12_990, 800)]
    [InlineData("eran $65", 65, 85_000, 65)]
    public void Correct_ABareNumber_IsOfTheRecordsSize(string text, int said, int standing, int expected)
    {
        var row = Told.Expense(standing, Category.EatingOut);

        Assert.Equal(expected, After(EditEntry.Decide(Edit(text, new Slots { Amount = Money.Clp(said) }), [row], NoBudgets)).Amount);
    }

    [Fact]
    public void Correct_ToWhatIsThereAlready_SaysSo()
    {
        var row = Told.Expense(85_000, Category.Entertainment);

        var decision = EditEntry.Decide(Edit("cámbialo a entretención", new Slots { Category = Category.Entertainment }), [row], NoBudgets);

        Assert.StartsWith("Ya estaba así", decision.Plain, StringComparison.Ordinal);
        Assert.Null(decision.Asks);
    }
}
