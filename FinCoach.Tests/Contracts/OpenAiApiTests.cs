using System.Text.Json.Nodes;
using FinCoach.Tests.Fakes;

namespace FinCoach.Tests.Contracts;

/// <summary>The validator must see wrong requests: a validator that finds nothing proves nothing.</summary>
public sealed class OpenAiApiTests
{
    private const string Chat = "/chat/completions";
    private const string Jobs = "/fine_tuning/jobs";

    [Theory]
    [InlineData(Chat, """{"model":"gpt-4o-mini","messages":[{"role":"system","content":"Eres Gus"},{"role":"user","content":"hola"}],"temperature":0.2}""")]
    [InlineData(Chat, """
        {"model":"m","stream":true,"messages":[{"role":"user","content":[{"type":"text","text":"hola"}]}],
         "response_format":{"type":"json_schema","json_schema":{"name":"nlu","strict":true,"schema":{"type":"object","properties":{"x":{}}}}}}
        """)]
    [InlineData("/embeddings", """{"model":"text-embedding-3-large","input":["uno","dos"],"dimensions":1024,"encoding_format":"base64"}""")]
    [InlineData("/moderations", """{"model":"omni-moderation-latest","input":"hola"}""")]
    [InlineData(Jobs, """{"model":"gpt-4o-mini-2024-07-18","training_file":"file-1","suffix":"gus","method":{"type":"supervised","supervised":{"hyperparameters":{"n_epochs":3}}}}""")]
    [InlineData("/fine_tuning/jobs/ftjob-1/cancel", null)]
    public void Violations_RightRequest_None(string path, string? json) => Assert.Empty(Violations(path, json));

    [Theory]
    [InlineData(Chat, """{"messages":[{"role":"user","content":"hola"}]}""", "$.model: missing")]
    [InlineData(Chat, """{"model":"m","messages":[]}""", "$.messages: minItems 1 is not kept")]
    [InlineData(Chat, """{"model":"m","messages":[{"role":"user","content":"x"}],"temperature":3}""", "$.temperature: maximum 2 is not kept")]
    [InlineData(Chat, """{"model":"m","messages":[{"role":"user","content":"x"}],"max_token":3}""", "$.max_token: unknown")]
    [InlineData(Chat, """{"model":"m","messages":[{"role":"user","content":"x"}],"n":"1"}""", "$.n: \"integer\" wanted, got \"1\"")]
    [InlineData(Chat, """{"model":"m","messages":[{"role":"user","text":"x"}]}""", "$.messages[0].content: missing")]
    [InlineData("/embeddings", """{"model":"m","input":"x","encoding_format":"int8"}""", "is none of [\"float\",\"base64\"]")]
    [InlineData(Jobs, """{"model":"m"}""", "$.training_file: missing")]
    [InlineData(Jobs, """{"model":"m","training_file":"f","method":{"type":"magic"}}""", "$.method.type: \"magic\" is none of")]
    [InlineData("/chat/incantations", "{}", "POST /chat/incantations: no such operation")]
    [InlineData(Chat, null, "POST /chat/completions: a body is required")]
    public void Violations_WrongRequest_AreNamed(string path, string? json, string expected) =>
        Assert.Contains(Violations(path, json), v => v.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Violations_UploadWithoutPurpose_IsNamed()
    {
        var sent = new RequestParameters([], new HashSet<string>(["file"]), IsForm: true);

        Assert.Equal(["$.purpose: missing"], OpenAiApi.Load().Violations("/files", "POST", "multipart/form-data", sent));
    }

    private static IReadOnlyList<string> Violations(string path, string? json) => OpenAiApi.Load().Violations(
        path, "POST", json is null ? null : "application/json",
        new RequestParameters(json is null ? [] : JsonNode.Parse(json)!.AsObject(), new HashSet<string>(), IsForm: false));
}
