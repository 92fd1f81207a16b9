using FinCoach.Domain.Checks;
using FinCoach.Domain.Prompting;
using FinCoach.Domain.Replies;
using FinCoach.LocalModel.Chat;
using FinCoach.LocalModel.Learning;
using FinCoach.LocalModel.Phrasing;
using FinCoach.Tests.AiApi;
using FinCoach.Tests.LocalModel.FineTuning;

namespace FinCoach.Tests.LocalModel.Learning;

/// <summary>A tuned model speaks more like its data than the base model does, and as exactly.</summary>
public sealed class TunedSpeechTests
{
    private static readonly IReadOnlyList<(ReplyRequest Request, string Reply)> HeldOut = ReviewerRows.Take(200, seed: 99);
    private static readonly TunedModel Tuned = Tune(ReviewerRows.Take(400, seed: 11));

    [Fact]
    public void Replies_ToHeldOutRows_AreNearerThanTheBaseModels()
    {
        var ranker = new TunedRanker(Tuned, PhraseBook.BuiltIn);
        var (before, after) = (Mean(new FirstCandidate()), Mean(ranker));
        TestContext.Current.TestOutputHelper!.WriteLine($"chrF base {before:0.000}, tuned {after:0.000}");

        Assert.True(after > before + 0.2, $"chrF {before:0.000} before, {after:0.000} after");
    }

    [Fact]
    public void Perplexity_OfHeldOutRows_FallsByTraining()
    {
        var (before, after) = (Loss(BaseSpeech.Learn(PhraseBook.BuiltIn)), Loss(TunedRanker.SpeechOf(Tuned, PhraseBook.BuiltIn)));
        TestContext.Current.TestOutputHelper!.WriteLine($"perplexity base {before.Perplexity:0.0}, tuned {after.Perplexity:0.0}");

        Assert.True(after.Perplexity < before.Perplexity / 5, $"{before.Perplexity:0.0} before, {after.Perplexity:0.0} after");
    }

    [Fact]
    public void Replies_ToAnyRequest_PassEveryCheck()
    {
        var ranker = new TunedRanker(Tuned, PhraseBook.BuiltIn);
        Assert.All(HeldOut.Select(r => r.Request).Append(SampleRequests.Question()).Append(SampleRequests.Breakdown()), request =>
        {
            var reply = Say(ranker, request);
            Assert.True(ReplyChecks.Passed(ReplyChecks.Run(request, reply)), reply);
        });
    }

    [Fact]
    public void Replies_InASensitiveSituation_AreNotCheerful()
    {
        var request = HeldOut.First(r => r.Request is { Intensity: >= 0.9m, Facts.Count: > 2 }).Request;

        var reply = Say(new TunedRanker(Tuned, PhraseBook.BuiltIn), request with { UserState = UserState.Empty with { Flags = ["debt_trouble"] } });

        Assert.DoesNotContain("¡", reply, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_WithAFigureThatWasNotGiven_AreNeverSaidAgain()
    {
        var rows = ReviewerRows.Take(200, seed: 12).Select(r => r with { Reply = r.Reply + " Te prometo $777.777 y 12 cuotas." }).ToList();

        var tuned = Tune(rows);

        Assert.DoesNotContain(tuned.Replies, r => r.Template is not null);
    }

    [Fact]
    public void Rows_WithAWordOfOnePerson_AreNeverSaidAgain()
    {
        var rows = ReviewerRows.Take(200, seed: 13).ToList();
        rows[0] = (rows[0].Request with { Text = "mi viaje con Eduvigis" }, rows[0].Reply + " Saludos a Eduvigis.");

        Assert.DoesNotContain(Tune(rows).Replies, r => r.Template?.Contains("Eduvigis", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Rows_MaskedAsAnExportMasksThem_TeachTheirPhrasings()
    {
        var mask = new FinCoach.Trainer.Datasets.ConversationMask(new FinCoach.Trainer.Datasets.CleanTexts());
        var rows = ReviewerRows.Take(200, seed: 14).Select(r => (mask.Mask(r.Request), mask.Mask(r.Reply))).ToList();

        var tuned = Tune(rows);

        Assert.Contains(rows, r => r.Item2.Contains("[CLP_", StringComparison.Ordinal));
        Assert.Contains(tuned.Replies, r => r.Template?.Contains("{amount}", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(tuned.Replies, r => r.Template?.Contains("CLP", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Rows_WithAMaskThatNoFactHas_AreNeverSaidAgain()
    {
        var rows = ReviewerRows.Take(50, seed: 15).Select(r => r with { Reply = r.Reply + " Saludos a [NAME_1]." }).ToList();

        Assert.DoesNotContain(Tune(rows).Replies, r => r.Template is not null);
    }

    private static double Mean(ICandidateRanker ranker) => HeldOut.Average(r => Chrf.Of(Say(ranker, r.Request), r.Reply));

    private static string Say(ICandidateRanker ranker, ReplyRequest request)
    {
        var prompt = ContextBuilder.Build(request);
        var message = new ChatMessage("user", System.Text.Json.JsonSerializer.SerializeToElement(prompt.User));
        return new GusModel(new Composer(PhraseBook.BuiltIn), ranker).Answer([message], 0, 1)[0];
    }

    private static SpeechLoss Loss(NgramModel model) => HeldOut
        .Select(r => RowReading.Of(ContextBuilder.Build(r.Request).User, r.Reply, true))
        .Aggregate(default(SpeechLoss), (sum, row) => sum + model.Loss(row.Style, row.Words));

    private static TunedModel Tune(IReadOnlyList<(ReplyRequest Request, string Reply)> rows)
    {
        var read = rows.Select(r => RowReading.Of(ContextBuilder.Build(r.Request).User, r.Reply, true)).ToList();
        var training = new Training(read, [], TrainingPlan.For(read.Count, null, null, null, 1), PhraseBook.BuiltIn, null);
        Assert.Equal(training.Steps, training.Run().Count());
        return new TunedModel("ft:test", "gus-local-1", 0, training.Learnt);
    }
}
