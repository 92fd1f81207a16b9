using System.ClientModel;
using System.ClientModel.Primitives;
using OpenAI;
using OpenAI.Embeddings;

namespace FinCoach.Tests.LocalModel.Embeddings;

public sealed class EmbeddingsWireTests : IDisposable
{
    private readonly LocalModelHost _host = new();

    public void Dispose() => _host.Dispose();

    // The package asks for base64; the numbers must be those of the float form.
    [Fact]
    public async Task Embed_ThroughThePackage_EqualsTheFloatForm()
    {
        var client = new EmbeddingClient("text-embedding-3-large", new ApiKeyCredential("any"), new OpenAIClientOptions
        {
            Endpoint = new Uri("http://localhost/v1"),
            Transport = new HttpClientPipelineTransport(_host.CreateClient()),
        });
        OpenAIEmbeddingCollection packed = await client.GenerateEmbeddingsAsync(["hola", "¿qué es la UF?"], new EmbeddingGenerationOptions { Dimensions = 1024 });
        var (_, body) = await _host.PostAsync("/v1/embeddings", """{"model":"gus-embed-2","input":["hola","¿qué es la UF?"]}""");

        Assert.Equal(2, packed.Count);
        for (var i = 0; i < packed.Count; i++)
        {
            var floats = body["data"]![i]!["embedding"]!.AsArray().Select(v => v!.GetValue<float>());
            Assert.Equal(floats, packed[i].ToFloats().ToArray());
        }
    }

    [Theory]
    [InlineData("""{"model":"gus-embed-2"}""", "input")]
    [InlineData("""{"model":"gus-embed-2","input":[]}""", "input")]
    [InlineData("""{"model":"gus-embed-2","input":""}""", "input")]
    [InlineData("""{"model":"gus-embed-2","input":[1,2]}""", "input")]
    [InlineData("""{"model":"gus-embed-2","input":"hola","dimensions":0}""", "dimensions")]
    [InlineData("""{"model":"gus-embed-2","input":"hola","dimensions":3072}""", "dimensions")]
    [InlineData("""{"model":"gus-embed-2","input":"hola","encoding_format":"hex"}""", "encoding_format")]
    [InlineData("""{"input":"hola"}""", "model")]
    public async Task Embed_BadRequest_NamesTheParameter(string json, string param)
    {
        var (status, body) = await _host.PostAsync("/v1/embeddings", json);

        Assert.Equal(400, status);
        Assert.Equal(param, body["error"]!["param"]!.GetValue<string>());
    }

    [Fact]
    public async Task Embed_ChatModel_Is404() => Assert.Equal(404, (await _host.PostAsync("/v1/embeddings", """{"model":"gus-local-1","input":"x"}""")).Status);
}
