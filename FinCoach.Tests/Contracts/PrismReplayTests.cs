using System.Net.Http.Headers;
using FinCoach.Tests.AiApi;
using FinCoach.Tests.Fakes;
using FinCoach.Tests.LocalModel;
using FinCoach.Tests.Servers;
using FinCoach.Tests.Trainer.Finetuning;

namespace FinCoach.Tests.Contracts;

/// <summary>What our clients really send, recorded and sent again to a mock of OpenAI's description: nothing is refused.</summary>
[Trait("kind", "servers")]
public sealed class PrismReplayTests
{
    private static readonly string[] Paths =
    [
        "/chat/completions", "/moderations", "/models", "/files", "/fine_tuning/jobs", "/fine_tuning/jobs/{fine_tuning_job_id}",
        "/fine_tuning/jobs/{fine_tuning_job_id}/events",
    ];

    [Fact]
    public async Task Requests_OfOurClients_AreNotRefused()
    {
        using var prism = await PrismMock.StartAsync(OpenAiApi.Load().Excerpt(Paths));
        Assert.Equal(422, await StatusAsync(prism.Http, new HttpRequestMessage(HttpMethod.Post, "/fine_tuning/jobs") { Content = Json("""{"model":"gpt-4o-mini"}"""u8.ToArray()) }));

        var refused = new List<string>();
        var replayed = 0;
        // Multipart bodies are held against the description by our own check.
        foreach (var recorded in (await RecordedAsync()).Where(r => r.ContentType?.MediaType is null or "application/json"))
        {
            var request = new HttpRequestMessage(recorded.Verb, recorded.Uri.PathAndQuery["/v1".Length..]);
            request.Content = recorded.ContentType is null ? null : Json(recorded.Body);
            var status = await StatusAsync(prism.Http, request);
            replayed++;
            if (status is >= 400 and < 500)
            {
                refused.Add($"{recorded.Verb} {recorded.Uri.PathAndQuery}: {status}");
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{replayed} requests replayed, {refused.Count} refused");
        Assert.True(replayed > 8, $"{replayed} requests");
        Assert.Empty(refused);
    }

    private static async Task<IReadOnlyList<RecordedRequest>> RecordedAsync()
    {
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await using var provider = new LocalModelHost();
        await using var trainer = new FinetuneHost(database, provider);
        await trainer.FinishAsync(await trainer.StartAsync(await StoredDataset.AddAsync(database)));
        await using var ai = new AiApiHost();
        await ai.ReplyAsync(SampleRequests.Expense());
        await ai.ReplyAsync(SampleRequests.Question(), "/ask");
        return [.. trainer.Sent, .. ai.Requests.All];
    }

    private static async Task<int> StatusAsync(HttpClient http, HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "unused");
            using var response = await http.SendAsync(request);
            return (int)response.StatusCode;
        }
    }

    private static ByteArrayContent Json(byte[] body) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
}
