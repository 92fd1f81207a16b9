using System.Text;
using System.Text.Json.Nodes;
using FinCoach.Tests.LocalModel.FineTuning;

namespace FinCoach.Tests.LocalModel.Files;

/// <summary><c>/v1/files</c> and <c>/v1/uploads</c>.</summary>
public sealed class FilesWireTests : IDisposable
{
    private readonly LocalModelHost _host = new();
    private readonly TuningClient _client;

    public FilesWireTests() => _client = new TuningClient(_host.CreateClient());

    public void Dispose()
    {
        _client.Dispose();
        _host.Dispose();
    }

    [Fact]
    public async Task File_FromUploadToDeletion()
    {
        var (status, file) = await _client.UploadAsync("{\"ñandú\":1}\n", "train.jsonl", "fine-tune");

        Assert.Equal(200, status);
        Assert.Equal(("file", "train.jsonl", "fine-tune", "processed"), ((string)file["object"]!, (string)file["filename"]!, (string)file["purpose"]!, (string)file["status"]!));
        Assert.Equal(Encoding.UTF8.GetByteCount("{\"ñandú\":1}\n"), (int)file["bytes"]!);
        Assert.Equal("{\"ñandú\":1}\n", await _client.TextAsync($"/v1/files/{file["id"]}/content"));
        Assert.Single((await _client.GetAsync("/v1/files?purpose=fine-tune"))["data"]!.AsArray());
        Assert.Empty((await _client.GetAsync("/v1/files?purpose=batch"))["data"]!.AsArray());

        var (_, deleted) = await _client.SendAsync(HttpMethod.Delete, $"/v1/files/{file["id"]}");
        Assert.True((bool)deleted["deleted"]!);
        Assert.Equal(404, (await _client.SendAsync(HttpMethod.Get, $"/v1/files/{file["id"]}")).Status);
    }

    [Theory]
    [InlineData("train.txt", "fine-tune", "file")]
    [InlineData("train.jsonl", "world-domination", "purpose")]
    [InlineData("train.jsonl", "", "purpose")]
    public async Task Upload_Wrong_IsRefusedAndKeepsNothing(string name, string purpose, string param)
    {
        var (status, body) = await _client.UploadAsync("{}", name, purpose);

        Assert.Equal((400, param), (status, (string)body["error"]!["param"]!));
        Assert.Empty((await _client.GetAsync("/v1/files"))["data"]!.AsArray());
    }

    [Fact]
    public async Task Upload_WithoutAFile_Is400()
    {
        using var http = _host.CreateClient();
        using var form = new MultipartFormDataContent { { new StringContent("fine-tune"), "purpose" } };
        using var response = await http.PostAsync("/v1/files", form);
        using var text = await http.PostAsync("/v1/files", new StringContent("x"));

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, text.StatusCode);
    }

    [Fact]
    public async Task Parts_CompletedInAnotherOrder_AreOneFile()
    {
        var (_, upload) = await BeginAsync(bytes: 6);
        var second = await PartAsync(upload, "DEF");
        var first = await PartAsync(upload, "ABC");

        var (status, done) = await CompleteAsync(upload, $$"""{"part_ids":["{{first}}","{{second}}"],"md5":"8827a41122a5028b9808c7bf84b9fcf6"}""");

        Assert.Equal((200, "completed"), (status, (string)done["status"]!));
        Assert.Equal("ABCDEF", await _client.TextAsync($"/v1/files/{done["file"]!["id"]}/content"));
        Assert.Equal(400, (await CompleteAsync(upload, """{"part_ids":[]}""")).Status);
    }

    [Theory]
    [InlineData("""{"part_ids":["$P"]}""", 7, "part_ids")]
    [InlineData("""{"part_ids":["part_none"]}""", 3, "part_ids")]
    [InlineData("""{"part_ids":["$P","$P"]}""", 6, "part_ids")]
    [InlineData("""{"part_ids":["$P"],"md5":"00"}""", 3, "md5")]
    public async Task Complete_Wrong_IsRefused(string json, int bytes, string param)
    {
        var (_, upload) = await BeginAsync(bytes);
        var part = await PartAsync(upload, "ABC");

        var (status, body) = await CompleteAsync(upload, json.Replace("$P", part, StringComparison.Ordinal));

        Assert.Equal((400, param), (status, (string)body["error"]!["param"]!));
    }

    [Fact]
    public async Task Upload_Cancelled_TakesNoMoreParts()
    {
        var (_, upload) = await BeginAsync(bytes: 6);

        var (_, cancelled) = await _client.SendAsync(HttpMethod.Post, $"/v1/uploads/{upload["id"]}/cancel");

        Assert.Equal("cancelled", (string)cancelled["status"]!);
        Assert.Equal(400, (await CompleteAsync(upload, """{"part_ids":[]}""")).Status);
        Assert.Equal(404, (await _client.SendAsync(HttpMethod.Post, "/v1/uploads/upload_none/cancel")).Status);
    }

    private Task<(int Status, JsonNode Body)> BeginAsync(int bytes) => _client.SendAsync(
        HttpMethod.Post, "/v1/uploads", $$"""{"filename":"t.jsonl","purpose":"fine-tune","bytes":{{bytes}},"mime_type":"text/jsonl"}""");

    private Task<(int Status, JsonNode Body)> CompleteAsync(JsonNode upload, string json) =>
        _client.SendAsync(HttpMethod.Post, $"/v1/uploads/{upload["id"]}/complete", json);

    private async Task<string> PartAsync(JsonNode upload, string text)
    {
        using var http = _host.CreateClient();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "data", "part" } };
        using var response = await http.PostAsync($"/v1/uploads/{upload["id"]}/parts", form);
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["id"]!;
    }
}
