using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Training;

namespace FinCoach.Nlu.Artefacts;

/// <summary>The model that ships with the product: trained from data/nlu/train by the build, next to the assembly.</summary>
internal static class BuiltInModel
{
    public const string FileName = "gus-nlu.model";

    /// <summary>Reads the model beside the assembly.</summary>
    /// <exception cref="FileNotFoundException">The build did not put it there.</exception>
    public static NluModel Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, FileName);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"{FileName} is not beside the program: build FinCoach.Nlu, which trains it.", path);
        }

        using var stream = File.OpenRead(path);
        return ModelFile.Load(stream, FileName);
    }

    /// <summary>Trains from a folder of labelled files unless the model there is already of this data and recipe.</summary>
    /// <returns>Whether it had to train.</returns>
    public static bool Build(string dataFolder, string output)
    {
        var files = Directory.GetFiles(dataFolder, "*.jsonl").Order(StringComparer.Ordinal).ToArray();
        var hash = SampleFiles.HashOf(files);
        if (IsCurrent(output, hash))
        {
            return false;
        }

        var model = NluTrainer.Train([.. files.SelectMany(SampleFiles.Read)], hash, new TrainingOptions());
        // Written aside and moved, so that a build that is stopped leaves no half of a file.
        var aside = output + ".new";
        using (var stream = File.Create(aside))
        {
            ModelFile.Save(model, stream);
        }

        File.Move(aside, output, overwrite: true);
        return true;
    }

    private static bool IsCurrent(string path, string hash)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var stream = File.OpenRead(path);
            return ModelFile.Load(stream, path).Header.DataSha256 == hash;
        }
        catch (ModelFormatException)
        {
            return false;
        }
    }
}
