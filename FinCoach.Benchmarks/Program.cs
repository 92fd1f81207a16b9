using System.Globalization;
using FinCoach.Benchmarks.Datasets;
using FinCoach.Benchmarks.Nlu;

switch (args)
{
    case ["generic", var corpus]:
        GenericSettings.Print(corpus);
        return 0;
    // "export 1000000" measures a whole job; everything else is BenchmarkDotNet's.
    case ["export", var messages]:
        return await ExportBenchmark.RunAsync(int.Parse(messages, CultureInfo.InvariantCulture));
    default:
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(ExportBenchmark).Assembly).Run(args);
        return 0;
}
