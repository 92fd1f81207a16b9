using System.Globalization;
using System.Text.Json;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.Domain.Prompting;

/// <summary>Reads a <c>gus-context-1</c> user message back, exactly as <see cref="ContextBuilder"/> wrote it.</summary>
public static class ContextReader
{
    /// <summary>The request that the message was built from (without its model version); null when it is in no format of ours.</summary>
    public static ReplyRequest? Read(string userMessage)
    {
        var lines = userMessage.Split('\n');
        if (lines.Length < 4 || lines[0] != ContextFormat.Version)
        {
            return null;
        }

        try
        {
            return Header(lines[1]) is { } header ? Body(header, lines.AsSpan(2)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ReplyRequest? Body(ReplyRequest header, ReadOnlySpan<string> lines)
    {
        var facts = new List<Fact>();
        var passages = new List<Passage>();
        var state = UserState.Empty;
        string? text = null;
        foreach (var line in lines)
        {
            if (line.StartsWith(ContextFormat.Fact, StringComparison.Ordinal))
            {
                facts.Add(Value<Fact>(line, ContextFormat.Fact));
            }
            else if (line.StartsWith(ContextFormat.Passage, StringComparison.Ordinal))
            {
                passages.Add(Value<Passage>(line, ContextFormat.Passage));
            }
            else if (line.StartsWith(ContextFormat.State, StringComparison.Ordinal))
            {
                state = Value<UserState>(line, ContextFormat.State);
            }
            else if (line.StartsWith(ContextFormat.Message, StringComparison.Ordinal))
            {
                text = Value<string>(line, ContextFormat.Message);
            }
            else if (!line.StartsWith(ContextFormat.Style, StringComparison.Ordinal))
            {
                return null;
            }
        }

        return text is null ? null : header with { Text = text, Facts = facts, Context = passages, UserState = state };
    }

    // intensidad=0.9 tono=coach locale="es-CL"
    private static ReplyRequest? Header(string line)
    {
        var tone = line.IndexOf(ContextFormat.Tone, StringComparison.Ordinal);
        var locale = line.IndexOf(ContextFormat.Locale, StringComparison.Ordinal);
        if (!line.StartsWith(ContextFormat.Intensity, StringComparison.Ordinal) || tone < 0 || locale < tone)
        {
            return null;
        }

        var intensity = line.AsSpan(ContextFormat.Intensity.Length, tone - ContextFormat.Intensity.Length);
        var toneName = line[(tone + ContextFormat.Tone.Length)..locale];
        return decimal.TryParse(intensity, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            && Enum.TryParse<Tone>(toneName, ignoreCase: true, out var toneValue)
            ? new ReplyRequest("", Value<string>(line[locale..], ContextFormat.Locale), value, toneValue, [], UserState.Empty, [])
            : null;
    }

    private static T Value<T>(string line, string mark) =>
        JsonSerializer.Deserialize<T>(line.AsSpan(mark.Length), ContextFormat.Json)
        ?? throw new JsonException($"\"{mark.Trim()}\" holds no value.");
}
