using System.Reflection;
using System.Text.Json;
using FinCoach.AiApi.Inference;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;
using OpenAI.Chat;

namespace FinCoach.AiApi.Nlu;

/// <summary>
/// Asks the chat model what a text means. It may decide the intent and what stands beside it; the slots stay those of the grammars,
/// because amounts and dates come from code alone.
/// </summary>
internal sealed class SecondOpinion(
    ChatWriter writer,
    IOptions<ModelOptions> options,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider realClock)
{
    private const int LongestText = 2000;
    private static readonly string System = Read("nlu-fallback-1.system.txt");
    private static readonly ChatResponseFormat Format = ChatResponseFormat.CreateJsonSchemaFormat(
        "understanding", BinaryData.FromString(Read("nlu-fallback-1.schema.json")), jsonSchemaIsStrict: true);

    /// <summary>Null when the model gave no usable answer, or is no surer than the NLU was.</summary>
    public async Task<Understanding?> OfAsync(string text, Understanding own, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(options.Value.CallTimeout, realClock);
        ChatMessage[] messages = [new SystemChatMessage(System), new UserChatMessage(text[..Math.Min(text.Length, LongestText)])];
        var draft = await writer.WriteAsync(messages, null, deadline.Token, ct, Format);
        if (draft.Text is null || Parsed(draft.Text) is not { } opinion || opinion.Confidence <= own.Confidence)
        {
            return null;
        }

        return own with
        {
            Intent = opinion.Intent,
            Operation = opinion.Operation,
            Flow = opinion.Flow,
            Recurrence = opinion.Recurrence,
            Confidence = Math.Clamp(opinion.Confidence, 0, 1),
            Alternatives = [new Alternative(own.Intent, own.Confidence), .. own.Alternatives],
            Engine = draft.Model,
        };
    }

    private static Opinion? Parsed(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Opinion>(json, DomainJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"FinCoach.AiApi.Nlu.Prompts.{file}")
            ?? throw new InvalidOperationException($"The prompt {file} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private sealed record Opinion(Intent Intent, Operation? Operation, Flow? Flow, Recurrence? Recurrence, double Confidence);
}
