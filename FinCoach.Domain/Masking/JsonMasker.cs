using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FinCoach.Domain.Masking;

/// <summary>
/// Masks a channel's update: every string that people wrote, wherever it stands, and what a shared contact says of a
/// third person. Ids, structure and order stay, and message entities point at the same words as before.
/// </summary>
public static class JsonMasker
{
    private static readonly JsonWriterOptions s_output = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Masks one JSON document.</summary>
    /// <param name="json">UTF-8 JSON, at most 64 levels deep.</param>
    /// <param name="policy">Which types count.</param>
    /// <param name="numbers">The conversation's numbering.</param>
    /// <returns>UTF-8 JSON without the personal data.</returns>
    /// <exception cref="JsonException">The input is no JSON document.</exception>
    public static byte[] Mask(ReadOnlyMemory<byte> json, MaskPolicy policy, IMaskNumbers numbers)
    {
        using var document = JsonDocument.Parse(json);
        var output = new ArrayBufferWriter<byte>(json.Length + 64);
        using (var writer = new Utf8JsonWriter(output, s_output))
        {
            new Walk(writer, policy, numbers).Value(document.RootElement, name: null, parent: null);
        }

        return output.WrittenSpan.ToArray();
    }

    private readonly ref struct Walk(Utf8JsonWriter writer, MaskPolicy policy, IMaskNumbers numbers)
    {
        public void Value(JsonElement element, string? name, string? parent)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    Object(element, name);
                    break;
                case JsonValueKind.Array:
                    writer.WriteStartArray();
                    foreach (var item in element.EnumerateArray())
                    {
                        // The items of "new_chat_members" are what the list is named for.
                        Value(item, name, parent);
                    }

                    writer.WriteEndArray();
                    break;
                case JsonValueKind.String:
                    writer.WriteStringValue(Masked(element.GetString() ?? "", name, parent).Text);
                    break;
                default:
                    element.WriteTo(writer);
                    break;
            }
        }

        private void Object(JsonElement element, string? name)
        {
            var text = EntityText(element, "text");
            var caption = EntityText(element, "caption");
            writer.WriteStartObject();
            foreach (var property in element.EnumerateObject())
            {
                writer.WritePropertyName(property.Name);
                var carrier = property.Name switch { "entities" => text, "caption_entities" => caption, _ => null };
                if (carrier is not null && property.Value.ValueKind == JsonValueKind.Array)
                {
                    Entities(property.Value, carrier);
                }
                else
                {
                    Value(property.Value, property.Name, name);
                }
            }

            writer.WriteEndObject();
        }

        private MaskedText? EntityText(JsonElement element, string name) =>
            element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
                ? Masked(text.GetString() ?? "", name, parent: null)
                : null;

        private void Entities(JsonElement entities, MaskedText carrier)
        {
            writer.WriteStartArray();
            foreach (var entity in entities.EnumerateArray())
            {
                if (entity.ValueKind != JsonValueKind.Object || !TryRange(entity, out var start, out var end))
                {
                    Value(entity, "entities", parent: null);
                    continue;
                }

                (start, end) = (carrier.OffsetOf(start), carrier.OffsetOf(end));
                writer.WriteStartObject();
                foreach (var property in entity.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    switch (property.Name)
                    {
                        case "offset":
                            writer.WriteNumberValue(start);
                            break;
                        case "length":
                            writer.WriteNumberValue(end - start);
                            break;
                        default:
                            Value(property.Value, property.Name, "entities");
                            break;
                    }
                }

                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        private static bool TryRange(JsonElement entity, out int start, out int end)
        {
            (start, end) = (0, 0);
            if (!entity.TryGetProperty("offset", out var offset) || offset.ValueKind != JsonValueKind.Number || !offset.TryGetInt32(out start)
                || !entity.TryGetProperty("length", out var length) || length.ValueKind != JsonValueKind.Number || !length.TryGetInt32(out end))
            {
                return false;
            }

            end = (int)Math.Min((long)start + end, int.MaxValue);
            return start >= 0 && end >= start;
        }

        private MaskedText Masked(string value, string? name, string? parent)
        {
            if (UpdateFields.IsStructural(name))
            {
                return new MaskedText(value, []);
            }

            return UpdateFields.WholeValueType(name, parent) is { } type && value.Length > 0
                ? Whole(value, type)
                : Masker.Mask(value, policy, numbers);
        }

        private MaskedText Whole(string value, MaskType type)
        {
            if (MaskToken.TryRead(value, out _, out _, out var length) && length == value.Length)
            {
                return new MaskedText(value, []);
            }

            var mask = MaskToken.Write(type, numbers.NumberFor(type, Canonical.Of(type, value)));
            return new MaskedText(mask, [new MaskReplacement(new MaskSpan(0, value.Length, type), mask)]);
        }
    }
}
