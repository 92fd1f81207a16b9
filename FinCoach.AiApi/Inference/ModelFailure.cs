using System.ClientModel;

namespace FinCoach.AiApi.Inference;

/// <summary>Names what went wrong with a model call, without its content.</summary>
internal static class ModelFailure
{
    public const string Timeout = "timeout";

    /// <summary>The code of an exception that the OpenAI package threw.</summary>
    public static string CodeOf(Exception thrown) => thrown switch
    {
        ClientResultException { Status: > 0 } refused => $"http_{refused.Status}",
        ClientResultException or HttpRequestException or IOException => "unreachable",
        OperationCanceledException or TimeoutException => Timeout,
        // "Retry failed after 2 tries": the last try says why.
        AggregateException { InnerExceptions: [.., var last] } => CodeOf(last),
        _ => "nonsense",
    };
}
