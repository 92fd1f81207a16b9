namespace FinCoach.Tests.BotApi.Actions;

/// <summary>Questions and their answers, undo and corrections, over the real path with AiApi and LocalModel in process.</summary>
[Trait("kind", "servers")]
public sealed class ConversationTests
{
    [Fact]
    public async Task Questions_AndTheirAnswers_MakeOneRecord()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);

        await talk.AskAsync(7, "gasté en el super");
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.transactions"));
        await talk.AskAsync(7, "15 lucas");
        Assert.Equal(15000m, await talk.Database.ScalarAsync("select amount from app.transactions"));
        Assert.Equal("groceries", await talk.Database.ScalarAsync("select category from app.transactions"));
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.sessions where pending is not null"));
    }

    [Fact]
    public async Task Question_NotAnswered_IsForgotten()
    {
        await using var talk = await TalkingPerson.CreateAsync(BrokenAi.Down());
        await talk.ConsentAsync(7);

        await talk.AskAsync(7, "gasté en el super");
        await talk.AskAsync(7, "hola gus");
        await talk.AskAsync(7, "15 lucas");

        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.transactions where category = 'groceries'"));
    }

    [Fact]
    public async Task Which_AnsweredByPlace_DeletesThatOne()
    {
        await using var talk = await TalkingPerson.CreateAsync(BrokenAi.Down());
        await talk.ConsentAsync(7);
        await talk.AskAsync(7, "taxi 4.000");
        await talk.AskAsync(7, "metro 800");

        var question = await talk.AskAsync(7, "borra el gasto de transporte");
        var done = await talk.AskAsync(7, "la segunda");

        Assert.Contains("¿Cuál borro?", question, StringComparison.Ordinal);
        Assert.Contains("$4.000", done, StringComparison.Ordinal);
        Assert.Equal(800m, await talk.Database.ScalarAsync("select amount from app.transactions where deleted_at is null"));
    }

    [Fact]
    public async Task Correction_RightAfterABudget_CorrectsTheBudget()
    {
        await using var talk = await TalkingPerson.CreateAsync(BrokenAi.Down());
        await talk.ConsentAsync(7);
        await talk.AskAsync(7, "taxi 4.000");
        await talk.AskAsync(7, "ponme un presupuesto de 80 lucas para ropa");
        await talk.AskAsync(7, "no, eran 90 lucas");

        Assert.Equal(90000m, await talk.Database.ScalarAsync("select \"limit\" from app.budgets"));
        Assert.Equal(4000m, await talk.Database.ScalarAsync("select amount from app.transactions"));
        await talk.AskAsync(7, "deshacer");
        Assert.Equal(80000m, await talk.Database.ScalarAsync("select \"limit\" from app.budgets"));
        await talk.AskAsync(7, "deshacer");
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.budgets where deleted_at is null"));
        await talk.AskAsync(7, "deshacer");
        Assert.Equal(0L, await talk.Database.ScalarAsync("select count(*) from app.transactions where deleted_at is null"));
        Assert.Contains("deshacer", await talk.AskAsync(7, "deshacer"), StringComparison.OrdinalIgnoreCase);
    }
}
