using System.Net;
using FinCoach.Data.Retrieval;
using FinCoach.Domain.Checks;
using FinCoach.Tests.Data.Retrieval;
using FinCoach.Tests.Fakes;
using FinCoach.Tests.Servers;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FinCoach.Tests.AiApi;

/// <summary><c>/ask</c> without passages: the question is looked up here, and what was found decides what is said.</summary>
public sealed class AskTests
{
    private const string Bare = """{"text":"¿qué es la UF?","locale":"es-CL"}""";

    [Fact]
    public async Task Ask_WithoutContext_QuotesWhatWasFoundWithSourceAndDate()
    {
        var knowledge = FixedKnowledge.Finding(SampleRequests.Uf);
        using var ai = With(knowledge);

        var (status, body) = await ai.PostAsync("/ask", Bare);

        Assert.Equal((200, "gus-local-1"), (status, body!["model"]!.GetValue<string>()));
        Assert.Contains("Fuente: Banco Central de Chile (01-10-2026).", body["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(
            [CheckNames.Figures, CheckNames.Format, CheckNames.Policy, CheckNames.Model, CheckNames.Toxicity],
            body["checks"]!.AsArray().Select(c => c!["name"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Ask_FollowUp_IsLookedUpWithTheQuestionBeforeOnTheDayInChile()
    {
        var knowledge = FixedKnowledge.Finding(SampleRequests.Uf);
        using var ai = With(knowledge, new StoppedClock(new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero)));

        await ai.PostAsync("/ask", """{"text":"¿y cuándo sube?","locale":"es-CL","earlier":"¿qué es la UF?"}""");

        Assert.Equal([new KnowledgeQuestion("¿y cuándo sube?", "¿qué es la UF?", new DateOnly(2026, 11, 20))], knowledge.Asked);
    }

    [Theory]
    [InlineData("""{"text":"¿qué es la UF?","locale":"es-CL","context":[]}""")]
    [InlineData("""{"text":"¿qué es la UF?","locale":"es-CL","context":[{"chunk_id":"1","title":"UF","source":"CMF","as_of":"2026-01-01","text":"La UF es una unidad de cuenta."}]}""")]
    public async Task Ask_WithContext_LooksNothingUp(string json)
    {
        var knowledge = FixedKnowledge.Finding(SampleRequests.Uf);
        using var ai = With(knowledge);

        var (status, _) = await ai.PostAsync("/ask", json);

        Assert.Equal(200, status);
        Assert.Empty(knowledge.Asked);
    }

    [Fact]
    public async Task Ask_NothingFoundAndNoModel_SaysWhatTheLookUpSays()
    {
        using var ai = With(FixedKnowledge.FindingNothing(LookedUp.NotKnown), server: _ => new HttpResponseMessage(HttpStatusCode.NotFound)
        {
            Content = new StringContent("{}"),
        });

        // The act that the caller named is not what happened.
        var (_, body) = await ai.PostAsync(
            "/ask", """{"text":"torta","locale":"es-CL","facts":[{"id":"act","kind":"text","value":"knowledge_answer","label":"acto"}]}""");

        Assert.Equal((LookedUp.NotKnown, "plain"), (body!["text"]!.GetValue<string>(), body["model"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Ask_DatabaseGone_IsRefusedWithATimeToTryAgain()
    {
        using var ai = With(new FixedKnowledge(_ => throw new NpgsqlException("gone")));
        using var client = ai.CreateBotClient();
        using var content = new StringContent(Bare, System.Text.Encoding.UTF8, "application/json");

        using var response = await client.PostAsync("/ask", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(3), response.Headers.RetryAfter!.Delta);
        Assert.Contains("ai.knowledge_unavailable", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_EarlierTooLong_Is400() => Assert.Equal(400, (await With(FixedKnowledge.Finding(SampleRequests.Uf)).PostAsync(
        "/ask", $$"""{"text":"¿y eso?","locale":"es-CL","earlier":"{{new string('a', 4001)}}"}""")).Status);

    [Fact]
    public async Task Ask_WithoutADatabase_SaysThatItDoesNotKnow()
    {
        using var ai = new AiApiHost();

        var (status, body) = await ai.PostAsync("/ask", Bare);

        Assert.Equal(200, status);
        Assert.Matches("fuente confiable|base de conocimiento", body!["text"]!.GetValue<string>());
    }

    [Fact]
    [Trait("kind", "servers")]
    public async Task Ask_OverPostgresAsItsRole_AnswersKnownFollowingAndUnknown()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await SmallKnowledge.FillAsync(database);
        using var ai = new AiApiHost()
            .With("ConnectionStrings:fincoach", database.ConnectionStringAs("ai_api"))
            .With("OpenAI:QuestionEmbeddingTimeout", "00:00:30");

        var known = await ai.PostAsync("/ask", Bare);
        var following = await ai.PostAsync("/ask", """{"text":"¿y cuándo baja?","locale":"es-CL","earlier":"¿qué es la UF?"}""");
        var unknown = await ai.PostAsync("/ask", """{"text":"cómo hago una torta de chocolate","locale":"es-CL"}""");

        Assert.Contains("unidad de cuenta", Text(known), StringComparison.Ordinal);
        Assert.Contains("Fuente: Banco Central de Chile (31-03-2026).", Text(known), StringComparison.Ordinal);
        Assert.Contains("IPC", Text(following), StringComparison.Ordinal);
        Assert.Matches("fuente confiable|base de conocimiento", Text(unknown));
    }

    private static string Text((int Status, System.Text.Json.Nodes.JsonNode? Body) answer)
    {
        Assert.Equal(200, answer.Status);
        return answer.Body!["text"]!.GetValue<string>();
    }

    private static AiApiHost With(
        IKnowledge knowledge, TimeProvider? clock = null, Func<RecordedRequest, HttpResponseMessage>? server = null) =>
        (server is null ? new AiApiHost() : new AiApiHost(server)).WithServices(services =>
        {
            services.AddSingleton(knowledge);
            if (clock is not null)
            {
                services.AddSingleton(clock);
            }
        });
}
