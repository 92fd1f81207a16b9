using System.Text.Json.Nodes;

namespace FinCoach.Tests.Contracts;

/// <summary>
/// Makes updates of every type out of Telegram's description, with hostile values in them: for fuzzing a webhook. The
/// same seed gives the same updates.
/// </summary>
/// <param name="wrongness">Share of values with a wrong type or left out, 0 to 1; 0 keeps to the description.</param>
internal sealed class UpdateGenerator(TelegramApi api, int seed, double wrongness = 0)
{
    private const string ArrayOf = "Array of ";
    private const int Deepest = 4;

    // Half a character has no UTF-8 form, so no writer puts it into JSON: this stands for it until the text is made.
    private const string LoneSurrogate = "@lone-surrogate@";

    private static readonly string[] Texts =
    [
        "gasté 12 lucas en el super", "/start", "/borrar ahora", "", " ", "💸👩‍👩‍👧‍👦 ñandú", "\u202Eatled", "a\u0000b\u0007\u001b[31m",
        LoneSurrogate, "$ 999.999.999.999.999.999,99", "1e308", "'; drop table app.users; --", "<b>hola", "{{facts}}", "\r\n\t",
        "\uFFFF\uFEFF", new string('9', 400), "12.345.678-5", "tarjeta 4111 1111 1111 1111",
    ];

    private static readonly long[] Integers =
        [0, 1, -1, 7, 42, 4096, 1_700_000_000, int.MaxValue, int.MinValue, 1L << 52, -(1L << 52), long.MaxValue, long.MinValue];

    private readonly Random _random = new(seed);

    /// <summary>One update as JSON text; the id is the caller's.</summary>
    public string Next(long updateId)
    {
        var kinds = api.FieldsOfType("Update").Where(f => f.Name != "update_id").ToList();
        var kind = kinds[_random.Next(kinds.Count)];
        var update = new JsonObject { ["update_id"] = updateId, [kind.Name] = Value(kind.Types[0], 0) };
        return update.ToJsonString().Replace(LoneSurrogate, "\\ud83d", StringComparison.Ordinal);
    }

    private JsonNode? Value(string type, int depth)
    {
        if (_random.NextDouble() < wrongness)
        {
            type = new[] { "String", "Integer", "Boolean", "Float", "Array of Integer", "Chat" }[_random.Next(6)];
        }

        return type switch
        {
            "String" => Texts[_random.Next(Texts.Length)],
            "Integer" => Integers[_random.Next(Integers.Length)],
            "Float" => _random.NextDouble() * 200,
            "Boolean" => _random.Next(2) == 0,
            "True" => true,
            "InputFile" => "attach://x",
            _ when type.StartsWith(ArrayOf, StringComparison.Ordinal) => Array(type[ArrayOf.Length..], depth),
            // The first choice of a type that holds itself (rich text) is the one that ends it.
            _ => api.ChoicesOf(type) is { } choices
                ? Value(choices[depth < Deepest ? _random.Next(choices.Count) : 0], depth)
                : Object(type, depth),
        };
    }

    private JsonArray Array(string type, int depth)
    {
        var items = new JsonArray();
        for (var count = depth >= Deepest ? 0 : _random.Next(4); count > 0; count--)
        {
            items.Add(Value(type, depth + 1));
        }

        return items;
    }

    private JsonObject Object(string type, int depth)
    {
        var made = new JsonObject();
        foreach (var field in api.FieldsOfType(type))
        {
            // Required fields of required fields end by themselves; optional ones must be stopped.
            var wanted = field.Required || (depth < Deepest && _random.NextDouble() < 0.3 / (1 + depth));
            if (wanted && _random.NextDouble() >= wrongness)
            {
                made[field.Name] = field.OnlyValue ?? Value(field.Types[_random.Next(field.Types.Count)], depth + 1);
            }
        }

        return made;
    }
}
