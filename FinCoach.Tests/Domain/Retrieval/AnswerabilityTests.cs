using FinCoach.Domain.Retrieval;

namespace FinCoach.Tests.Domain.Retrieval;

public sealed class AnswerabilityTests
{
    private const string Title = "Finiquito e indemnizaciones";

    private const string Text =
        """
        ## Debo firmar si no estoy de acuerdo
        Puedes firmar con reserva de derechos, escribiendo a mano qué reclamas.

        ## En qué plazo me pagan
        Debe pagarse dentro de diez días hábiles desde el término.
        """;

    private static readonly string[] Sections = ["trabajo/finiquito#debo-firmar-si-no-estoy-de-acuerdo", "trabajo/finiquito#en-que-plazo-me-pagan"];
    private static readonly string[] Known = ["tengo que firmar el finiquito si hay algo malo", "cuándo me llega la plata del finiquito"];

    [Fact]
    public void Of_QuestionThatIsKnown_IsSurerThanWithoutKnowing() =>
        Assert.True(Of("cuándo llega la plata", Known) > Of("cuándo llega la plata", ["", ""]));

    [Fact]
    public void Of_QuestionOfItsSubject_IsSurerThanOfAnother()
    {
        var subject = Of("firmo el finiquito si no me cuadra");
        var other = Of("qué película veo el viernes");

        Assert.True(subject > RetrievalSettings.Default.Floor, $"{subject}");
        Assert.True(other < RetrievalSettings.Default.Floor, $"{other}");
    }

    [Fact]
    public void Of_WordsScatteredOverSections_AreAWeakerAnswerThanTogether() =>
        Assert.True(Of("reserva de derechos al firmar") > Of("reserva en días hábiles"));

    [Fact]
    public void SectionFit_TextWithoutHeadings_LeavesTheSayToSentences() =>
        Assert.Equal(0, new SectionFit("", [], "Un texto sin títulos sobre finiquito.").Of(Asked("finiquito").Terms, _ => 1));

    private static double Of(string question, string[]? known = null) => Answerability.Of(
        Asked(question), TermCounts.Of($"{Title}\n{Text}"), ChunkReading.Of(Title, ["despido"], Text, Sections, known ?? Known), _ => 1);

    private static SearchQuestion Asked(string question) => SearchQuestion.Of(question, null, Synonyms.None, RetrievalSettings.Default);
}
