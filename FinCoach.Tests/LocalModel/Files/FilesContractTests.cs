using System.Text;
using System.Text.Json.Nodes;
using FinCoach.Tests.Contracts;
using FinCoach.Tests.Fakes;

namespace FinCoach.Tests.LocalModel.Files;

/// <summary><c>/v1/files</c> and <c>/v1/uploads</c> held against OpenAI's description: what is sent to them, and what they answer.</summary>
public sealed class FilesContractTests : IDisposable
{
    private readonly LocalModelHost _host = new();
    private readonly RecordedRequests _recorded;
    private readonly HttpClient _http;
    private readonly List<string> _violations = [];
    private readonly HashSet<string> _operations = [];

    public FilesContractTests()
    {
        _recorded = new RecordedRequests { InnerHandler = _host.Server.CreateHandler() };
        _http = new HttpClient(_recorded) { BaseAddress = new Uri("http://localhost") };
    }

    public void Dispose()
    {
        _http.Dispose();
        _host.Dispose();
    }

    [Fact]
    public async Task EveryOperation_RequestAndAnswer_FitsTheDescription()
    {
        var file = await SendAsync(HttpMethod.Post, "/files", Form("file", "train.jsonl", ("purpose", "fine-tune")));
        await SendAsync(HttpMethod.Post, "/files", Form("file", "lote.jsonl", ("purpose", "batch")));
        await SendAsync(HttpMethod.Get, "/files?purpose=fine-tune&limit=1&order=asc");
        await SendAsync(HttpMethod.Get, $"/files/{file["id"]}");
        await SendAsync(HttpMethod.Delete, $"/files/{file["id"]}");
        var upload = await SendAsync(HttpMethod.Post, "/uploads", Json("""{"filename":"t.jsonl","purpose":"fine-tune","bytes":3,"mime_type":"text/jsonl"}"""));
        var part = await SendAsync(HttpMethod.Post, $"/uploads/{upload["id"]}/parts", Form("data", "part"));
        await SendAsync(HttpMethod.Post, $"/uploads/{upload["id"]}/complete", Json($$"""{"part_ids":["{{part["id"]}}"]}"""));
        var other = await SendAsync(HttpMethod.Post, "/uploads", Json("""{"filename":"t.jsonl","purpose":"fine-tune","bytes":3,"mime_type":"text/jsonl"}"""));
        await SendAsync(HttpMethod.Post, $"/uploads/{other["id"]}/cancel");

        Assert.Empty(_violations);
        Assert.Equal(8, _operations.Count);
        Assert.Equal(10, _recorded.All.Count);
    }

    [Fact]
    public void AnAnswerThatDoesNotFit_IsSeen()
    {
        var api = OpenAiApi.Load();

        Assert.NotEmpty(api.AnswerViolations("/files/file-1", "GET", JsonNode.Parse("""{"id":"file-1","object":"file"}""")!));
        Assert.NotEmpty(api.AnswerViolations("/uploads", "POST", JsonNode.Parse("""{"id":"upload_1","status":"done"}""")!));
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, "/v1" + path) { Content = content };
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, text);
        var answer = JsonNode.Parse(text)!;
        var (api, bare) = (OpenAiApi.Load(), path.Split('?')[0]);
        _violations.AddRange((await api.ViolationsAsync(_recorded.All[^1])).Select(v => $"request {method} {bare} {v}"));
        _violations.AddRange(api.AnswerViolations(bare, method.Method, answer).Select(v => $"answer {method} {bare} {v}"));
        _operations.Add($"{method} {System.Text.RegularExpressions.Regex.Replace(bare, "/(file-|upload_)[^/]+", "/{id}")}");
        return answer;
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static MultipartFormDataContent Form(string part, string name, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        form.Add(new ByteArrayContent("{}\n"u8.ToArray()), part, name);
        return form;
    }
}
