using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Moderations;

namespace FinCoach.Tests.LocalModel.Moderation;

public sealed class ModerationWireTests : IDisposable
{
    private readonly LocalModelHost _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("Te voy a matar", true)]
    [InlineData("Eres un imbécil", true)]
    [InlineData("puta que está cara la bencina", false)]
    [InlineData("Anotado: $12.000 en supermercado.", false)]
    [InlineData("🙂", false)]
    public async Task Moderate_ThroughThePackage_FlagsAttacksOnly(string text, bool flagged)
    {
        var client = new ModerationClient("omni-moderation-latest", new ApiKeyCredential("any"), new OpenAIClientOptions
        {
            Endpoint = new Uri("http://localhost/v1"),
            Transport = new HttpClientPipelineTransport(_host.CreateClient()),
        });

        ModerationResult result = await client.ClassifyTextAsync(text);

        Assert.Equal(flagged, result.Flagged);
    }

    [Theory]
    [InlineData("""{"input":["hola","te voy a matar"]}""", 2)]
    [InlineData("""{"input":[{"type":"text","text":"hola"},{"type":"image_url","image_url":{"url":"https://example.org/x.png"}}],"model":"omni-moderation-latest"}""", 1)]
    public async Task Moderate_Lists_JudgeEachText(string json, int results) =>
        Assert.Equal(results, (await _host.PostAsync("/v1/moderations", json)).Body["results"]!.AsArray().Count);

    [Fact]
    public async Task Moderate_NoInput_Is400() => Assert.Equal(400, (await _host.PostAsync("/v1/moderations", "{}")).Status);
}
