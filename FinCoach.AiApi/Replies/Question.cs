using FinCoach.Domain.Replies;

namespace FinCoach.AiApi.Replies;

/// <summary>What <c>/ask</c> adds to a request: the act of answering from knowledge, when the caller named none.</summary>
internal static class Question
{
    public static ReplyRequest Of(ReplyRequest request)
    {
        if (new FactSheet(request.Facts).Act is not null)
        {
            return request;
        }

        var act = request.Context.Count > 0 ? Acts.KnowledgeAnswer : Acts.KnowledgeUnknown;
        return request with { Facts = [Fact.OfText(ReplyRequest.ActFact, act, "acto"), .. request.Facts] };
    }
}
