using FinCoach.Data.Ml;
using FinCoach.Data.Retrieval;
using FinCoach.Domain.Retrieval;

namespace FinCoach.Tests.Data.Retrieval;

public sealed class FoundCacheTests
{
    private const string Question = "¿qué es la UF?";

    private static readonly KnowledgeSnapshot Snapshot = new(
        7, 3, 40, "gus-embed-1", new Synonyms([]), new Dictionary<string, AgingFigure>(), new Dictionary<string, int>());

    [Fact]
    public void KeyOf_WhateverALookUpDependsOn_IsAnotherKey()
    {
        FoundKey[] keys =
        [
            FoundCache.KeyOf(Snapshot, RetrievalSettings.Default, Question, null),
            FoundCache.KeyOf(Snapshot with { Version = 8 }, RetrievalSettings.Default, Question, null),
            FoundCache.KeyOf(Snapshot with { EmbeddingModel = "gus-embed-2" }, RetrievalSettings.Default, Question, null),
            FoundCache.KeyOf(Snapshot with { EmbeddingModel = null }, RetrievalSettings.Default, Question, null),
            FoundCache.KeyOf(Snapshot, RetrievalSettings.Default with { Floor = 0.5 }, Question, null),
            FoundCache.KeyOf(Snapshot, RetrievalSettings.Default, "¿qué es la UTM?", null),
            FoundCache.KeyOf(Snapshot, RetrievalSettings.Default, Question, "¿y el IPC?"),
            FoundCache.KeyOf(Snapshot, RetrievalSettings.Default, "b", "a\n"),
            FoundCache.KeyOf(Snapshot, RetrievalSettings.Default, "\nb", "a"),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[0], FoundCache.KeyOf(Snapshot, new RetrievalSettings(), Question, null));
    }

    [Fact]
    public void KeyOf_Question_HoldsNoneOfItsWords() => Assert.DoesNotContain(
        "clonaron", FoundCache.KeyOf(Snapshot, RetrievalSettings.Default, "me clonaron la tarjeta", "me clonaron").ToString(), StringComparison.Ordinal);

    [Fact]
    public void Find_AfterTenMinutes_IsForgotten()
    {
        var clock = new TurnedClock();
        using var cache = new FoundCache(clock);
        var key = FoundCache.KeyOf(Snapshot, RetrievalSettings.Default, Question, null);
        cache.Keep(key, FoundKnowledge.Nothing);

        clock.Turn(TimeSpan.FromMinutes(9));
        var soon = cache.Find(key);
        clock.Turn(TimeSpan.FromMinutes(1));

        Assert.Same(FoundKnowledge.Nothing, soon);
        Assert.Null(cache.Find(key));
    }

    [Fact]
    [Trait("kind", "servers")]
    public async Task Find_AskedTwice_IsRememberedWithTheSameAnswer()
    {
        await using var knowledge = await SmallKnowledge.CreateAsync();

        var first = await knowledge.AskAsync(Question);
        var second = await knowledge.AskAsync(Question);

        Assert.Equal((false, true), (first.Trace.FromCache, second.Trace.FromCache));
        Assert.Equal(first.Passages, second.Passages);
        Assert.Equal((0d, 0d), (second.Trace.EmbedMs, second.Trace.RankMs));
        Assert.Equal(first.Trace.Chunks, second.Trace.Chunks);
        Assert.Equal((first.Trace.Coverage, first.Trace.ByVector), (second.Trace.Coverage, second.Trace.ByVector));
    }

    [Fact]
    [Trait("kind", "servers")]
    public async Task Find_FollowUpsOfTwoQuestions_AreKeptApart()
    {
        await using var knowledge = await SmallKnowledge.CreateAsync();

        await knowledge.AskAsync("¿y cuándo cambia?", Question);
        var other = await knowledge.AskAsync("¿y cuándo cambia?", "¿qué es la UTM?");
        var again = await knowledge.AskAsync("¿y cuándo cambia?", Question);

        Assert.Equal((false, true), (other.Trace.FromCache, again.Trace.FromCache));
        Assert.True(other.Trace.FollowsUp);
    }

    [Fact]
    [Trait("kind", "servers")]
    public async Task Find_SettingsOfAnotherArm_AreLookedUpAnew()
    {
        await using var knowledge = await SmallKnowledge.CreateAsync();
        var arm = await knowledge.RegisterAsync(ModelStatus.Canary, """{"floor": 1}""");
        await knowledge.AskAsync(Question);

        var other = await knowledge.AskAsync(Question, settings: arm);

        Assert.Equal((false, "floor"), (other.Trace.FromCache, other.Trace.Outcome));
    }

    private sealed class TurnedClock : TimeProvider
    {
        private long _now = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Turn(TimeSpan by) => _now += by.Ticks;
    }
}
