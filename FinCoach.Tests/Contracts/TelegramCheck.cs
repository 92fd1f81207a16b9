using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FinCoach.Tests.Fakes;

namespace FinCoach.Tests.Contracts;

/// <summary>Holds one request's values against the description, with their paths in what it reports.</summary>
internal sealed class TelegramCheck(TelegramApi api, RequestParameters sent)
{
    private const string ArrayOf = "Array of ";
    private const string Attached = "attach://";

    public IEnumerable<string> Fields(string path, IReadOnlyList<TelegramField> fields, JsonObject values, bool isForm)
    {
        foreach (var field in fields)
        {
            var at = $"{path}.{field.Name}";
            if (!values.TryGetPropertyValue(field.Name, out var value) || value is null)
            {
                if (field.Required && !(isForm && sent.Files.Contains(field.Name)))
                {
                    yield return $"{at}: missing";
                }

                continue;
            }

            foreach (var violation in AnyOf(at, field.Types, value, isForm).Concat(Rules(at, field, value)))
            {
                yield return violation;
            }
        }

        foreach (var (name, _) in values.Where(v => fields.All(f => f.Name != v.Key)))
        {
            yield return $"{path}.{name}: unknown";
        }
    }

    /// <summary>The complaints of the type that fits best; none when one fits.</summary>
    private IReadOnlyList<string> AnyOf(string path, IReadOnlyList<string> types, JsonNode value, bool isForm) =>
        types.Select(t => One(path, t, value, isForm).ToList()).MinBy(v => v.Count) ?? [];

    private IEnumerable<string> One(string path, string type, JsonNode value, bool isForm)
    {
        var kind = value.GetValueKind();
        var text = kind == JsonValueKind.String ? value.GetValue<string>() : null;
        switch (type)
        {
            case "String":
                return Expect(text is not null && !text.StartsWith(Attached, StringComparison.Ordinal), path, type, value);
            case "Boolean" or "True":
                var isBoolean = type == "True" ? kind == JsonValueKind.True : kind is JsonValueKind.True or JsonValueKind.False;
                return Expect(isBoolean || (isForm && bool.TryParse(text, out _)), path, type, value);
            case "Integer":
                return Expect(IsInteger(isForm && text is not null ? text : kind == JsonValueKind.Number ? value.ToJsonString() : null), path, type, value);
            case "Float":
                var number = isForm && text is not null ? text : kind == JsonValueKind.Number ? value.ToJsonString() : null;
                return Expect(double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _), path, type, value);
            case "InputFile":
                var attached = text?.StartsWith(Attached, StringComparison.Ordinal) == true && sent.Files.Contains(text[Attached.Length..]);
                return Expect(attached, path, type, value);
            default:
                return Structure(path, type, isForm && text is not null ? Parse(text) : value);
        }
    }

    private IEnumerable<string> Structure(string path, string type, JsonNode? value)
    {
        if (type.StartsWith(ArrayOf, StringComparison.Ordinal))
        {
            return value is JsonArray array
                ? array.SelectMany((item, i) => item is null ? [$"{path}[{i}]: null"] : One($"{path}[{i}]", type[ArrayOf.Length..], item, isForm: false))
                : Expect(false, path, type, value);
        }

        if (!api.IsType(type))
        {
            throw new InvalidOperationException($"The description has no type {type}.");
        }

        return value is not null && api.ChoicesOf(type) is { } choices ? AnyOf(path, choices, value, isForm: false)
            : value is not JsonObject given ? Expect(false, path, type, value)
            : Fields(path, api.FieldsOfType(type), given, isForm: false).Concat(OneAction(path, type, given));
    }

    private static IEnumerable<string> Rules(string path, TelegramField field, JsonNode value)
    {
        if (value.GetValueKind() != JsonValueKind.String)
        {
            yield break;
        }

        var text = value.GetValue<string>();
        if (field.OnlyValue is { } only && text != only)
        {
            yield return $"{path}: \"{text}\" is not \"{only}\"";
        }

        if (field.Length is { } length)
        {
            var size = length.Bytes ? Encoding.UTF8.GetByteCount(text) : text.Length;
            if (size < length.Min || size > length.Max)
            {
                yield return $"{path}: {size} is outside {length.Min}-{length.Max}";
            }
        }
    }

    // The description of the type says it in words: "Exactly one of the fields other than text, icon_custom_emoji_id, and style".
    private static IEnumerable<string> OneAction(string path, string type, JsonObject button)
    {
        var actions = button.Count(p => p.Value is not null && p.Key is not ("text" or "icon_custom_emoji_id" or "style"));
        if (type == "InlineKeyboardButton" && actions != 1)
        {
            yield return $"{path}: {actions} actions, exactly one wanted";
        }
    }

    private static bool IsInteger(string? text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static IEnumerable<string> Expect(bool holds, string path, string type, JsonNode? value) =>
        holds ? [] : [$"{path}: {type} wanted, got {value?.ToJsonString() ?? "nothing readable"}"];

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
