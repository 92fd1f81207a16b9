using FinCoach.Domain.Json;
using System.Text.Json;

namespace FinCoach.Domain.Prompting;

/// <summary>The marks of <c>gus-context-1</c>: one line a value, its name before the colon, JSON after it.</summary>
internal static class ContextFormat
{
    public const string Version = "gus-context-1";

    public const string Intensity = "intensidad=";
    public const string Tone = " tono=";
    public const string Locale = " locale=";
    public const string Style = "estilo: ";
    public const string State = "estado: ";
    public const string Fact = "hecho: ";
    public const string Passage = "pasaje: ";
    public const string Message = "mensaje: ";

    public static readonly JsonSerializerOptions Json = DomainJson.Options;
}
