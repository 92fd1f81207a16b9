using FinCoach.Domain.Checks;
using FinCoach.Domain.Replies;
using FinCoach.LocalModel.Phrasing;

namespace FinCoach.LocalModel.Learning;

/// <summary>
/// What a fine-tuned model does differently: to the base model's candidates it adds the phrasings that it learnt for this act, bucket and tone,
/// and puts first what its language model finds likeliest. A phrasing that leaves a fact unsaid or fails a check is no candidate.
/// </summary>
internal sealed class TunedRanker : ICandidateRanker
{
    private const int MostLearnt = 48;

    private readonly NgramModel _speech;
    private readonly ILookup<SpeechStyle, Template> _phrases;

    public TunedRanker(TunedModel model, PhraseBook book)
    {
        _speech = SpeechOf(model, book);
        _phrases = model.Replies
            .Where(r => r is { Template: not null, Weight: > 0 })
            .OrderByDescending(r => r.Weight).ThenBy(r => r.Template, StringComparer.Ordinal)
            .ToLookup(r => r.Style, r => new Template(r.Template!));
    }

    /// <summary>The language model of a tuned model.</summary>
    public static NgramModel SpeechOf(TunedModel model, PhraseBook book)
    {
        var speech = BaseSpeech.Learn(book);
        foreach (var reply in model.Replies)
        {
            speech.Learn(reply.Style, reply.Tokens, reply.Weight);
        }

        return speech;
    }

    public IReadOnlyList<string> Rank(IReadOnlyList<string> candidates, ReplyRequest request)
    {
        var facts = new FactSheet(request.Facts);
        var style = SpeechStyle.Of(request);
        var learnt = PhraseRules.MayBeLearnt(facts, request) ? Learnt(style, facts, request) : [];
        return [.. learnt.Concat(candidates).Distinct(StringComparer.Ordinal).OrderBy(c => Loss(c, style, facts))];
    }

    private IEnumerable<string> Learnt(SpeechStyle style, FactSheet facts, ReplyRequest request) => _phrases[style]
        .Where(t => CoreChoice.CoversAll(t, facts))
        .Select(t => t.Render(facts))
        .OfType<string>()
        .Where(said => CoreChoice.StatesFiguresOf(facts.Plain, said) && ReplyChecks.Passed(ReplyChecks.Run(request, said)))
        .Take(MostLearnt);

    private double Loss(string candidate, SpeechStyle style, FactSheet facts) =>
        _speech.Loss(style, SpeechTokens.Of(Delexicaliser.Run(candidate, facts).Text)).PerToken;
}
