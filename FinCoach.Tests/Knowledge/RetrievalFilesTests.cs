using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Knowledge;

public sealed class RetrievalFilesTests
{
    [Fact]
    public void Questions_AsCommitted_AreTwoHundredOrMore() => Assert.True(Questions().Count >= 200);

    [Fact]
    public void Questions_IdsAndTexts_AreDistinct()
    {
        var questions = Questions();

        Assert.Equal(questions.Count, questions.Select(question => question.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(questions.Count, questions.Select(question => Plain(question.Text)).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Questions_Relevant_ResolvesToSectionsOfTheCorpus()
    {
        var anchors = Corpus.Documents.SelectMany(document => document.Anchors).ToHashSet(StringComparer.Ordinal);

        Assert.All(Questions(), question =>
        {
            Assert.NotEmpty(question.Relevant);
            Assert.Equal(question.Relevant.Count, question.Relevant.Distinct(StringComparer.Ordinal).Count());
            Assert.Subset(anchors, question.Relevant.ToHashSet(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Questions_Documents_AreAllAskedAbout()
    {
        var asked = Questions().SelectMany(question => question.Relevant)
            .Select(relevant => relevant[..relevant.IndexOf('#', StringComparison.Ordinal)]);

        Assert.Equal([], Corpus.Documents.Select(document => document.Id).Except(asked, StringComparer.Ordinal));
    }

    [Fact]
    public void Unanswerable_Texts_AreFiftyDistinctAndNotQuestions()
    {
        var texts = Read<Question>("unanswerable").Select(question => Plain(question.Text)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(50, texts.Count);
        Assert.Empty(texts.Intersect(Questions().Select(question => Plain(question.Text)), StringComparer.Ordinal));
    }

    [Fact]
    public void Dev_Texts_AreDistinctAndLeakNoMeasuredText()
    {
        var dev = Read<Question>("dev").Concat(Read<Question>("dev-unanswerable")).Select(question => Plain(question.Text)).ToList();
        var measured = Questions().Concat(Read<Question>("unanswerable")).Select(question => Plain(question.Text));

        Assert.Equal(dev.Count, dev.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(dev.Intersect(measured, StringComparer.Ordinal));
    }

    [Fact]
    public void Dev_Relevant_NamesDocumentsOfTheCorpus() => Assert.Subset(
        Corpus.Documents.Select(document => document.Id).ToHashSet(StringComparer.Ordinal),
        Read<Question>("dev").SelectMany(question => question.Relevant).ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Paraphrases_Pairs_AreDistinctAndLeakNoMeasuredText()
    {
        var pairs = Read<Paraphrase>("paraphrases");
        var measured = Questions().Concat(Read<Question>("unanswerable"))
            .Select(question => Plain(question.Text)).ToHashSet(StringComparer.Ordinal);

        Assert.True(pairs.Count >= 400);
        Assert.Equal(pairs.Count, pairs.Select(pair => (Plain(pair.A), Plain(pair.B))).Distinct().Count());
        Assert.All(pairs, pair =>
        {
            Assert.NotEqual(Plain(pair.A), Plain(pair.B));
            Assert.DoesNotContain(Plain(pair.A), measured);
            Assert.DoesNotContain(Plain(pair.B), measured);
        });
    }

    // Accents and punctuation make no new text: "¿Qué es la UF?" is "que es la uf".
    private static string Plain(string text) => CorpusDocument.Slug(text);

    private static List<Question> Questions() => Read<Question>("questions");

    private static List<T> Read<T>(string file) =>
        [.. Repository.Read($"data/retrieval/{file}.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<T>(line, DomainJson.Options)!)];

    private sealed record Question(string Id, string Text, IReadOnlyList<string> Relevant);

    private sealed record Paraphrase(string Group, string A, string B);
}
