using FinCoach.Domain.Checks;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Style;
using FinCoach.LocalModel.Phrasing;
using FinCoach.Tests.AiApi;

namespace FinCoach.Tests.LocalModel.Phrasing;

public sealed class ComposerTests
{
    private static readonly Composer Composer = new(PhraseBook.BuiltIn);

    private static readonly string[] BareActs =
    [
        Acts.Greeting, Acts.Thanks, Acts.Bye, Acts.Chat, Acts.Help, Acts.ClarifyAmount, Acts.NotYet, Acts.OutOfScope,
        Acts.InvestmentDeclined, Acts.KnowledgeUnknown, Acts.SpendingNone, Acts.StyleChanged, "unheard_of",
    ];

    private static IEnumerable<ReplyRequest> Requests(decimal intensity, Tone tone) =>
    [
        SampleRequests.Expense(intensity, tone), SampleRequests.Total(intensity, tone), SampleRequests.Breakdown(intensity, tone),
        SampleRequests.Question(intensity: intensity) with { Tone = tone },
        .. BareActs.Select(act => SampleRequests.Bare(act, intensity, tone)),
    ];

    private static IEnumerable<ReplyRequest> AllRequests =>
        from tone in Enum.GetValues<Tone>()
        from intensity in (decimal[])[0m, 0.1m, 0.3m, 0.5m, 0.7m, 0.9m, 1m]
        from request in Requests(intensity, tone)
        select request;

    [Fact]
    public void Compose_EveryActIntensityAndTone_PassesEveryCheck() => Assert.All(AllRequests, request => Assert.All(
        Composer.Compose(request, 7, 8), reply => Assert.All(
            ReplyChecks.Run(request, reply), c => Assert.True(c.Ok, $"{reply}\n{string.Join(';', c.Reasons)}"))));

    // A question without a flag may still be of fraud or of debts: "¿qué pasa si no pago?".
    [Fact]
    public void Compose_KnowledgeAnswer_OpensWithoutPraise()
    {
        var replies =
            from tone in Enum.GetValues<Tone>()
            from intensity in (decimal[])[0m, 0.5m, 0.7m, 1m]
            let question = SampleRequests.Question(intensity: intensity)
            let asked = question with { Tone = tone, Facts = [Fact.OfText(ReplyRequest.ActFact, Acts.KnowledgeAnswer, "acto")] }
            from reply in Composer.Compose(asked, 7, 8)
            select reply;

        Assert.All(replies, reply => Assert.DoesNotMatch("^¡?(Perfecto|Listo|Genial|Buena|Muy bien|Bien|Dale)", reply));
    }

    [Fact]
    public void Compose_LowMidHigh_IsRankedRightlyByTheScorer()
    {
        var replies =
            from tone in Enum.GetValues<Tone>()
            from index in Enumerable.Range(0, 4 + BareActs.Length)
            from seed in Enumerable.Range(0, 20)
            select ((decimal[])[0.1m, 0.5m, 0.9m])
                .Select(i => (i, Composer.Compose(Requests(i, tone).ElementAt(index), (ulong)seed, 1)[0])).ToList();

        var share = replies.Average(AdherenceScorer.RankedRightly);

        Assert.True(share >= 0.95, $"{share:P1} of pairs are ranked rightly");
    }

    [Fact]
    public void Compose_AnyIntensity_StatesTheSameFigures()
    {
        foreach (var index in Enumerable.Range(0, 4))
        {
            var figures = (
                from tone in Enum.GetValues<Tone>()
                from intensity in (decimal[])[0.1m, 0.5m, 0.9m]
                from reply in Composer.Compose(Requests(intensity, tone).ElementAt(index), 3, 8)
                select string.Join('|', FigureScanner.Scan(reply).Select(f => f.In(reply)).Order(StringComparer.Ordinal))).Distinct();

            Assert.Single(figures);
        }
    }

    [Fact]
    public void Compose_SensitivePerson_HasNoEmojiNorExclamation() => Assert.All(
        Composer.Compose(SampleRequests.Expense(1m, Tone.Coach, "grief"), 1, 8), reply => Assert.DoesNotMatch(@"[!¡]|\p{Cs}", reply));

    [Fact]
    public void Compose_SameSeed_SaysTheSame() => Assert.Equal(
        Composer.Compose(SampleRequests.Expense(0.9m), 42, 8), Composer.Compose(SampleRequests.Expense(0.9m), 42, 8));

    [Fact]
    public void Compose_OtherSeeds_Vary() => Assert.True(
        Enumerable.Range(0, 30).Select(s => Composer.Compose(SampleRequests.Expense(0.9m), (ulong)s, 1)[0]).Distinct().Count() > 8);

    [Fact]
    public void Compose_FactThatNoPhrasingSays_FallsBackOnThePlainAnswer()
    {
        var request = SampleRequests.Expense(0.1m);
        request = request with
        {
            Facts =
            [
                .. request.Facts.Where(f => f.Id != ReplyRequest.PlainFact),
                Fact.OfText(ReplyRequest.PlainFact, "Anotado: $12.000. Vas en el 85 % de tu presupuesto.", "respuesta"),
                Fact.Percent("budget_used", 85, "presupuesto usado"),
            ],
        };

        Assert.Equal(["Anotado: $12.000. Vas en el 85 % de tu presupuesto."], Composer.Compose(request, 1, 8));
    }

    [Fact]
    public void Compose_QuestionAboutIncome_IsNotToldAsSpending()
    {
        var request = SampleRequests.Bare(Acts.SpendingNone, 0.1m);
        request = request with { Facts = [.. request.Facts, Fact.OfText(ReplyRequest.PlainFact, "No tengo ingresos anotados este mes.", "respuesta")] };

        Assert.Equal(["No tengo ingresos anotados este mes."], Composer.Compose(request, 1, 8));
    }

    [Fact]
    public void Compose_OneRecord_IsSingular()
    {
        var request = SampleRequests.Total(0.1m);
        request = request with
        {
            Facts = [.. request.Facts.Where(f => f.Id is not ("count" or ReplyRequest.PlainFact)), Fact.Count("count", 1, "registros")],
        };

        Assert.All(Composer.Compose(request, 1, 8), reply => Assert.Contains("(1 registro)", reply, StringComparison.Ordinal));
    }

    [Fact]
    public void Compose_EntriesOfMerchants_NameThem()
    {
        var request = SampleRequests.Bare(Acts.EntriesLogged, 0.1m);
        request = request with
        {
            Facts =
            [
                .. request.Facts,
                Fact.Amount("item_1", FinCoach.Domain.Amounts.Money.Clp(5000), "Jumbo"),
                Fact.OfCategory("item_1_category", Category.Groceries, "categoría"),
                Fact.Amount("item_2", FinCoach.Domain.Amounts.Money.Clp(3000), "transporte"),
                Fact.OfCategory("item_2_category", Category.Transport, "categoría"),
                Fact.Count("count", 2, "registros"),
                Fact.OfDate("date", new DateOnly(2026, 11, 20), "fecha"),
                Fact.Amount("total", FinCoach.Domain.Amounts.Money.Clp(8000), "total"),
            ],
        };

        Assert.EndsWith(
            ", 20 de noviembre:\n• Jumbo (supermercado): $5.000\n• transporte: $3.000\nTotal: $8.000.",
            Composer.Compose(request, 1, 1)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_OverspentBudget_IsNotCheered() => Assert.All(
        Composer.Compose(SampleRequests.Bare(Acts.BudgetStatus, 0.9m) with
        {
            Facts = [Fact.OfText(ReplyRequest.ActFact, Acts.BudgetStatus, "acto"), Fact.Percent("budget_percent", 120, "usado del presupuesto")],
        }, 1, 8),
        reply => Assert.DoesNotMatch("Genial|Bacán|Excelente|Seco", reply));

    [Fact]
    public void Compose_FactsWithoutAct_AreSaidByTheirLabels() => Assert.Contains(
        "Total del mes: $45.000.",
        Composer.Compose(new ReplyRequest("hola", "es-CL", 0.1m, Tone.Coach, [], UserState.Empty,
            [Fact.Amount("total", FinCoach.Domain.Amounts.Money.Clp(45000), "total del mes")]), 1, 1)[0],
        StringComparison.Ordinal);

    [Theory]
    [InlineData("¿qué es la UF?", "unidad de cuenta")]
    [InlineData("para qué se usa en un arriendo", "arriendos")]
    public void Compose_Question_QuotesTheSentenceThatAnswers(string question, string words) =>
        Assert.Contains(words, Composer.Compose(SampleRequests.Question(question), 1, 1)[0], StringComparison.Ordinal);

    [Fact]
    public void Compose_QuestionThatThePassagesDoNotAnswer_SaysSo()
    {
        var request = SampleRequests.Question("¿cómo postulo a un subsidio?");
        request = request with { Facts = [Fact.OfText(ReplyRequest.ActFact, Acts.KnowledgeAnswer, "acto")] };

        Assert.Matches("fuente confiable|base de conocimiento", Composer.Compose(request, 1, 1)[0]);
    }
}
