using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Ai;

/// <summary>AiApi over HTTP, each call with its own time limit and everything that can go wrong under one name.</summary>
internal sealed class AiApiClient(
    HttpClient http,
    IOptions<AiApiOptions> options,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real) : IAiApi
{
    public async Task<Understanding> ParseAsync(ParseCall call, CancellationToken ct)
    {
        var understanding = await PostAsync<ParseCall, Understanding>("/nlu/parse", call, options.Value.ParseTimeout, ct);
        return understanding is { Slots: not null, Confidence: >= 0 and <= 1 }
            ? understanding
            : throw new AiUnavailableException("ai.nonsense", null);
    }

    public async Task<ModelReply> ReplyAsync(ReplyRequest request, bool ask, CancellationToken ct)
    {
        var reply = await PostAsync<ReplyRequest, ModelReply>(
            ask ? "/ask" : "/style/reply", request, options.Value.ReplyTimeout, ct);
        return string.IsNullOrWhiteSpace(reply.Text) || reply.Checks is null
            ? throw new AiUnavailableException("ai.nonsense", null)
            : reply;
    }

    private async Task<TResponse> PostAsync<TRequest, TResponse>(
        string path, TRequest body, TimeSpan limit, CancellationToken ct)
        where TResponse : class
    {
        using var timeout = new CancellationTokenSource(limit, real);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
        try
        {
            using var response = await http.PostAsJsonAsync(path, body, DomainJson.Options, either.Token);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadFromJsonAsync<TResponse>(DomainJson.Options, either.Token)
                ?? throw new AiUnavailableException("ai.nonsense", null);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new AiUnavailableException("ai.timeout", e);
        }
        catch (JsonException e)
        {
            throw new AiUnavailableException("ai.nonsense", e);
        }
        catch (HttpRequestException e)
        {
            throw new AiUnavailableException("ai.unavailable", e);
        }
    }
}
