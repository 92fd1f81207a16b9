using FinCoach.BotApi.Actions.Budgets;
using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Goals;
using FinCoach.BotApi.Conversation;
using FinCoach.Data.App;
using FinCoach.Domain.Checks;
using FinCoach.Domain.Language;
using FinCoach.Domain.Prompting;
using FinCoach.Domain.Replies;
using FinCoach.Tests.BotApi.Actions;

namespace FinCoach.Tests.BotApi.Conversation;

public sealed class PersonalStateTests
{
    // What budgets and goals may cost in a request, by the estimator that datasets use.
    private const int LargestInTokens = 700;

    private static readonly BudgetBook Book = new(
        [Told.Budget(100_000, Category.Pets), Told.Budget(100_000, Category.Groceries), Told.Budget(50_000, Category.Transport), Told.Budget(500_000)],
        [Told.Expense(90_000, Category.Groceries), Told.Expense(60_000, Category.Transport)],
        Told.Today);

    private static readonly IReadOnlyList<GoalLine> Goals =
    [
        new(Told.Goal("auto", 3_000_000), 0),
        new(Told.Goal("viaje a Chiloé", 600_000, new DateOnly(2027, 2, 28)), 50_000),
        new(Told.Goal("notebook", 900_000, new DateOnly(2026, 12, 24)), 100_000),
    ];

    [Fact]
    public void Budgets_OfTheTextsCategory_ComeFirstThenTheTightest()
    {
        var facts = PersonalState.Budgets(Told.Turn("me conviene un perro", Intent.AskFinance, new Slots { Category = Category.Pets }), Book);

        Assert.Equal(
            ["presupuesto en mascotas este mes", "queda del presupuesto en mascotas este mes", "presupuesto en transporte este mes",
                "pasado del presupuesto en transporte este mes", "presupuesto en supermercado este mes", "queda del presupuesto en supermercado este mes"],
            facts.Select(f => f.Label));
        Assert.Equal([100_000m, 100_000m, 50_000m, 10_000m, 100_000m, 10_000m], facts.Select(f => f.Number!.Value));
    }

    [Fact]
    public void Goals_NamedComeFirstThenTheNextToFallDue()
    {
        var turn = Told.Turn("la meta del auto", Intent.QueryGoal, new Slots { GoalName = "auto" });

        Assert.Equal(
            ["meta auto", "falta para la meta auto", "meta notebook", "falta para la meta notebook"],
            PersonalState.Goals(turn, Goals).Select(f => f.Label));
    }

    [Fact]
    public void Goals_AfterTheTurn_HoldWhatItMoved()
    {
        var movement = new GoalMovement
        {
            Id = Told.NewId(),
            UserId = Guid.Empty,
            GoalId = Goals[2].Goal.Id,
            Amount = 300_000,
            OccurredOn = Told.Today,
            CreatedAt = Told.Now,
        };
        var after = Goals.After([new Effect.Add(movement), Effect.Remove(Goals[0].Goal, Told.Now)]);

        Assert.Equal([550_000m, 500_000m], after.Select(g => g.Pace.Missing.Value));
        Assert.Equal(800_000m, after.After([Effect.Remove(movement, Told.Now)])[1].Pace.Missing.Value);
    }

    [Fact]
    public void State_AtItsLargest_StaysWithinItsTokens()
    {
        var turn = Told.Turn("cómo voy", Intent.QueryBudget);
        var state = UserState.Empty with
        {
            Budgets = PersonalState.Budgets(turn, Book),
            Goals = PersonalState.Goals(turn, [.. Goals.Select(g => g with { Goal = Told.Goal(new string('m', Goal.LongestName), 1_000_000_000) })]),
        };
        var bare = new ReplyRequest("cómo voy", "es-CL", 0.5m, Tone.Coach, [], UserState.Empty, []);

        var tokens = TokenEstimate.Of(ContextBuilder.Build(bare with { UserState = state }).User) - TokenEstimate.Of(ContextBuilder.Build(bare).User);

        Assert.InRange(tokens, 1, LargestInTokens);
    }

    [Theory]
    [InlineData("Te quedan $10.000 en supermercado.", true)]
    [InlineData("Te faltan $550.000 para el viaje.", true)]
    [InlineData("Te quedan $20.000 en total.", false)]
    [InlineData("Te queda el 10 % en supermercado.", false)]
    public void Checks_FiguresOfTheState_PassOnlyAsGiven(string reply, bool passes)
    {
        var turn = Told.Turn("cómo voy", Intent.QueryBudget, new Slots { GoalName = "viaje" });
        var state = UserState.Empty with { Budgets = PersonalState.Budgets(turn, Book), Goals = PersonalState.Goals(turn, Goals) };
        var request = new ReplyRequest("cómo voy", "es-CL", 0.5m, Tone.Coach, [], state, []);

        Assert.Equal(passes, ReplyChecks.Passed(ReplyChecks.Run(request, reply)));
    }
}
