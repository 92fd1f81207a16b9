using System.CommandLine;
using System.Text;
using System.Text.Json;
using FinCoach.Domain.Json;
using FinCoach.Domain.Masking;
using FinCoach.Trainer.CommandLine;

namespace FinCoach.Trainer.Masks;

/// <summary><c>mask [--policy ingress|training] [--json] &lt; text</c>: the standard input is one conversation.</summary>
internal static class MaskCommand
{
    public static Command Create()
    {
        var policy = PolicyOption.Create("Which masks count. Default: ingress.");
        var json = new Option<bool>("--json") { Description = "One JSON object with the text and its spans." };
        var command = new Command("mask", "Replaces the personal data of a text by masks.") { policy, json };
        command.SetAction((arguments, ct) => RunAsync(
            PolicyOption.Read(arguments, policy) ?? MaskPolicy.Ingress,
            arguments.GetValue(json),
            arguments.InvocationConfiguration.Output,
            ct));
        return command;
    }

    private static async Task<int> RunAsync(MaskPolicy policy, bool json, TextWriter output, CancellationToken ct)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var masked = Masker.Mask(await input.ReadToEndAsync(ct), policy, new MaskNumbers());
        if (json)
        {
            var spans = masked.Replacements.Select(one => new { one.Span.Start, one.Span.End, one.Span.Type, one.Mask });
            await output.WriteLineAsync(JsonSerializer.Serialize(new { masked.Text, Spans = spans }, DomainJson.Options));
        }
        else
        {
            await output.WriteAsync(masked.Text);
        }

        return ExitCode.Ok;
    }
}
