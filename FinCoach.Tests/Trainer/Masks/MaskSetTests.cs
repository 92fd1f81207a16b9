using FinCoach.Domain.Masking;
using FinCoach.Tests.Rules;
using FinCoach.Trainer.Masks;

namespace FinCoach.Tests.Trainer.Masks;

public sealed class MaskSetTests
{
    [Theory]
    [InlineData("dev", 400)]
    [InlineData("test", 400)]
    [InlineData("blind", 200)]
    [InlineData("blind2", 150)]
    [InlineData("blind3", 250)]
    [InlineData("exam", 200)]
    public void GoldenSet_Rows_AreWellFormed(string split, int atLeast)
    {
        var rows = Golden(split);

        Assert.True(rows.Count >= atLeast, $"{rows.Count} rows");
        Assert.Equal(rows.Count, rows.DistinctBy(row => row.Text).Count());
        Assert.Equal(rows.Count, rows.DistinctBy(row => row.Id).Count());
        Assert.All(rows, row =>
        {
            var end = 0;
            foreach (var span in row.Spans)
            {
                Assert.True(span.Start >= end, $"{row.Id}: spans overlap");
                end = span.End;
                var value = row.Text[span.Start..span.End];
                Assert.Equal(value.Trim(), value);
                Assert.False(span.Start > 0 && IsInside(row.Text[span.Start - 1], value[0]), $"{row.Id}: «{value}» begins in a word");
            }
        });
    }

    [Fact]
    public void GoldenSets_DevAndTest_ShareNoText() =>
        Assert.Empty(Golden("dev").Select(row => row.Text).Intersect(Golden("test").Select(row => row.Text)));

    [Theory]
    [InlineData("test")]
    [InlineData("blind")]
    [InlineData("blind2")]
    [InlineData("blind3")]
    public void Masker_OnASet_MeetsItsFloors(string split)
    {
        var (score, _) = MaskEvaluation.Run(Golden(split), MaskPolicy.Training, TimeProvider.System);

        Assert.InRange(score.Precision, 0.98, 1);
        Assert.All(["RUT", "CARD", "PHONE", "EMAIL"], type => Assert.InRange(score.Types[type].Recall, 0.99, 1));
        Assert.All(["ACCOUNT", "ADDRESS", "SECRET"], type => Assert.InRange(score.Types[type].Recall, 0.95, 1));
    }

    private static IReadOnlyList<FinCoach.Trainer.Masks.LabelledText> Golden(string split) =>
        MaskSet.Read(Path.Combine(Repository.Root, "data", "masks", $"{split}.jsonl"));

    private static bool IsInside(char before, char first) =>
        char.IsLetterOrDigit(before) && char.IsLetterOrDigit(first) && char.IsLetter(before) == char.IsLetter(first);
}
