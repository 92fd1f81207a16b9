using System.Text.Json.Nodes;
using FinCoach.Domain.Prompting;
using FinCoach.Tests.Rules;
using Microsoft.ML.Tokenizers;

namespace FinCoach.Tests.Domain.Prompting;

/// <summary>The estimator is held against the real tokenizer, which the product does not carry.</summary>
public sealed class TokenEstimateTests
{
    private static readonly Tokenizer O200k = TiktokenTokenizer.CreateForModel("gpt-4o");

    [Fact]
    public void Of_SpanishProse_IsWithinFivePercentOfO200k()
    {
        var files = Repository.Files.Where(f => f.StartsWith("knowledge/", StringComparison.Ordinal) && f.EndsWith(".md", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(files);

        AssertClose(files.Select(Repository.Read).ToList(), 0.05);
    }

    [Fact]
    public void Of_Chat_IsWithinFivePercentOfO200k()
    {
        var files = Repository.Files.Where(f => f.StartsWith("data/nlu/train/", StringComparison.Ordinal) && f.EndsWith(".jsonl", StringComparison.Ordinal)).ToList();
        var chat = files.SelectMany(f => Repository.Read(f).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => JsonNode.Parse(line)!["text"]!.GetValue<string>()).ToList();
        Assert.NotEmpty(chat);

        AssertClose(chat, 0.05);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("hola", 1)]
    [InlineData(" ", 0)]
    public void Of_Edges_AreSmall(string text, int expected) => Assert.Equal(expected, TokenEstimate.Of(text));

    private static void AssertClose(IReadOnlyList<string> texts, double tolerance)
    {
        var real = texts.Sum(t => O200k.CountTokens(t));
        var estimate = texts.Sum(TokenEstimate.Of);

        Assert.True(Math.Abs(estimate - real) <= tolerance * real, $"estimated {estimate}, o200k {real}");
    }
}
