namespace FinCoach.Tests.Knowledge;

public sealed class CorpusFilesTests
{
    public static TheoryData<string> Ids => [.. Corpus.Documents.Select(document => document.Id)];

    [Fact]
    public void Corpus_AsCommitted_HoldsEightyDocumentsOrMore() => Assert.True(Corpus.Documents.Count >= 80);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Document_FrontMatter_IsComplete(string id)
    {
        var head = Of(id).FrontMatter;

        Assert.False(string.IsNullOrWhiteSpace(head.Title));
        Assert.False(string.IsNullOrWhiteSpace(head.Source));
        Assert.Equal(id[..id.IndexOf('/', StringComparison.Ordinal)], head.Category);
        Assert.NotNull(head.SourceDate);
        Assert.True(head.Keywords.Count >= 5, "A document is found by at least five keywords.");
        Assert.True(head.SourceUrl is null || Uri.IsWellFormedUriString(head.SourceUrl, UriKind.Absolute));
        Assert.True(head.ValidUntil is null || head.ValidUntil > head.SourceDate);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Document_Length_IsWithinLimits(string id) => Assert.InRange(Of(id).Words, 350, 1200);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Document_Headings_AreAtLeastThreeAndDistinct(string id)
    {
        var anchors = Of(id).Anchors.ToList();

        Assert.True(anchors.Count >= 3);
        Assert.Equal(anchors.Count, anchors.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain("\n# ", Of(id).Body, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Document_FiguresInProse_AreFixedByLawOrExamples(string id)
    {
        var document = Of(id);
        var declared = document.FrontMatter.FixedFigures.Concat(document.FrontMatter.ExampleFigures).ToList();

        Assert.Empty(document.FiguresInProse.Except(declared, StringComparer.Ordinal));
        Assert.Empty(declared.Except(document.FiguresInProse, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Document_FixedFigures_NameTheirLaw(string id)
    {
        var head = Of(id).FrontMatter;

        Assert.True(
            head.FixedFigures.Count == 0 || NamesALaw(head.Source),
            $"{id} states figures as fixed and its source names no law.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Document_FigureReferences_Exist(string id) =>
        Assert.Empty(Of(id).FigureReferences.Except(Corpus.Figures.Select(figure => figure.Id), StringComparer.Ordinal));

    [Fact]
    public void Documents_Titles_AreDistinct() =>
        Assert.Equal(
            Corpus.Documents.Count,
            Corpus.Documents.Select(document => document.FrontMatter.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Documents_Bodies_AreDistinctSectionBySection()
    {
        var paragraphs = Corpus.Documents
            .SelectMany(document => document.Body.Split("\n\n").Where(paragraph => paragraph.Length > 120));

        Assert.All(paragraphs.GroupBy(paragraph => paragraph, StringComparer.Ordinal), same => Assert.Single(same));
    }

    private static bool NamesALaw(string source) =>
        new[] { "Ley", "DL ", "DFL", "DS ", "Código" }.Any(mark => source.Contains(mark, StringComparison.Ordinal));

    private static CorpusDocument Of(string id) => Corpus.Documents.Single(document => document.Id == id);
}
