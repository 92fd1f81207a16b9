namespace FinCoach.Tests.AiApi;

public sealed class HttpSurfaceTests : IDisposable
{
    private readonly AiApiHost _ai = new();

    public void Dispose() => _ai.Dispose();

    [Theory]
    [InlineData("/nlu/parse")]
    [InlineData("/style/reply")]
    [InlineData("/ask")]
    public async Task Post_NoKey_Is401ProblemWithRequestId(string path)
    {
        var (status, body) = await _ai.PostAsync(path, """{"text":"hola","locale":"es-CL"}""", key: null);

        Assert.Equal(401, status);
        Assert.Equal("request.unauthenticated", body!["code"]!.GetValue<string>());
        Assert.NotNull(body["request_id"]);
    }

    [Theory]
    [InlineData("/nlu/parse")]
    [InlineData("/style/reply")]
    public async Task Post_KeyOfAnotherService_Is403(string path) =>
        Assert.Equal(403, (await _ai.PostAsync(path, """{"text":"hola","locale":"es-CL"}""", AiApiHost.SimulatorKey)).Status);

    [Theory]
    [InlineData("/nlu/parse", "{")]
    [InlineData("/nlu/parse", """{"locale":"es-CL"}""")]
    [InlineData("/nlu/parse", """{"text":"","locale":"es-CL"}""")]
    [InlineData("/nlu/parse", """{"text":"hola","locale":"es-CL","reference_date":"ayer"}""")]
    [InlineData("/style/reply", """{"text":"hola"}""")]
    [InlineData("/style/reply", """{"text":"hola","locale":"es-CL","intensity":1.5}""")]
    [InlineData("/style/reply", """{"text":"hola","locale":"es-CL","tone":"angry"}""")]
    [InlineData("/style/reply", """{"text":"hola","locale":"es-CL","facts":[{"id":"amount"}]}""")]
    [InlineData("/style/reply", """{"text":"hola","locale":"es-CL","facts":[null]}""")]
    [InlineData("/ask", """{"text":"hola","locale":"es-CL","context":[null]}""")]
    public async Task Post_Invalid_Is400Problem(string path, string json)
    {
        var (status, body) = await _ai.PostAsync(path, json);

        Assert.Equal(400, status);
        Assert.Equal("request.invalid", body!["code"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/nlu/parse")]
    [InlineData("/style/reply")]
    [InlineData("/ask")]
    public async Task Post_OtherLocale_Is422(string path)
    {
        var (status, body) = await _ai.PostAsync(path, """{"text":"hi","locale":"en-US"}""");

        Assert.Equal((422, "ai.locale_unsupported"), (status, body!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Parse_Expense_AnswersAsTheContractSays()
    {
        var (status, body) = await _ai.PostAsync("/nlu/parse", """{"text":"gasté 12 lucas en el super","locale":"es-CL","reference_date":"2026-11-20"}""");

        Assert.Equal(200, status);
        Assert.Equal("log_expense", body!["intent"]!.GetValue<string>());
        Assert.Equal(12000m, body["slots"]!["amount"]!["value"]!.GetValue<decimal>());
        Assert.Equal("CLP", body["slots"]!["amount"]!["currency"]!.GetValue<string>());
        Assert.Equal("gus-nlu", body["engine"]!.GetValue<string>());
        Assert.NotNull(body["confidence"]);
        Assert.NotNull(body["alternatives"]);
        Assert.NotNull(body["model_version"]);
    }

    [Fact]
    public async Task StyleReply_LeastBody_Answers() =>
        Assert.Equal(200, (await _ai.PostAsync("/style/reply", """{"text":"hola","locale":"es-CL"}""")).Status);

    [Fact]
    public async Task StyleReply_LongTextWithControlCharacters_Answers()
    {
        var text = string.Concat(Enumerable.Repeat("\\u0007\\ufffd gasté 12 lucas ", 4_000));

        Assert.Equal(200, (await _ai.PostAsync("/style/reply", $$"""{"text":"{{text}}","locale":"es-CL"}""")).Status);
        Assert.Equal(200, (await _ai.PostAsync("/nlu/parse", $$"""{"text":"{{text}}","locale":"es-CL"}""")).Status);
    }

    [Fact]
    public async Task OpenApi_ListsTheThreeRoutes()
    {
        using var client = _ai.CreateClient();
        var document = await client.GetStringAsync("/openapi/v1.json");

        Assert.All(["/nlu/parse", "/style/reply", "/ask"], path => Assert.Contains($"\"{path}\"", document, StringComparison.Ordinal));
    }
}
