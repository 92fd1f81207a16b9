using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Masking;

namespace FinCoach.Domain.Json;

/// <summary>One JSON dialect for wire and storage: snake_case names, snake_case enums, absent instead of null.</summary>
public static class DomainJson
{
    /// <summary>Shared, read-only options.</summary>
    public static readonly JsonSerializerOptions Options = Create();

    /// <summary>Applies the dialect to options owned by somebody else (ASP.NET Core's).</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        // "¿qué?" stays readable in logs and files; the output is JSON documents, never HTML attributes.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new EntryRefConverter());
        options.Converters.Add(new FactConverter());
        options.Converters.Add(new JsonStringEnumConverter<Currency>());
        options.Converters.Add(new JsonStringEnumConverter<MaskType>());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
