using FinCoach.Domain.Replies;

namespace FinCoach.Domain.Checks;

/// <summary>The pure reply checks, run by AiApi on what a model wrote and again by BotApi before anything is sent.</summary>
public static class ReplyChecks
{
    /// <summary>Longer than this is no chat message (Telegram allows 4,096 UTF-16 units).</summary>
    public const int LongestReply = 3500;

    /// <summary>Figures, format and policy, in this order, each with its reasons.</summary>
    public static IReadOnlyList<CheckResult> Run(ReplyRequest request, string reply)
    {
        var evidence = Evidence.Of(request);
        return
        [
            FiguresCheck.Run(reply, evidence),
            FormatCheck.Run(reply, evidence, new FactSheet(request.Facts)),
            PolicyCheck.Run(reply, request),
            CheckResult.Of(CheckNames.Model, [.. Shape(reply)]),
        ];
    }

    /// <summary>Whether every check is ok.</summary>
    public static bool Passed(IEnumerable<CheckResult> checks) => checks.All(c => c.Ok);

    private static IEnumerable<string> Shape(string reply)
    {
        if (string.IsNullOrWhiteSpace(reply))
        {
            yield return "la respuesta está vacía";
        }

        if (reply.Length > LongestReply)
        {
            yield return $"la respuesta pasa de {LongestReply} caracteres";
        }

        if (reply.Any(c => char.IsControl(c) && c is not ('\n' or '\t')))
        {
            yield return "la respuesta tiene caracteres de control";
        }
    }
}
