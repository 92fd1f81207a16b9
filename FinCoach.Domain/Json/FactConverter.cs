using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinCoach.Domain.Language;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Replies;

namespace FinCoach.Domain.Json;

/// <summary>Facts on the wire: <c>{"id":"total","kind":"amount","value":12000,"currency":"CLP","label":"total"}</c>.</summary>
internal sealed class FactConverter : JsonConverter<Fact>
{
    private const string DateFormat = "yyyy-MM-dd";

    public override Fact Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // Keys come in any order and the value's type hangs on the kind, so the value is read last, from where it stood.
        string? id = null, label = null;
        FactKind? kind = null;
        Currency? currency = null;
        var value = default(Utf8JsonReader);
        var begin = reader.TokenType == JsonTokenType.StartObject ? reader.CurrentDepth : throw Lacks("kind");
        while (reader.Read() && reader.CurrentDepth > begin)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                id = StringOf(ref reader);
            }
            else if (reader.ValueTextEquals("kind"u8))
            {
                reader.Read();
                kind = JsonSerializer.Deserialize<FactKind>(ref reader, options);
            }
            else if (reader.ValueTextEquals("label"u8))
            {
                label = StringOf(ref reader);
            }
            else if (reader.ValueTextEquals("currency"u8))
            {
                reader.Read();
                currency = JsonSerializer.Deserialize<Currency?>(ref reader, options);
            }
            else if (reader.ValueTextEquals("value"u8))
            {
                reader.Read();
                value = reader;
                Pass(ref reader);
            }
            else
            {
                Pass(ref reader);
            }
        }

        var fact = new Fact(id ?? throw Lacks("id"), kind ?? throw Lacks("kind"), label ?? id);
        return value.TokenType == JsonTokenType.None ? throw Lacks("value") : WithValue(fact, ref value, currency, options);
    }

    public override void Write(Utf8JsonWriter writer, Fact value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        writer.WritePropertyName("kind");
        JsonSerializer.Serialize(writer, value.Kind, options);
        writer.WritePropertyName("value");
        WriteValue(writer, value, options);
        if (value.Currency is { } currency)
        {
            writer.WriteString("currency", currency.ToString());
        }

        writer.WriteString("label", value.Label);
        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, Fact fact, JsonSerializerOptions options)
    {
        switch (fact.Kind)
        {
            case FactKind.Amount or FactKind.Count or FactKind.Percent:
                writer.WriteNumberValue(fact.Number ?? 0m);
                break;
            case FactKind.Date:
                writer.WriteStringValue(fact.Date?.ToString(DateFormat, CultureInfo.InvariantCulture));
                break;
            case FactKind.Category:
                JsonSerializer.Serialize(writer, fact.Category, options);
                break;
            default:
                writer.WriteStringValue(fact.Text);
                break;
        }
    }

    private static Fact WithValue(Fact fact, ref Utf8JsonReader value, Currency? currency, JsonSerializerOptions options)
    {
        try
        {
            return fact.Kind switch
            {
                FactKind.Amount => fact with { Number = value.GetDecimal(), Currency = currency ?? Currency.CLP },
                FactKind.Count or FactKind.Percent => fact with { Number = value.GetDecimal() },
                FactKind.Date => fact with { Date = DateOnly.ParseExact(value.GetString() ?? "", DateFormat, CultureInfo.InvariantCulture) },
                FactKind.Category => fact with { Category = JsonSerializer.Deserialize<Category>(ref value, options) },
                FactKind.Text => fact with { Text = value.GetString() },
                _ => throw new JsonException($"Unknown kind of fact: {fact.Kind}."),
            };
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw new JsonException($"The value of fact \"{fact.Id}\" does not fit its kind \"{fact.Kind}\".", e);
        }
    }

    private static string? StringOf(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.String or JsonTokenType.Null
            ? reader.GetString()
            : throw new JsonException("A fact's id and label are strings.");
    }

    // A converter's whole value is in the buffer, also where more of the document is still to come, which Skip alone refuses.
    private static void Pass(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
        {
            throw new JsonException("A fact ends in the middle.");
        }
    }

    private static JsonException Lacks(string name) => new($"A fact needs \"{name}\".");
}
