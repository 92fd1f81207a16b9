using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Nlu;
using FinCoach.Nlu.Samples;
using FinCoach.Trainer.CommandLine;

namespace FinCoach.Trainer.Nlu;

/// <summary><c>train nlu --data FILE… --out model.bin [--generic] [--json]</c>.</summary>
internal static class TrainNluCommand
{
    public static Command Create()
    {
        var data = new Option<FileInfo[]>("--data") { Description = "Labelled files.", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new Option<FileInfo>("--out") { Description = "Where to write the model.", Required = true };
        var generic = NluOptions.Generic();
        var json = NluOptions.Json();
        var command = new Command("nlu", "Train an NLU model.") { data, output, generic, json };
        command.SetAction(result => NluFailures.Guard(() => Run(
            [.. result.GetRequiredValue(data).Select(f => f.FullName)], result.GetRequiredValue(output).FullName,
            result.GetValue(generic), result.GetValue(json))));
        return command;
    }

    private static int Run(string[] files, string output, bool generic, bool json)
    {
        var clock = Stopwatch.StartNew();
        var (version, rows) = generic ? TrainGeneric(files, output) : Train(files, output);
        var seconds = Math.Round(clock.Elapsed.TotalSeconds, 3);
        var size = new FileInfo(output).Length;
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { rows, seconds, model_version = version, bytes = size, output }, DomainJson.Options)
            : string.Create(CultureInfo.InvariantCulture, $"Trained {version} on {rows} texts in {seconds:0.00} s: {output}, {size:N0} bytes."));
        return ExitCode.Ok;
    }

    private static (string Version, int Rows) Train(string[] files, string output)
    {
        var header = ModelTraining.Train(files, output);
        return (header.Version, header.Rows);
    }

    private static (string Version, int Rows) TrainGeneric(string[] files, string output)
    {
        var samples = files.SelectMany(f => LabelledCorpus.IsCorpus(f) ? LabelledCorpus.Read(f, tests: false) : SampleFiles.ReadGeneric(f)).ToList();
        if (samples.Count == 0)
        {
            throw new SampleFormatException(files[0], 1, "there is no labelled text to train on.");
        }

        var classifier = GenericClassifier.Train(
            samples, SampleFiles.HashOf(files), files.Where(LabelledCorpus.IsCorpus).Select(LabelledCorpus.RejectLabel).FirstOrDefault());
        classifier.Save(output);
        return (classifier.ModelVersion, samples.Count);
    }
}
