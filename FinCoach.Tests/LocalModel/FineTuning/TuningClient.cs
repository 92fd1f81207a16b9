using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace FinCoach.Tests.LocalModel.FineTuning;

/// <summary>What a client of the fine-tuning wire does, over HTTP.</summary>
public sealed class TuningClient(HttpClient http) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public void Dispose() => http.Dispose();

    public async Task<(int Status, JsonNode Body)> SendAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        var (status, body) = await SendAsync(HttpMethod.Get, path);
        Assert.True(status == 200, body.ToJsonString());
        return body;
    }

    public Task<string> TextAsync(string path) => http.GetStringAsync(path);

    public async Task<(int Status, JsonNode Body)> UploadAsync(string content, string name, string purpose)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(purpose), "purpose" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "file", name },
        };
        using var response = await http.PostAsync("/v1/files", form);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    /// <summary>Uploads rows; the id of the file.</summary>
    public async Task<string> UploadRowsAsync(IEnumerable<string> rows)
    {
        var (status, body) = await UploadAsync(string.Join('\n', rows) + "\n", "rows.jsonl", "fine-tune");
        Assert.True(status == 200, body.ToJsonString());
        return (string)body["id"]!;
    }

    /// <summary>Creates a job; its id.</summary>
    public async Task<string> StartAsync(string file, string more = "")
    {
        var (status, body) = await SendAsync(HttpMethod.Post, "/v1/fine_tuning/jobs", $$"""{"model":"gus-local-1","training_file":"{{file}}"{{more}}}""");
        Assert.True(status == 200, body.ToJsonString());
        return (string)body["id"]!;
    }

    /// <summary>The job once it is as wanted. <paramref name="between"/> runs between two looks.</summary>
    public async Task<JsonNode> WaitAsync(string id, Func<JsonNode, bool> wanted, Action? between = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var job = await GetAsync($"/v1/fine_tuning/jobs/{id}");
            if (wanted(job))
            {
                return job;
            }

            Assert.False(patience.IsCancellationRequested, $"The job is still {job["status"]}.");
            between?.Invoke();
        }
    }

    public Task<JsonNode> WaitForEndAsync(string id, Action? between = null) =>
        WaitAsync(id, j => (string)j["status"]! is "succeeded" or "failed" or "cancelled", between);

    /// <summary>All events, oldest first, read page by page.</summary>
    public async Task<IReadOnlyList<JsonNode>> EventsAsync(string id)
    {
        var events = new List<JsonNode>();
        for (JsonNode? page = null; page is null || (bool)page["has_more"]!;)
        {
            var after = events.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"&after={events[^1]["id"]}");
            page = await GetAsync($"/v1/fine_tuning/jobs/{id}/events?limit=7{after}");
            events.AddRange(page["data"]!.AsArray().Select(e => e!));
        }

        events.Reverse();
        return events;
    }
}
