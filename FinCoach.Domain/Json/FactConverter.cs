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
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        var kind = Required(root, "kind").Deserialize<FactKind>(options);
        var id = Required(root, "id").GetString() ?? throw new JsonException("A fact's id is a string.");
        var label = root.TryGetProperty("label", out var l) ? l.GetString() ?? id : id;
        var value = Required(root, "value");
        var fact = new Fact(id, kind, label);
        try
        {
            return kind switch
            {
                FactKind.Amount => fact with { Number = value.GetDecimal(), Currency = CurrencyOf(root, options) },
                FactKind.Count or FactKind.Percent => fact with { Number = value.GetDecimal() },
                FactKind.Date => fact with { Date = DateOf(value) },
                FactKind.Category => fact with { Category = value.Deserialize<Category>(options) },
                FactKind.Text => fact with { Text = value.GetString() },
                _ => throw new JsonException($"Unknown kind of fact: {kind}."),
            };
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException)
        {
            throw new JsonException($"The value of fact \"{id}\" does not fit its kind \"{kind}\".", e);
        }
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

    private static JsonElement Required(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value)
            ? value
            : throw new JsonException($"A fact needs \"{name}\".");

    private static Currency CurrencyOf(JsonElement root, JsonSerializerOptions options) =>
        root.TryGetProperty("currency", out var value) && value.ValueKind != JsonValueKind.Null
            ? value.Deserialize<Currency>(options)
            : Currency.CLP;

    private static DateOnly DateOf(JsonElement value) =>
        DateOnly.ParseExact(value.GetString() ?? "", DateFormat, CultureInfo.InvariantCulture);
}
