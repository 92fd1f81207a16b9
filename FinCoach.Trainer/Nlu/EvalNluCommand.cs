using System.CommandLine;
using System.Diagnostics;
using FinCoach.Nlu;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Scores;
using FinCoach.Trainer.CommandLine;

namespace FinCoach.Trainer.Nlu;

/// <summary><c>eval nlu --file FILE [--model model.bin] [--generic] [--json]</c>.</summary>
internal static class EvalNluCommand
{
    public static Command Create()
    {
        var file = new Option<FileInfo>("--file") { Description = "The labelled set.", Required = true };
        var model = NluOptions.Model();
        var generic = NluOptions.Generic();
        var json = NluOptions.Json();
        var command = new Command("nlu", "Score an NLU model on a labelled set.") { file, model, generic, json };
        command.SetAction(result => NluFailures.Guard(() => Run(
            result.GetRequiredValue(file).FullName, result.GetValue(model)?.FullName, result.GetValue(generic), result.GetValue(json))));
        return command;
    }

    private static int Run(string file, string? model, bool generic, bool json)
    {
        if (generic)
        {
            return RunGeneric(file, model, json);
        }

        var samples = SampleFiles.Read(file);
        var engine = model is null ? NluEngine.BuiltIn : NluEngine.Load(model);
        var report = NluReport.Of(engine, samples);
        Console.WriteLine(json ? NluReportText.Json(report, engine.ModelVersion) : NluReportText.Human(report, engine.ModelVersion));
        return ExitCode.Ok;
    }

    private static int RunGeneric(string file, string? model, bool json)
    {
        var corpus = LabelledCorpus.IsCorpus(file);
        if (model is null && !corpus)
        {
            Console.Error.WriteLine("eval nlu --generic needs --model, or a corpus .json that holds its own training texts.");
            return ExitCode.Usage;
        }

        var samples = corpus ? LabelledCorpus.Read(file, tests: true) : SampleFiles.ReadGeneric(file);
        var classifier = model is null
            ? GenericClassifier.Train(LabelledCorpus.Read(file, tests: false), SampleFiles.HashOf([file]), LabelledCorpus.RejectLabel(file))
            : GenericClassifier.Load(model);
        var confusion = new Confusion();
        var errors = new List<(GenericSample Sample, string Label, float Confidence)>();
        _ = samples.Take(100).Select(s => classifier.Classify(s.Text).Label).Count();
        var clock = Stopwatch.StartNew();
        foreach (var sample in samples)
        {
            var (label, confidence) = classifier.Classify(sample.Text);
            confusion.Add(sample.Intent, label);
            if (label != sample.Intent)
            {
                errors.Add((sample, label, confidence));
            }
        }

        var perSecond = samples.Count / Math.Max(clock.Elapsed.TotalSeconds, 1e-9);
        Console.WriteLine(json
            ? NluReportText.GenericJson(confusion, perSecond, classifier.ModelVersion)
            : NluReportText.GenericHuman(confusion, errors, perSecond, classifier.ModelVersion));
        return ExitCode.Ok;
    }
}
