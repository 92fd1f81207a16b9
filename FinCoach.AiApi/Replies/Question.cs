using FinCoach.Data.Retrieval;
using FinCoach.Domain.Replies;

namespace FinCoach.AiApi.Replies;

/// <summary>What <c>/ask</c> adds to a request: the act of answering from knowledge.</summary>
internal static class Question
{
    /// <summary>With the act that its passages mean, when the caller named none.</summary>
    public static ReplyRequest Of(ReplyRequest request)
    {
        if (new FactSheet(request.Facts).Act is not null)
        {
            return request;
        }

        var act = request.Context.Count > 0 ? Acts.KnowledgeAnswer : Acts.KnowledgeUnknown;
        return request with { Facts = [Fact.OfText(ReplyRequest.ActFact, act, "acto"), .. request.Facts] };
    }

    /// <summary>With what was found; it decides what happened, whatever the caller thought.</summary>
    public static ReplyRequest Of(ReplyRequest request, LookedUp found) => request with
    {
        Context = found.Passages,
        Facts =
        [
            Fact.OfText(ReplyRequest.ActFact, found.Act, "qué pasó"),
            .. request.Facts.Where(f => f.Id is not (ReplyRequest.ActFact or ReplyRequest.PlainFact)),
            Fact.OfText(ReplyRequest.PlainFact, found.Plain, "respuesta exacta"),
        ],
    };
}
