using System.Globalization;
using BenchmarkDotNet.Running;
using FinCoach.Benchmarks.Datasets;
using FinCoach.Benchmarks.Nlu;
using FinCoach.Benchmarks.Retrieval;

switch (args)
{
    case ["generic", var corpus]:
        GenericSettings.Print(corpus);
        return 0;
    // "export 1000000" and "retrieval 1000 10000" measure whole jobs; everything else is BenchmarkDotNet's.
    case ["export", var messages]:
        return await ExportBenchmark.RunAsync(int.Parse(messages, CultureInfo.InvariantCulture));
    case ["retrieval", ..]:
        return await RetrievalGrowth.RunAsync(args[1..]);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ExportBenchmark).Assembly).Run(args);
        return 0;
}
