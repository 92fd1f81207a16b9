using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace FinCoach.Trainer.Knowledge;

/// <summary>YAML of the corpus: keys in snake_case, dates as YYYY-MM-DD, unknown keys ignored.</summary>
internal static class CorpusYaml
{
    private static readonly IDeserializer Reader = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance)
        .WithTypeConverter(new IsoDateConverter())
        .IgnoreUnmatchedProperties()
        .Build();

    /// <exception cref="KnowledgeException">The text is no such YAML.</exception>
    public static T Read<T>(string name, string yaml)
        where T : class
    {
        try
        {
            return Reader.Deserialize<T>(yaml) ?? throw new KnowledgeException(KnowledgeFault.Invalid, $"{name} is empty.");
        }
        catch (Exception e) when (e is YamlException or FormatException)
        {
            throw new KnowledgeException(KnowledgeFault.Invalid, $"{name}: {e.InnerException?.Message ?? e.Message}", e);
        }
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

/// <summary><c>glossary.yaml</c>.</summary>
internal sealed class GlossaryFile
{
    public List<Entry> Terms { get; init; } = [];

    internal sealed class Entry
    {
        public string Id { get; init; } = "";

        public string Term { get; init; } = "";

        public List<string> Synonyms { get; init; } = [];

        public string Definition { get; init; } = "";

        /// <summary>Id of the section that says more.</summary>
        public string Document { get; init; } = "";
    }
}

/// <summary><c>figures.yaml</c>.</summary>
internal sealed class FiguresFile
{
    public List<Entry> Figures { get; init; } = [];

    internal sealed class Entry
    {
        public string Id { get; init; } = "";

        public string Label { get; init; } = "";

        public decimal? Value { get; init; }

        public string? Unit { get; init; }

        public string? Currency { get; init; }

        public string Source { get; init; } = "";

        public DateOnly SourceDate { get; init; }

        public DateOnly? ValidUntil { get; init; }

        public bool Verified { get; init; }
    }
}

/// <summary>The head of a document.</summary>
internal sealed class FrontMatter
{
    public string Title { get; init; } = "";

    public string Category { get; init; } = "";

    public string Source { get; init; } = "";

    public string? SourceUrl { get; init; }

    public DateOnly? SourceDate { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public List<string> Keywords { get; init; } = [];
}
