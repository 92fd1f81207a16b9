using System.Diagnostics;

namespace FinCoach.Nlu.Artefacts;

/// <summary>The build runs this assembly once to train the built-in model: <c>FinCoach.Nlu &lt;folder of labelled files&gt; &lt;model file&gt;</c>.</summary>
internal static class BuiltInModelBuild
{
    private static int Main(string[] args)
    {
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
    }
}
