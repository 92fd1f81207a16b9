using FinCoach.Trainer.Datasets.Duplicates;

namespace FinCoach.Tests.Trainer.Datasets;

public sealed class NearDuplicatesTests
{
    [Theory]
    [InlineData("gasté [CLP_1] en el supermercado de la esquina", "Gaste [CLP_7] en el supermercado de la esquina.", true)]
    [InlineData("¿cuánto llevo gastado este mes en comida?", "¿cuánto llevo gastado este mes en comidas?", true)]
    [InlineData("¿cuánto llevo gastado este mes en comida?", "quiero juntar plata para las vacaciones en el sur", false)]
    [InlineData("borra el último gasto", "muéstrame el último gasto de la semana pasada", false)]
    public void Find_AfterAnotherText_TellsNearDuplicates(string first, string second, bool expected)
    {
        var index = new NearDuplicates(0.8);
        index.Add(Minima(first));

        Assert.Equal(expected, index.Find(Minima(second)) >= 0);
    }

    [Fact]
    public void Find_AmongManyTexts_FindsEachOneAgain()
    {
        var index = new NearDuplicates(0.8);
        var random = new Random(7);
        var texts = Enumerable.Range(0, 5000).Select(_ => Word(random) + " " + Word(random) + " " + Word(random)).ToList();
        texts.ForEach(t => index.Add(Minima(t)));

        Assert.All(texts.Take(500), t => Assert.True(index.Find(Minima(t)) >= 0));
        Assert.True(Enumerable.Range(0, 500).Count(_ => index.Find(Minima(Word(random) + " " + Word(random) + " " + Word(random))) >= 0) < 5);
    }

    [Fact]
    public void Similarity_OfRandomShingleSets_IsNearTheTrueJaccard()
    {
        var random = new Random(3);
        var errors = Enumerable.Range(0, 200).Select(_ =>
        {
            var common = string.Concat(Enumerable.Range(0, 12).Select(_ => Word(random)));
            var left = common + Word(random) + Word(random) + Word(random);
            var right = common + Word(random) + Word(random) + Word(random);
            Span<byte> a = stackalloc byte[MinHash.Length];
            Span<byte> b = stackalloc byte[MinHash.Length];
            MinHash.Sketch(Minima(left), a);
            MinHash.Sketch(Minima(right), b);
            return MinHash.Similarity(a, b) - Jaccard(left, right);
        }).ToList();

        // The estimate of 32 hash functions has a standard error below 0.09; its mean over 200 texts is nearly unbiased.
        Assert.InRange(errors.Average(), -0.03, 0.03);
        Assert.InRange(Math.Sqrt(errors.Average(e => e * e)), 0, 0.12);
    }

    [Fact]
    public void Find_AfterThousandsThatShareTheirBands_StillFindsTheFirst()
    {
        var seen = new NearDuplicates(0.8);
        var said = Minima("hola gus, buenos días");
        for (var i = 0; i < 5_000; i++)
        {
            seen.Add(said);
        }

        var other = Minima("gasté en la feria de los domingos");
        var entry = seen.Add(other);

        Assert.Equal(0, seen.Find(said));
        Assert.Equal(entry, seen.Find(other));
    }

    private static double Jaccard(string left, string right)
    {
        var (a, b) = (Shingles(left), Shingles(right));
        return (double)a.Intersect(b).Count() / a.Union(b).Count();
    }

    private static HashSet<string> Shingles(string text) => [.. Enumerable.Range(0, text.Length - 3).Select(i => text.Substring(i, 4))];

    private static uint[] Minima(string text)
    {
        var minima = new uint[MinHash.Length];
        MinHash.Minima(text, minima);
        return minima;
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('a' + random.Next(26))));
}
