using System.Globalization;
using System.Text;
using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Scores;

/// <summary>Slots as canonical JSON: keys sorted, numbers as decimals (<c>1.0</c> is <c>1</c>), strings trimmed and case-folded.</summary>
public static class CanonicalSlots
{
    /// <summary>Each stated slot by its wire name.</summary>
    public static SortedDictionary<string, string> Of(Slots slots)
    {
        var result = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in JsonSerializer.SerializeToElement(slots, DomainJson.Options).EnumerateObject())
        {
            var text = new StringBuilder();
            Write(property.Value, text);
            result[property.Name] = text.ToString();
        }

        return result;
    }

    /// <summary>Says whether two slot objects are equal in canonical form.</summary>
    public static bool AreEqual(Slots left, Slots right) => Of(left).SequenceEqual(Of(right));

    private static void Write(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var property in value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    text.Append(property.Name).Append(':');
                    Write(property.Value, text);
                    text.Append(';');
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    Write(item, text);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValueKind.Number:
                text.Append(value.GetDecimal().ToString("0.############################", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value.ToString().Trim().ToLowerInvariant());
                break;
        }
    }
}
