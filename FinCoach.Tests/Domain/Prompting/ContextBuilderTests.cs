using FinCoach.Domain.Prompting;
using FinCoach.Tests.AiApi;
using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Domain.Prompting;

public sealed class ContextBuilderTests
{
    [Fact]
    public void Build_Expense_IsTheGolden() =>
        Assert.Equal(Golden("gus-context-1.expense.txt"), ContextBuilder.Build(SampleRequests.Expense(0.9m)).User);

    [Fact]
    public void Build_Question_IsTheGolden() =>
        Assert.Equal(Golden("gus-context-1.question.txt"), ContextBuilder.Build(SampleRequests.Question()).User);

    // A prompt version is stored with every reply and every training row: its text is never edited, a new version is added.
    [Fact]
    public void Build_System_IsTheGolden() =>
        Assert.Equal(Golden("gus-context-1.system.txt"), ContextBuilder.Build(SampleRequests.Expense()).System);

    [Fact]
    public void Build_System_BeginsAsTheTrainingRowsDo() => Assert.StartsWith(
        "Eres Gus coach financiero. Respeta políticas, es-CL. Usa intensidad=<x> cuando se proporcione.",
        ContextBuilder.Build(SampleRequests.Expense()).System, StringComparison.Ordinal);

    private static string Golden(string file) => Repository.Read($"FinCoach.Tests/Domain/Prompting/Goldens/{file}").TrimEnd('\n');
}
