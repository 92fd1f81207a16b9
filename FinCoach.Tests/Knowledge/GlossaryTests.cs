namespace FinCoach.Tests.Knowledge;

public sealed class GlossaryTests
{
    private static readonly Glossary Terms = Corpus.ReadYaml<Glossary>("knowledge/glossary.yaml");

    [Fact]
    public void Glossary_AsCommitted_HoldsAHundredAndTwentyTermsOrMore() => Assert.True(Terms.Terms.Count >= 120);

    [Fact]
    public void Glossary_Ids_AreTheSlugsOfTheirTermsAndUnique()
    {
        Assert.All(Terms.Terms, term => Assert.Equal(CorpusDocument.Slug(term.Term), term.Id));
        Assert.Equal(Terms.Terms.Count, Terms.Terms.Select(term => term.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Glossary_TermsAndSynonyms_NameOneThingEach()
    {
        var names = Terms.Terms.SelectMany(term => term.Synonyms.Append(term.Term)).Select(CorpusDocument.Slug).ToList();

        Assert.Empty(names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Glossary_Documents_HoldTheTermsAndNoOthers()
    {
        var sections = Corpus.Documents.Where(document => document.FrontMatter.Category == "glosario")
            .SelectMany(document => document.Anchors).Order(StringComparer.Ordinal);

        Assert.Equal(sections, Terms.Terms.Select(term => term.Document).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Glossary_Definitions_AreTheDocumentsOwn()
    {
        var text = string.Concat(Corpus.Documents.Where(document => document.FrontMatter.Category == "glosario")
            .Select(document => document.Body));

        Assert.All(Terms.Terms, term =>
            Assert.Contains($"## {term.Term}\n{term.Definition}", text, StringComparison.Ordinal));
    }

    internal sealed class Glossary
    {
        public List<Entry> Terms { get; init; } = [];
    }

    internal sealed class Entry
    {
        public string Id { get; init; } = "";

        public string Term { get; init; } = "";

        public List<string> Synonyms { get; init; } = [];

        public string Definition { get; init; } = "";

        public string Document { get; init; } = "";
    }
}
