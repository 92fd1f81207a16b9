using FinCoach.Data.Ml;
using FinCoach.Tests.Data.Retrieval;

namespace FinCoach.Tests.BotApi.Actions;

[Trait("kind", "servers")]
public sealed class AskFinanceTests
{
    [Fact]
    public async Task Ask_WithSettingsOfAVersion_RecordsThemInTheEvent()
    {
        await using var talk = await TalkingPerson.CreateAsync(asRole: true);
        await SmallKnowledge.FillAsync(talk.Database);
        var version = await SmallKnowledge.RegisterAsync(talk.Database, ModelStatus.Active, """{"passages": 4}""");
        await talk.ConsentAsync(7);

        var answer = await talk.AskAsync(7, "¿qué es la UF?");

        Assert.Contains("unidad de cuenta", answer, StringComparison.Ordinal);
        Assert.Contains("Banco Central de Chile (31-03-2026)", answer, StringComparison.Ordinal);
        Assert.Equal(version.ToString(), await talk.Database.ScalarAsync("select retrieval ->> 'settings' from app.event_log where rag_on"));
    }
}
