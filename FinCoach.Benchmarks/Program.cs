if (args is ["generic", var corpus])
{
    FinCoach.Benchmarks.Nlu.GenericSettings.Print(corpus);
    return;
}

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
