using System.Globalization;
using FinCoach.Tests.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace FinCoach.Tests.Knowledge;

/// <summary>The finance corpus of this checkout.</summary>
internal static class Corpus
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithTypeConverter(new IsoDateConverter())
        .Build();

    private static readonly Lazy<IReadOnlyList<CorpusDocument>> LazyDocuments = new(ReadDocuments);

    public static IReadOnlyList<CorpusDocument> Documents => LazyDocuments.Value;

    public static IReadOnlyList<CorpusFigure> Figures =>
        Yaml.Deserialize<CorpusFigures>(Repository.Read("knowledge/figures.yaml")).Figures;

    public static T ReadYaml<T>(string file) => Yaml.Deserialize<T>(Repository.Read(file));

    private static CorpusDocument[] ReadDocuments()
    {
        var root = Path.Combine(Repository.Root, "knowledge");
        return [.. Directory.EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != "README.md")
            .Select(file => Read(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .OrderBy(document => document.Id, StringComparer.Ordinal)];
    }

    private static CorpusDocument Read(string path, string text)
    {
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        Assert.True(text.StartsWith("---\n", StringComparison.Ordinal) && end > 0, $"{path} has no front matter.");
        return new CorpusDocument(path[..^".md".Length], Yaml.Deserialize<CorpusFrontMatter>(text[4..end]), text[(end + 5)..]);
    }

    private sealed class IsoDateConverter : IYamlTypeConverter
    {
        public bool Accepts(Type type) => type == typeof(DateOnly) || type == typeof(DateOnly?);

        public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer) =>
            DateOnly.ParseExact(parser.Consume<Scalar>().Value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) =>
            throw new NotSupportedException("The corpus is only read.");
    }
}
