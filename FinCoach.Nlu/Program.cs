using System.Diagnostics;
using FinCoach.Nlu.Models;

// The build runs this assembly once to train the built-in model: FinCoach.Nlu <folder of labelled files> <model file>.
if (args.Length != 2)
{
    Console.Error.WriteLine("FinCoach.Nlu <folder of labelled files> <model file>");
    return 2;
}

var clock = Stopwatch.StartNew();
if (BuiltInModel.Build(args[0], args[1]))
{
    Console.WriteLine($"Trained {args[1]} in {clock.ElapsedMilliseconds} ms.");
}

return 0;
