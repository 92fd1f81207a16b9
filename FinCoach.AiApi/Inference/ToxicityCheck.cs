using FinCoach.Domain.Checks;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Moderations;

namespace FinCoach.AiApi.Inference;

/// <summary>Runs a draft past the moderation model. Fails closed: what could not be moderated is not sent.</summary>
internal sealed class ToxicityCheck(OpenAIClient client, IOptions<ModelOptions> options, ILogger<ToxicityCheck> logger)
{
    private readonly ModerationClient _moderation = client.GetModerationClient(options.Value.ModerationModel);

    /// <summary>Ok when the draft is under the threshold.</summary>
    public async Task<CheckResult> RunAsync(string draft, CancellationToken deadline, CancellationToken ct)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, ct);
        try
        {
            ModerationResult result = await _moderation.ClassifyTextAsync(draft, either.Token);
            return CheckResult.Of(CheckNames.Toxicity, result.Flagged ? ["la moderación la marcó"] : []);
        }
        // As in ChatWriter: a foreign server may make the package throw anything.
        catch (Exception thrown) when (!ct.IsCancellationRequested)
        {
            var failure = ModelFailure.CodeOf(thrown);
            ToxicityCheckLog.Failed(logger, failure);
            return CheckResult.Of(CheckNames.Toxicity, [$"la moderación no respondió ({failure})"]);
        }
    }
}

internal static partial class ToxicityCheckLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The moderation model gave no judgement: {Failure}.")]
    public static partial void Failed(ILogger logger, string failure);
}
