using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinCoach.Domain.Language;

namespace FinCoach.Domain.Json;

/// <summary><c>"last"</c> or <c>"2026-11-19"</c>.</summary>
internal sealed class EntryRefConverter : JsonConverter<EntryRef>
{
    private const string DateFormat = "yyyy-MM-dd";

    public override EntryRef Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        if (text == "last")
        {
            return EntryRef.Last;
        }

        return DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new EntryRef(date)
            : throw new JsonException("entry_ref is \"last\" or a date as YYYY-MM-DD.");
    }

    public override void Write(Utf8JsonWriter writer, EntryRef value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Date?.ToString(DateFormat, CultureInfo.InvariantCulture) ?? "last");
}
