using FinCoach.Domain.Prompting;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Retrieval;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.Domain.Retrieval;

public sealed class ChunkingProperties
{
    private const int FewestTokens = 800;
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly Gen<string> s_word = Gen.Elements(
        "la", "cuenta", "de", "ahorro", "interés", "que", "se", "paga", "cada", "mes", "según", "reajustabilidad", "y", "comisión", "AFP");

    private static readonly Gen<string> s_sentence =
        from words in s_word.NonEmptyListOf()
        from more in Gen.Choose(0, 20)
        select string.Join(' ', Enumerable.Repeat(words, more + 1).SelectMany(w => w).Take(40)) + ".";

    [Fact]
    public void Cut_AnyDocument_GivesChunksOfTwelveHundredTokensAtMost() => ForAll(sentences: 400, sections =>
        Chunking.Cut("Título", sections).All(c => c.TokenCount <= Chunking.MostTokens && c.TokenCount == TokenEstimate.Of(c.Text)));

    [Fact]
    public void Cut_TextWithoutAFullStop_GivesChunksOfTwelveHundredTokensAtMost() => Prop.ForAll(
        Gen.Choose(1, 9000).ToArbitrary(),
        words => Chunking.Cut("Título", Section.Of("a/b", string.Join(' ', Enumerable.Repeat("tasa 12 interés", words))))
            .All(c => c.TokenCount <= Chunking.MostTokens)).Check(s_config.WithMaxTest(40));

    [Fact]
    public void Cut_AnyDocument_LosesNoSentenceAndKeepsTheirOrder() => ForAll(sentences: 400, sections =>
    {
        var chunks = Chunking.Cut("Título", sections);
        var at = 0;
        foreach (var sentence in sections.SelectMany(s => PassageQuote.Sentences(s.Text)))
        {
            while (at < chunks.Count && !Flat(chunks[at].Text).Contains(sentence, StringComparison.Ordinal))
            {
                at++;
            }
        }

        return at < chunks.Count;
    });

    [Fact]
    public void Cut_AnyDocument_NamesEverySectionOnceInOrderOrGoesOnInTheNextChunk() => ForAll(sentences: 400, sections =>
    {
        var named = Chunking.Cut("Título", sections).SelectMany(c => c.Sections).ToList();
        return named.Where((id, i) => i == 0 || named[i - 1] != id).SequenceEqual(sections.Select(s => s.Id));
    });

    [Fact]
    public void Cut_SectionsThatFitIntoEachOthersRoom_FillsEveryChunkButTheLast() => ForAll(sentences: 8, sections =>
        sections.Any(s => TokenEstimate.Of(s.Markdown) > Chunking.MostTokens - FewestTokens)
        || Chunking.Cut("Título", sections).SkipLast(1).All(c => c.TokenCount >= FewestTokens));

    [Fact]
    public void Cut_AnyDocument_BeginsAChunkWithTheEndOfTheOneBefore() => ForAll(sentences: 400, sections =>
    {
        var chunks = Chunking.Cut("Título", sections);
        return chunks.Zip(chunks.Skip(1)).All(pair =>
            PassageQuote.Sentences(pair.First.Text)[^1] is var end
            && (TokenEstimate.Of(end) > Chunking.MostTokens / 10 || Flat(pair.Second.Text).Contains(end, StringComparison.Ordinal)));
    });

    [Fact]
    public void Cut_ShortSections_AreNeverParted()
    {
        var sections = Section.Of("a/b", string.Join("\n\n", Enumerable.Range(1, 40).Select(i => $"## Pregunta {i}\n" + Words(120))));

        var chunks = Chunking.Cut("Título", sections);

        Assert.True(chunks.Count > 2);
        Assert.All(sections, section => Assert.Contains(chunks, c => c.Text.Contains(section.Markdown, StringComparison.Ordinal)));
        Assert.Equal("Título › Pregunta 1", chunks[0].HeadingPath);
    }

    private static string Flat(string text) => text.Replace('\n', ' ');

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("una cuenta de ahorro", count / 4)) + ".";

    private static void ForAll(int sentences, Func<IReadOnlyList<Section>, bool> holds)
    {
        var section =
            from paragraphs in s_sentence.ListOf()
            from repeat in Gen.Choose(1, Math.Max(1, sentences / 20))
            select string.Join('\n', Enumerable.Repeat(paragraphs, repeat).SelectMany(p => p).Append("Fin.").Take(sentences));
        var document =
            from bodies in section.NonEmptyListOf()
            select Section.Of("a/b", string.Join("\n\n", bodies.Select((body, i) => $"## Pregunta {i}\n{body}")));
        Prop.ForAll(document.ToArbitrary(), holds).Check(s_config);
    }
}
