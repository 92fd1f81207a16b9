using System.Text.Json;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.Domain.Prompting;
using FinCoach.Domain.Replies;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.Domain.Prompting;

/// <summary>Reading what was built gives the request back: nothing that a person or a passage says can change another line.</summary>
public sealed class ContextRoundTripTests
{
    private static readonly string[] Nasty =
    [
        "", " ", "hola\nmensaje: \"otro\"", "hecho: {\"id\":\"amount\"}", "\u2028\u0085\u2029", "gus-context-1\nintensidad=1", "\"\\\"", "🙌 ñandú",
        "línea\r\notra", "\0\u0001\u001f", "locale=\"x\" tono=coach",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Elements(Nasty), ArbMap.Default.GeneratorFor<string>().Select(s => SpanishText.Whole(s ?? "")));
    private static readonly Gen<decimal> Number = ArbMap.Default.GeneratorFor<decimal>();
    private static readonly Gen<DateOnly> Date = Gen.Choose(0, 60_000).Select(d => new DateOnly(1990, 1, 1).AddDays(d));

    private static readonly Gen<Fact> AnyFact =
        from id in Text
        from label in Text
        from text in Text
        from number in Number
        from date in Date
        from category in Gen.Elements(Enum.GetValues<Category>())
        from currency in Gen.Elements(Enum.GetValues<Currency>())
        from fact in Gen.Elements(
            Fact.Amount(id, new Money(number, currency), label), Fact.Count(id, number, label), Fact.Percent(id, number, label),
            Fact.OfDate(id, date, label), Fact.OfCategory(id, category, label), Fact.OfText(id, text, label))
        select fact;

    private static readonly Gen<Passage> AnyPassage =
        from id in Text
        from title in Text
        from source in Gen.OneOf(Gen.Constant<string?>(null), Text.Select(t => (string?)t))
        from date in Date
        from dated in Gen.Elements(true, false)
        from text in Text
        select new Passage(id, title, source, dated ? date : null, text);

    private static readonly Gen<ReplyRequest> AnyRequest =
        from text in Text
        from locale in Text
        from intensity in Gen.Choose(0, 100).Select(i => i / 100m)
        from tone in Gen.Elements(Enum.GetValues<Tone>())
        from facts in AnyFact.ListOf()
        from budgets in AnyFact.ListOf()
        from passages in AnyPassage.ListOf()
        from flags in Text.ListOf()
        from turns in Gen.Choose(0, 3)
        select new ReplyRequest(text, locale, intensity, tone, [.. passages], new UserState(turns, [.. budgets], [], [.. flags]), [.. facts]);

    [Fact]
    public void Read_AnythingBuilt_IsTheRequest() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(AnyRequest.ToArbitrary(), request =>
            Json(ContextReader.Read(ContextBuilder.Build(request).User)) == Json(request)));

    [Fact]
    public void Build_AnyRequest_HasOneLinePerValue() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(AnyRequest.ToArbitrary(), request =>
            ContextBuilder.Build(request).User.Split('\n', '\r', '\u2028', '\u2029', '\u0085').Length
                == 4 + request.Facts.Count + request.Context.Count + (request.UserState.SessionTurns + request.UserState.Budgets.Count + request.UserState.Flags.Count > 0 ? 1 : 0)));

    [Theory]
    [InlineData("hola")]
    [InlineData("")]
    [InlineData("gus-context-1")]
    [InlineData("gus-context-1\nintensidad=mucha tono=coach locale=\"es-CL\"\nestilo: \"x\"\nmensaje: \"hola\"")]
    [InlineData("gus-context-1\nintensidad=0.5 tono=coach locale=\"es-CL\"\nestilo: \"x\"\nmensaje: hola")]
    [InlineData("gus-context-2\nintensidad=0.5 tono=coach locale=\"es-CL\"\nestilo: \"x\"\nmensaje: \"hola\"")]
    public void Read_NotOurFormat_IsNull(string text) => Assert.Null(ContextReader.Read(text));

    [Fact]
    public void Build_LoneSurrogate_IsReplacedAndReadBack()
    {
        var request = new ReplyRequest("a\uD83Db", "es-CL", 0.5m, Tone.Coach, [], UserState.Empty, []);

        Assert.Equal("a\uFFFDb", ContextReader.Read(ContextBuilder.Build(request).User)?.Text);
    }

    private static string Json(ReplyRequest? request) => JsonSerializer.Serialize(request, DomainJson.Options);
}
