using System.Reflection;
using FinCoach.Domain.Checks;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Style;
using FinCoach.LocalModel.Phrasing;

namespace FinCoach.Tests.LocalModel.Phrasing;

/// <summary>Every act, in every tone, at low, middle and high intensity, with several seeds.</summary>
public sealed class EveryActTests(ITestOutputHelper output)
{
    private const string Plain = "Respuesta exacta.";
    private const int Seeds = 12;

    private static readonly Composer Composer = new(PhraseBook.BuiltIn);
    private static readonly decimal[] Intensities = [0.1m, 0.5m, 0.9m];

    private static IEnumerable<(string Act, IReadOnlyList<Fact> Facts)> All =>
        ActSamples.Phrased.Concat(ActSamples.AsGiven.Select(act => (act, (IReadOnlyList<Fact>)[])));

    private static IEnumerable<(ReplyRequest Request, string Reply)> Replies(IEnumerable<(string Act, IReadOnlyList<Fact> Facts)> samples) =>
        from sample in samples
        from tone in Enum.GetValues<Tone>()
        from intensity in Intensities
        from seed in Enumerable.Range(0, Seeds)
        let request = ActSamples.Request(sample.Act, sample.Facts, Plain, intensity, tone)
        select (request, Composer.Compose(request, (ulong)seed, 1)[0]);

    [Fact]
    public void Acts_All_HaveASample()
    {
        var known = typeof(Acts).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)
            .Where(act => act != Acts.PrivacyPrefix && !act.StartsWith("clarify_", StringComparison.Ordinal));

        Assert.Empty(known.Except(All.Select(s => s.Act)));
    }

    [Fact]
    public void Compose_EveryAct_PassesEveryCheck() => Assert.All(Replies(All), r => Assert.All(
        ReplyChecks.Run(r.Request, r.Reply), c => Assert.True(c.Ok, $"{r.Reply}\n{string.Join(';', c.Reasons)}")));

    [Fact]
    public void Compose_PhrasedAct_IsNeverTheFallback() => Assert.All(
        Replies(ActSamples.Phrased), r => Assert.DoesNotContain(Plain, r.Reply, StringComparison.Ordinal));

    [Fact]
    public void Compose_PhrasedAct_HasSeveralWordings() => Assert.All(
        ActSamples.Phrased, s => Assert.InRange(
            Replies([s]).Where(r => r.Request is { Tone: Tone.Coach, Intensity: 0.1m }).Select(r => r.Reply).Distinct().Count(), 2, Seeds));

    [Fact]
    public void Compose_ActSaidAsGiven_HoldsThePlainAnswer() => Assert.All(
        Replies(ActSamples.AsGiven.Select(act => (act, (IReadOnlyList<Fact>)[]))), r => Assert.Contains(Plain, r.Reply, StringComparison.Ordinal));

    [Fact]
    public void Compose_AnyToneIntensityAndSeed_StatesTheSameFigures() => Assert.All(
        ActSamples.Phrased, s => Assert.Single(Replies([s]).Select(r => Figures(r.Reply)).Distinct()));

    [Fact]
    public void Compose_EveryAct_IsRankedRightlyByTheScorer()
    {
        var shares = (
            from sample in All
            from tone in Enum.GetValues<Tone>()
            from seed in Enumerable.Range(0, Seeds)
            select (sample.Act, Share: AdherenceScorer.RankedRightly([.. Intensities.Select(i =>
                (i, Composer.Compose(ActSamples.Request(sample.Act, sample.Facts, Plain, i, tone), (ulong)seed, 1)[0]))]))).ToList();
        foreach (var act in shares.GroupBy(s => s.Act).Where(g => g.Average(s => s.Share) < 1))
        {
            output.WriteLine($"{act.Key,-24} {act.Average(s => s.Share):P1}");
        }

        var share = shares.Average(s => s.Share);
        output.WriteLine($"ranked rightly: {share:P2} of the pairs of {shares.Count} triples");

        Assert.True(share >= 0.95, $"{share:P1} of pairs are ranked rightly");
    }

    [Theory]
    [InlineData(Tone.Formal, @"\b(tu|tus|te|ti|contigo|tienes|llevas|vas|quieres|dime|gastaste|puedes|sigue|escribe|escribes|aparta|pasaste)\b")]
    [InlineData(Tone.Coach, @"\b(usted|su|sus|le|les|lleva|siga|desea|tiene|puede|aparte)\b")]
    [InlineData(Tone.Neutral, @"\b(usted|su|sus|le|les|lleva|siga|desea|tiene|puede|aparte)\b")]
    public void Compose_Tone_KeepsItsAddress(Tone tone, string foreign) => Assert.All(
        Replies(ActSamples.Phrased).Where(r => r.Request.Tone == tone), r => Assert.DoesNotMatch(foreign, r.Reply.ToLowerInvariant()));

    private static string Figures(string reply) => string.Join('|', FigureScanner.Scan(reply)
        .Select(f => f.Kind == FigureKind.Date ? $"{f.Day}-{f.Month}" : f.In(reply))
        .Distinct().Order(StringComparer.Ordinal));
}
