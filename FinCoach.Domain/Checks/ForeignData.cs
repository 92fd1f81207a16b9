using FinCoach.Domain.Masking;
using FinCoach.Domain.Replies;

namespace FinCoach.Domain.Checks;

/// <summary>Personal data in a reply that the request did not hold: it can only be somebody else's, or made up.</summary>
internal static class ForeignData
{
    /// <summary>The type of each foreign value (<c>RUT</c>, <c>EMAIL</c>, …) and each mask; never the value itself, for reasons are logged.</summary>
    public static IEnumerable<string> In(string reply, ReplyRequest request)
    {
        var known = KnownText(request);
        var quoted = string.Join(' ', request.Context.SelectMany(p => PassageQuote.Sentences(p.Text)));
        foreach (var span in Masker.Find(reply, MaskPolicy.Training).Where(s => s.Type != MaskType.CLP))
        {
            // A quoted passage keeps its words, not its line breaks and marks.
            if (!known.Contains(reply.AsSpan(span.Start, span.Length), StringComparison.OrdinalIgnoreCase)
                && !quoted.Contains(reply.AsSpan(span.Start, span.Length), StringComparison.OrdinalIgnoreCase))
            {
                yield return span.Type.ToString();
            }
        }

        // "[RUT_1]" stands for data of the person: only what the request itself said in masks may be repeated in them.
        foreach (var mask in Masks(reply).Where(mask => !known.Contains(mask, StringComparison.Ordinal)))
        {
            yield return mask[1..mask.LastIndexOf('_')];
        }
    }

    private static IEnumerable<string> Masks(string reply)
    {
        for (var open = reply.IndexOf('['); open >= 0; open = reply.IndexOf('[', open + 1))
        {
            if (MaskToken.TryRead(reply.AsSpan(open), out _, out _, out var length))
            {
                yield return reply.Substring(open, length);
            }
        }
    }

    private static string KnownText(ReplyRequest request) => string.Join('\n',
        request.Facts.Concat(request.UserState.Budgets).Concat(request.UserState.Goals).Select(f => f.Label + "\n" + f.Text)
            .Concat(request.Context.Select(p => p.Text + "\n" + p.Title + "\n" + p.Source))
            .Append(request.Text));
}
