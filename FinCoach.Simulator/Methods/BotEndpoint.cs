using FinCoach.Simulator.Calls;
using FinCoach.Simulator.Faults;
using FinCoach.Simulator.Wire;
using Microsoft.Extensions.Options;

namespace FinCoach.Simulator.Methods;

/// <summary>The Bot API's only route: /bot{token}/{method}, GET and POST.</summary>
internal static class BotEndpoint
{
    private static readonly string[] Verbs = ["GET", "POST"];

    public static void MapBotApi(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/bot{token}/{method}", Verbs, AnswerAsync).DisableAntiforgery().ExcludeFromDescription();

    private static async Task AnswerAsync(
        string token,
        string method,
        HttpContext context,
        IOptions<SimulatorOptions> options,
        IEnumerable<IBotMethod> methods,
        FaultPlan faults,
        CallLog calls)
    {
        var ct = context.RequestAborted;
        if (!string.Equals(token, options.Value.BotToken, StringComparison.Ordinal))
        {
            await WriteAsync(context, Refusal.Unauthorized);
            return;
        }

        var (call, refusal) = await MethodCallReader.ReadAsync(method, context.Request, ct);
        if (call is null)
        {
            await WriteAsync(context, refusal!);
            return;
        }

        var fault = faults.Take(call);
        MethodAnswer answer = fault?.Kind switch
        {
            FaultKind.TooManyRequests => Refusal.TooManyRequests(fault.RetryAfter),
            FaultKind.ServerError => Refusal.ServerError,
            FaultKind.Timeout or FaultKind.Disconnect => default,
            FaultKind.LostAnswer or null => methods.FirstOrDefault(m => m.Name.Equals(method, StringComparison.OrdinalIgnoreCase)) is { } known
                ? await known.CallAsync(call, ct)
                : Refusal.NotFound,
            _ => throw new InvalidOperationException($"Unknown fault {fault.Kind}."),
        };
        var silent = fault?.Kind is FaultKind.Timeout or FaultKind.Disconnect or FaultKind.LostAnswer;
        calls.Add(call, silent ? null : answer.ToWire().Status);
        if (fault?.Kind == FaultKind.Timeout)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (silent)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, answer);
    }

    private static Task WriteAsync(HttpContext context, MethodAnswer answer)
    {
        var (status, body) = answer.ToWire();
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(body, body.GetType(), WireJson.Options, context.RequestAborted);
    }
}
