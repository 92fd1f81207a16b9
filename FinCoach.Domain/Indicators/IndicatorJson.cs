using System.Globalization;
using System.Text.Json;

namespace FinCoach.Domain.Indicators;

/// <summary>
/// Raw: <c>{"codigo":"uf","unidad_medida":"Pesos","serie":[{"fecha":"2026-11-20T03:00:00.000Z","valor":39643.59}]}</c>, one such
/// object or an array of them. A date is midnight in Santiago written in UTC, so its day is the written one.
/// </summary>
internal static class IndicatorJson
{
    private const int DateLength = 10;

    /// <exception cref="FormatException">It is not of this form.</exception>
    public static IReadOnlyList<Indicator> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().SelectMany(ReadSeries)]
                : ReadSeries(document.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException($"line {e.LineNumber + 1}: this is not JSON.", e);
        }
    }

    private static List<Indicator> ReadSeries(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || Text(root, "codigo") is not { } code)
        {
            throw new FormatException("\"codigo\" is missing: uf, utm, dolar or euro.");
        }

        if (UnitName.Read(code) is not { } unit)
        {
            throw new FormatException($"\"codigo\" is \"{code}\"; known are uf, utm, dolar and euro.");
        }

        if (Text(root, "unidad_medida") is { } measure && !measure.Equals("Pesos", StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException($"The values of {code} are in \"{measure}\", not in pesos.");
        }

        if (!root.TryGetProperty("serie", out var series) || series.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException($"\"serie\" of {code} is missing.");
        }

        return [.. series.EnumerateArray().Select((item, i) => ReadItem(unit, item, $"{code}, serie[{i}]"))];
    }

    private static Indicator ReadItem(Amounts.Currency unit, JsonElement item, string where)
    {
        if (item.ValueKind != JsonValueKind.Object
            || Text(item, "fecha") is not { Length: >= DateLength } date
            || !DateOnly.TryParseExact(date.AsSpan(0, DateLength), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            throw new FormatException($"{where}: \"fecha\" is not a date like 2026-11-20.");
        }

        return item.TryGetProperty("valor", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetDecimal(out var value)
            ? IndicatorText.Checked(unit, day, value, where)
            : throw new FormatException($"{where}: \"valor\" is not a number.");
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
