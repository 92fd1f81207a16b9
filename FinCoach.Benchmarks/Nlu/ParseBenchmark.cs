using BenchmarkDotNet.Attributes;
using FinCoach.Nlu;

namespace FinCoach.Benchmarks.Nlu;

/// <summary>One parse (intent and slots) and the classifier's path alone, over texts of everyday length.</summary>
[MemoryDiagnoser]
public class ParseBenchmark
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly string Long = string.Concat(Enumerable.Repeat("gasté 5 lucas en pan, ", 4546));

    [Params("gasté 12 lucas en el super", "cuánto llevo gastado en comida este mes", "me compré zapatillas por $45.990 en 3 cuotas en falabella ayer")]
    public string Text { get; set; } = "";

    [Benchmark]
    public object Parse() => NluEngine.BuiltIn.Parse(Text, Today);

    [Benchmark]
    public int Classify() => NluEngine.BuiltIn.Classify(Text).Label;

    [Benchmark]
    public object ParseHundredThousandCharacters() => NluEngine.BuiltIn.Parse(Long, Today);
}
