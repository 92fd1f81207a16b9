using System.Text.Json;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Scores;
using FinCoach.Nlu;
using FinCoach.Tests.Rules;
using FsCheck.Fluent;
using FsCheck;

namespace FinCoach.Tests.Nlu;

public sealed class NluEngineTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void Parse_TwoRecords_GivesEntriesThatShareTheMagnitude()
    {
        var answer = NluEngine.BuiltIn.Parse("5 lucas en pan y 3 en bebidas", Today);

        Assert.Equal(Intent.LogExpense, answer.Intent);
        Assert.Null(answer.Slots.Amount);
        Assert.Equal([5000m, 3000m], answer.Slots.Entries!.Select(e => e.Amount.Value));
    }

    [Fact]
    public void Parse_ExpenseOfYesterday_HasAmountCategoryAndDate()
    {
        var answer = NluEngine.BuiltIn.Parse("gasté 12 lucas en el super ayer", Today);

        Assert.Equal(Intent.LogExpense, answer.Intent);
        Assert.Equal(
            new Slots { Amount = Money.Clp(12_000), Category = Category.Groceries, Date = new DateOnly(2026, 11, 19) }, answer.Slots);
    }

    [Fact]
    public void Parse_Correction_TakesTheNewValue()
    {
        var answer = NluEngine.BuiltIn.Parse("no eran 5 lucas, eran 15", Today);

        Assert.Equal(Intent.EditEntry, answer.Intent);
        Assert.Equal(Money.Clp(15_000), answer.Slots.Amount);
    }

    [Fact]
    public void Parse_ThingThatNamesTheRecord_StandsBesideTheSlots()
    {
        var answer = NluEngine.BuiltIn.Parse("corrige el almuerzo de ayer, eran 8 lucas", Today);

        Assert.Equal(Category.EatingOut, answer.RecordCategory);
        Assert.Equal(new Slots { Amount = Money.Clp(8_000), EntryRef = new EntryRef(new DateOnly(2026, 11, 19)) }, answer.Slots);
    }

    [Theory]
    [InlineData("compré zapatillas 59.990 en 3 veces", 3)]
    [InlineData("compré zapatillas a 59.990 6c", 6)]
    [InlineData("compré una tele 299.990 12x", 12)]
    [InlineData("tele 300 lucas en cuotas sin interés 12", 12)]
    [InlineData("zapatillas 60 lucas cuotas: 3", 3)]
    [InlineData("compré bebidas 2x1 a 3.990", null)]
    public void Parse_Instalments_AreCountedInEverySpelling(string text, int? expected) =>
        Assert.Equal(expected, NluEngine.BuiltIn.Parse(text, Today).Slots.Installments);

    [Theory]
    [InlineData("no")]
    [InlineData("no, déjalo")]
    [InlineData("déjalo")]
    [InlineData("mejor no")]
    [InlineData("no importa")]
    [InlineData("👍")]
    [InlineData("bom dia")]
    [InlineData("mèsi anpil")]
    public void Parse_NothingPending_EditsNothing(string text) =>
        Assert.Equal(Intent.SmallTalk, NluEngine.BuiltIn.Parse(text, Today).Intent);

    [Theory]
    [InlineData("eso no fue hoy, fue el martes", "2026-11-17")]
    [InlineData("fue el martes, no hoy", "2026-11-17")]
    public void Parse_DayThatIsTakenBack_IsNotTheNewDay(string text, string expected) =>
        Assert.Equal(expected, $"{NluEngine.BuiltIn.Parse(text, Today).Slots.Date:yyyy-MM-dd}");

    [Theory]
    [InlineData("gasté 12 lucas ", 4_000)]
    [InlineData("\a\ufffd gasté 12 lucas ", 4_000)]
    [InlineData("hola ", 20_000)]
    public void Parse_TextThatRepeatsItself_KeepsConfidencesFinite(string phrase, int times)
    {
        var understanding = NluEngine.BuiltIn.Parse(string.Concat(Enumerable.Repeat(phrase, times)), new DateOnly(2026, 11, 22));

        Assert.InRange(understanding.Confidence, 0, 1);
        Assert.All(understanding.Alternatives, a => Assert.InRange(a.Confidence, 0, 1));
    }

    [Fact]
    public void Parse_HundredThousandCharacters_IsLinearAndQuiet()
    {
        var text = string.Concat(Enumerable.Repeat("gasté 5 lucas en pan, ", 4546));

        Assert.NotNull(NluEngine.BuiltIn.Parse(text, Today));
    }

    [Fact]
    public void Classify_WarmText_AllocatesNothing()
    {
        const string Text = "me compré zapatillas por $45.990 en 3 cuotas en falabella ayer";
        NluEngine.BuiltIn.Classify(Text);
        var before = GC.GetAllocatedBytesForCurrentThread();

        NluEngine.BuiltIn.Classify(Text);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud83d")]
    [InlineData("\udc00\ud800 5 lucas\u0000\u0001")]
    [InlineData("$")]
    [InlineData("1000000000000000000 pesos")]
    [InlineData("99999999999999999999999999999999999999 lucas")]
    [InlineData("el 32 del 13 de los mil millones de millones de palos")]
    [InlineData("%%%% --- 0/0/0 00:00 -1")]
    public void Parse_HostileText_DoesNotThrow(string text)
    {
        Assert.NotNull(NluEngine.BuiltIn.Parse(text, Today));
        Assert.NotNull(NluEngine.BuiltIn.Parse(text, DateOnly.MinValue));
        Assert.NotNull(NluEngine.BuiltIn.Parse(text, DateOnly.MaxValue));
    }

    [Fact]
    public void Parse_RandomText_DoesNotThrow()
    {
        string[] pieces =
        [
            "5", "lucas", "$", ".", ",", "mil", "el", "de", "marzo", "y", "media", "palo", "2026", "/", "-", "uf", "\ud83d", "\u0301", "para", "meta",
            "en", "cuotas", "%", "hace", "último", "a", "fin", "mes", "desde", "hasta", "\u0007", "K", "Jumbo", "semana", "00", "999999999999999999",
        ];
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)] + (random.Next(3) == 0 ? "" : " ")));

            Assert.NotNull(NluEngine.BuiltIn.Parse(text, Today));
        }
    }

    [Fact]
    public void Parse_AnyText_DoesNotThrow() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll<string?>(text => NluEngine.BuiltIn.Parse(text ?? "", Today) is { Confidence: >= 0 and <= 1 }));

    [Theory]
    [InlineData("gasté 5 lucas en pan, ")]
    [InlineData("9.9.9.")]
    [InlineData("mil ")]
    [InlineData("para el para la meta de ")]
    public void Parse_TextOfAHundredThousand_ReadsItsBeginningAlone(string piece)
    {
        var whole = string.Concat(Enumerable.Repeat(piece, 1 + (100_000 / piece.Length)))[..100_000];

        Assert.Equal(
            DomainJsonOf(NluEngine.BuiltIn.Parse(whole[..16_384], Today)), DomainJsonOf(NluEngine.BuiltIn.Parse(whole, Today)));
    }

    [Fact]
    public void Eval_GoldenTest_DoesNotFallBehind()
    {
        var samples = SampleFiles.Read(Path.Combine(Repository.Root, "data", "nlu", "golden", "test.jsonl"));

        var report = NluReport.Of(NluEngine.BuiltIn, samples);

        Assert.True(report.Intents.MacroF1(10) >= 0.93, $"macro F1 {report.Intents.MacroF1(10):0.000}");
        Assert.True(report.SlotExact >= 0.87, $"slot exact {report.SlotExact:0.000}");
    }

    [Fact]
    public void Eval_OutsideCorpus_IsNearTheOtherEngine()
    {
        var path = SharedData.Path("nlpjs-es", "corpus-es.json");
        var classifier = GenericClassifier.Train(LabelledCorpus.Read(path, tests: false), "test", LabelledCorpus.RejectLabel(path));
        var tests = LabelledCorpus.Read(path, tests: true);

        var right = tests.Count(t => classifier.Classify(t.Text).Label == t.Intent);

        Assert.True(right >= 0.93 * tests.Count, $"{right} of {tests.Count}");
    }

    private static string DomainJsonOf(Understanding answer) => JsonSerializer.Serialize(answer, DomainJson.Options);
}
