using System.Text.Json;
using FinCoach.Data.Retrieval;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.Domain.Checks;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Retrieval;
using FinCoach.LocalModel.Chat;
using FinCoach.Tests.Rules;

namespace FinCoach.Tests.Trainer.Knowledge;

/// <summary>Our own questions, asked of the real corpus in a real database with the local models.</summary>
[Trait("kind", "servers")]
public sealed class ServedCorpusTests(ServedCorpusTests.Corpus corpus) : IClassFixture<ServedCorpusTests.Corpus>
{
    [Fact]
    public async Task Search_OwnQuestions_FindsASectionAmongFive()
    {
        var found = await corpus.AskAsync("questions");

        var right = found.Count(f => f.Found.Passages.Take(5).Any(p => p.Sections.Intersect(f.Question.Relevant).Any()));
        Assert.True(right >= 0.95 * found.Count, $"{right} of {found.Count}");
    }

    [Fact]
    public async Task Answer_OwnQuestions_NamesTheRightDocument()
    {
        var found = await corpus.AskAsync("questions");

        var first = found.Count(f => f.Answer is { } a && Named(f, a).FirstOrDefault() is { } slug && IsRight(f.Question, slug));
        var named = found.Count(f => f.Answer is { } a && Named(f, a).Any(slug => IsRight(f.Question, slug)));
        var answered = found.Count(f => f.Answer is not null);
        TestContext.Current.TestOutputHelper?.WriteLine($"answered {answered}, first right {first}, named right {named} of {found.Count}");
        Assert.True(named >= 0.95 * found.Count, $"answered {answered}, first right {first}, named right {named} of {found.Count}");
    }

    [Fact]
    public async Task Answer_UnanswerableQuestions_SaysSo()
    {
        var found = await corpus.AskAsync("unanswerable");

        var answered = found.Where(f => f.Answer is not null).Select(f => f.Question.Text).ToList();
        Assert.True(answered.Count <= 0.05 * found.Count, string.Join(" | ", answered));
    }

    [Fact]
    public async Task Ranking_InPostgres_IsThatOfTheProcess()
    {
        var snapshot = corpus.Snapshot;
        var chunks = await corpus.ChunksAsync();
        var index = new TermIndex(chunks.Select(c => c.Terms));
        foreach (var question in Corpus.Read("questions").Take(60))
        {
            var asked = SearchQuestion.Of(question.Text, null, snapshot.Synonyms, RetrievalSettings.Default);
            var served = await corpus.Knowledge.Search.RankAsync(snapshot, asked, null, RetrievalSettings.Default, TestContext.Current.CancellationToken);

            var expected = index.Search(asked.Terms, 10);
            // Posting lists hold weights in single precision.
            Assert.Equal(expected.Count, served.Text.Take(10).Count());
            Assert.All(expected.Zip(served.Text), pair => Assert.Equal(pair.First.Score, pair.Second.Score, 1e-4));
        }
    }

    private static bool IsRight(Asked question, string slug) =>
        question.Relevant.Any(r => r.StartsWith(slug + "#", StringComparison.Ordinal));

    private static IEnumerable<string> Named(Answered answered, string text) => answered.Found.Passages
        .Where(p => text.Contains(p.Title, StringComparison.Ordinal))
        .OrderBy(p => text.IndexOf(p.Title, text.IndexOf("Más en:", StringComparison.Ordinal) is >= 0 and var at ? at : 0, StringComparison.Ordinal))
        .Select(p => p.Slug.StartsWith("glossary/", StringComparison.Ordinal) ? p.Sections[0].Split('#')[0] : p.Slug);

    internal sealed record Asked(string Text, IReadOnlyList<string> Relevant);

    internal sealed record Answered(Asked Question, FoundKnowledge Found, string? Answer);

    public sealed class Corpus : IAsyncLifetime
    {
        private readonly Dictionary<string, List<Answered>> _asked = new(StringComparer.Ordinal);

        /// <summary>Why replies of the model were not sent.</summary>
        internal List<string> Faults { get; } = [];

        internal KnowledgeBase Knowledge { get; private set; } = null!;

        internal KnowledgeSnapshot Snapshot { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Knowledge = await KnowledgeBase.CreateAsync();
            await Knowledge.BringAsync(await KnowledgeBase.CorpusAsync(), new LocalEmbedding());
            Snapshot = await Knowledge.SnapshotAsync();
        }

        public ValueTask DisposeAsync() => Knowledge?.DisposeAsync() ?? ValueTask.CompletedTask;

        internal static List<Asked> Read(string file) =>
            [.. Repository.Read($"data/retrieval/{file}.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonSerializer.Deserialize<Asked>(line, DomainJson.Options)!)
                .Select(q => q with { Relevant = q.Relevant ?? [] })];

        internal async Task<List<StoredChunk>> ChunksAsync()
        {
            var numbers = new List<int>();
            await using var command = Knowledge.Database.DataSource.CreateCommand(
                "select c.no from ml.domain_chunks c join ml.domain_documents d on d.id = c.document_id where d.format <> 'glossary' order by 1");
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                numbers.Add(rows.GetInt32(0));
            }

            using var shelf = new ChunkShelf(Knowledge.Database.DataSource);
            return [.. (await shelf.ReadAsync(numbers, CancellationToken.None)).Values.OrderBy(c => c.No)];
        }

        internal async Task<List<Answered>> AskAsync(string file)
        {
            if (_asked.TryGetValue(file, out var known))
            {
                return known;
            }

            var answers = new List<Answered>();
            foreach (var question in Read(file))
            {
                var asked = SearchQuestion.Of(question.Text, null, Snapshot.Synonyms, RetrievalSettings.Default);
                var found = await Knowledge.Search.FindAsync(
                    Snapshot, asked, LocalEmbedding.Of(asked.Text), RetrievalSettings.Default, CancellationToken.None);
                answers.Add(new Answered(question, found, Answer(question, asked, found)));
            }

            return _asked[file] = answers;
        }

        private string? Answer(Asked question, SearchQuestion asked, FoundKnowledge found)
        {
            if (Reach.Of(question.Text) is not null || found.Coverage < RetrievalSettings.Default.Floor)
            {
                return null;
            }

            var today = new DateOnly(2026, 11, 22);
            var request = new ReplyRequest(
                question.Text, "es-CL", 0.5m, Tone.Coach,
                [.. found.Passages.Select(p => new Passage(
                    p.Id.ToString(), p.Title, p.Source, p.SourceDate, FigureText.Resolve(p.For(asked), Snapshot.Figures, today)))],
                UserState.Empty,
                [Fact.OfText(ReplyRequest.ActFact, Acts.KnowledgeAnswer, "acto")]);
            var reply = InProcessModel.Reply(request);
            var faults = ReplyChecks.Run(request, reply).Where(c => !c.Ok).SelectMany(c => c.Reasons).ToList();
            Faults.AddRange(faults.Select(f => $"{question.Text}: {f}"));
            return faults.Count == 0 ? reply : PlainAnswer.For(request with { Facts = [] });
        }
    }
}
