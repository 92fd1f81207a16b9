using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Nlu.Classification;
using FinCoach.Nlu.Features;

namespace FinCoach.Nlu.Artefacts;

/// <summary>
/// The artefact: eight bytes of magic, a JSON header, the classifiers with weights of half precision, and a SHA-256 over all of it.
/// </summary>
internal static class ModelFile
{
    private const int HashLength = 32;
    private const int MaxLabels = 4096;
    private const int MaxOthers = 16;
    private const int MaxFeatures = 20_000_000;
    private static readonly byte[] Magic = "GUSNLU\u0001\n"u8.ToArray();

    public static void Save(NluModel model, Stream stream)
    {
        using var buffer = new MemoryStream();
        using (var writer = new BinaryWriter(buffer, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(JsonSerializer.Serialize(model.Header, DomainJson.Options));
            foreach (var part in new[] { model.Intent, model.Operation, model.Flow, model.Category, model.GoalName })
            {
                writer.Write(part is not null);
                if (part is not null)
                {
                    Write(writer, part);
                }
            }

            if (model.Header.NluSchema == ModelHeader.GenericSchema)
            {
                writer.Write(model.Others.Count);
                foreach (var part in model.Others)
                {
                    Write(writer, part);
                }
            }
        }

        var bytes = buffer.ToArray();
        stream.Write(bytes);
        stream.Write(SHA256.HashData(bytes));
    }

    /// <exception cref="ModelFormatException">The file is no model, is damaged, or is of another recipe.</exception>
    public static NluModel Load(Stream stream, string name)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        if (bytes.Length < Magic.Length + HashLength || !bytes.Span.StartsWith(Magic))
        {
            throw new ModelFormatException($"{name} is no NLU model.");
        }

        if (!SHA256.HashData(bytes.Span[..^HashLength]).AsSpan().SequenceEqual(bytes.Span[^HashLength..]))
        {
            throw new ModelFormatException($"{name} is damaged: its checksum does not match.");
        }

        buffer.Position = Magic.Length;
        using var reader = new BinaryReader(buffer, Encoding.UTF8, leaveOpen: true);
        try
        {
            var header = JsonSerializer.Deserialize<ModelHeader>(reader.ReadString(), DomainJson.Options)
                ?? throw new ModelFormatException($"{name} has no header.");
            if (!header.IsCurrent)
            {
                throw new ModelFormatException(
                    $"{name} is of recipe {header.Recipe} and schema {header.NluSchema}; this program reads recipe "
                    + $"{ModelHeader.CurrentRecipe} and schema {ModelHeader.CurrentSchema}, and of generic models recipe "
                    + $"{ModelHeader.GenericRecipe}. Train it again.");
            }

            var intent = ReadOptional(reader) ?? throw new ModelFormatException($"{name} has no intents.");
            return new NluModel(header, intent, ReadOptional(reader), ReadOptional(reader), ReadOptional(reader), ReadOptional(reader))
            {
                Others = header.NluSchema == ModelHeader.GenericSchema ? ReadParts(reader) : [],
            };
        }
        catch (Exception e) when (e is EndOfStreamException or JsonException or IOException or ArgumentException)
        {
            throw new ModelFormatException($"{name} is damaged: {e.Message}", e);
        }
    }

    private static void Write(BinaryWriter writer, LinearModel model)
    {
        writer.Write(JsonSerializer.Serialize(model.Options, DomainJson.Options));
        writer.Write(model.Labels.Length);
        foreach (var label in model.Labels)
        {
            writer.Write(label);
        }

        writer.Write(model.Temperature);
        writer.Write(model.Features.Length);
        foreach (var feature in model.Features)
        {
            writer.Write(feature);
        }

        foreach (var values in new[] { model.Idf, model.Weights, model.Bias })
        {
            foreach (var value in values)
            {
                writer.Write((Half)value);
            }
        }
    }

    private static LinearModel[] ReadParts(BinaryReader reader)
    {
        var parts = new LinearModel[Limited(reader.ReadInt32(), MaxOthers)];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = ReadPart(reader);
        }

        return parts;
    }

    private static LinearModel? ReadOptional(BinaryReader reader) => reader.ReadBoolean() ? ReadPart(reader) : null;

    private static LinearModel ReadPart(BinaryReader reader)
    {
        var options = JsonSerializer.Deserialize<FeatureOptions>(reader.ReadString(), DomainJson.Options) ?? new FeatureOptions();
        var labels = new string[Limited(reader.ReadInt32(), MaxLabels)];
        for (var i = 0; i < labels.Length; i++)
        {
            labels[i] = reader.ReadString();
        }

        var temperature = reader.ReadSingle();
        var features = new uint[Limited(reader.ReadInt32(), MaxFeatures)];
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = reader.ReadUInt32();
        }

        return new LinearModel(labels, options, features, ReadHalves(reader, features.Length),
            ReadHalves(reader, features.Length * labels.Length), ReadHalves(reader, labels.Length), temperature);
    }

    private static float[] ReadHalves(BinaryReader reader, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = (float)reader.ReadHalf();
        }

        return values;
    }

    private static int Limited(int count, int most) =>
        count >= 0 && count <= most ? count : throw new IOException($"a count of {count} is out of range");
}
