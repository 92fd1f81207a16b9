using BenchmarkDotNet.Attributes;
using FinCoach.Domain.Masking;

namespace FinCoach.Benchmarks.Masking;

/// <summary>One operation is one UTF-16 unit of a text of 100,000: 50 ns are 20 MB a second.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class MaskingBenchmark
{
    public const int Length = 100_000;

    private string _chat = "";
    private string _dense = "";

    [Params(MaskPolicy.Ingress, MaskPolicy.Training)]
    public MaskPolicy Policy { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _chat = Repeat("ayer gasté harta plata en el super con mi hermana y después fuimos al cine, cómo voy con el presupuesto de este mes? ");
        _dense = Repeat("soy Ana Soto rut 12.345.678-5 fono +56 9 8765 4321, av. Colón 1234, 12.990 pesos ");
    }

    /// <summary>Ordinary chat: nothing to mask.</summary>
    [Benchmark(OperationsPerInvoke = Length)]
    public int Chat() => Masker.Find(_chat, Policy).Count;

    /// <summary>Personal data everywhere.</summary>
    [Benchmark(OperationsPerInvoke = Length)]
    public int Dense() => Masker.Find(_dense, Policy).Count;

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, (Length / text.Length) + 1))[..Length];
}
