using FinCoach.AiApi.Inference;
using FinCoach.AiApi.Versions;
using FinCoach.Domain.Language;
using Microsoft.Extensions.Options;

namespace FinCoach.AiApi.Nlu;

/// <summary>Understands a text: the NLU's own answer, or a chat model's second opinion when the NLU is unsure and one is configured.</summary>
internal sealed class ParseHandler(NluEngines engines, SecondOpinion opinion, IOptions<ModelOptions> options, TimeProvider clock)
{
    public async Task<Understanding> ParseAsync(ParseRequest request, CancellationToken ct)
    {
        var today = request.ReferenceDate ?? ChileanDay.Of(clock.GetUtcNow());
        var engine = await engines.OfAsync(request.ModelVersion, ct);
        var own = engine.Parse(request.Text, today);
        return options.Value.NluFallback && own.Confidence < options.Value.NluConfidenceFloor
            ? await opinion.OfAsync(request.Text, own, ct) ?? own
            : own;
    }
}
