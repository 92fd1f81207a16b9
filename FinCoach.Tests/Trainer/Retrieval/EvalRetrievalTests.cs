using FinCoach.Domain.Retrieval;
using FinCoach.Tests.Rules;
using FinCoach.Trainer.Retrieval;

namespace FinCoach.Tests.Trainer.Retrieval;

public sealed class EvalRetrievalTests
{
    [Fact]
    public void Run_OnOutsideQuestions_IsNeverBelowPlainBm25()
    {
        var set = RetrievalSet.Read(SharedData.Path("xquad-es", "corpus.jsonl"), SharedData.Path("xquad-es", "questions.jsonl"));

        var score = new RetrievalEvaluation(set, RetrievalSettings.Default).Run();

        Assert.True(score.Fused is { R1: >= 0.915, R5: >= 0.985, Mrr10: >= 0.947 }, score.ToString());
    }

    [Fact]
    public void RankScore_OfPlaces_CountsWithinAndReciprocals() =>
        Assert.Equal(new RankScore(0.25, 0.5, 0.75, 0.3417), RankScore.Of([0, 5, 4, null]));
}
