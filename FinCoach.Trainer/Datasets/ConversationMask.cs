using System.Globalization;
using System.Text.RegularExpressions;
using FinCoach.Domain.Masking;
using FinCoach.Domain.Replies;

namespace FinCoach.Trainer.Datasets;

/// <summary>
/// The training policy over one conversation: the same value has the same number in every text of it, on both sides, in facts and in
/// passages. Masks that ingress left stand; their numbers are taken.
/// </summary>
internal sealed partial class ConversationMask(CleanTexts known)
{
    private readonly MaskNumbers numbers = new();

    // Texts of this conversation that were looked at as they are now, and nothing was found.
    private readonly HashSet<string> clean = new(StringComparer.Ordinal);

    /// <summary>Takes the numbers of masks that stand in a text. Call it for every text before the first is masked.</summary>
    public void Reserve(string text)
    {
        if (!text.Contains('[', StringComparison.Ordinal))
        {
            return;
        }

        foreach (var mask in Standing().EnumerateMatches(text))
        {
            // Raw: "[URL_SECRET_12]".
            var body = text.AsSpan(mask.Index + 1, mask.Length - 2);
            var line = body.LastIndexOf('_');
            if (Enum.TryParse<MaskType>(body[..line], out var type))
            {
                numbers.Reserve(type, int.Parse(body[(line + 1)..], CultureInfo.InvariantCulture));
            }
        }
    }

    public string Mask(string text)
    {
        var masked = Masker.Mask(text, MaskPolicy.Training, numbers);
        if (masked.Replacements.Count == 0)
        {
            clean.Add(text);
        }

        return masked.Text;
    }

    /// <summary>The request with every text masked, and amounts as texts that hold their masks: a masked value is no number any more.</summary>
    public ReplyRequest Mask(ReplyRequest request) => request with
    {
        Text = Mask(request.Text),
        Facts = [.. request.Facts.Select(Mask)],
        Context = [.. request.Context.Select(Mask)],
        UserState = request.UserState with
        {
            Budgets = [.. request.UserState.Budgets.Select(Mask)],
            Goals = [.. request.UserState.Goals.Select(Mask)],
        },
    };

    /// <summary>
    /// Whether the masker finds nothing in any text that a row will hold. It looks again at every text but those that it saw as they are now:
    /// a text that went around the masking is found here.
    /// </summary>
    public bool IsClean(ReplyRequest request, string completion) =>
        IsClean(request.Text) && IsClean(completion)
        && request.Facts.All(IsClean) && request.UserState.Budgets.All(IsClean) && request.UserState.Goals.All(IsClean)
        && request.UserState.Flags.All(IsClean)
        && request.Context.All(p => IsClean(p.Title) && IsClean(p.Source ?? "") && IsClean(p.Text));

    private bool IsClean(Fact fact) => IsClean(fact.Label) && IsClean(fact.Text ?? "");

    private bool IsClean(string text) =>
        text.Length == 0 || clean.Contains(text) || known.Has(text) || Masker.Find(text, MaskPolicy.Training).Count == 0;

    private Fact Mask(Fact fact) => fact switch
    {
        { Kind: FactKind.Amount } => Fact.OfText(fact.Id, Mask(FactText.Of(fact)), MaskOurs(fact.Label)),
        { Id: ReplyRequest.ActFact, Text: { } act } => fact with { Text = MaskOurs(act), Label = MaskOurs(fact.Label) },
        { Text: { } text } => fact with { Text = Mask(text), Label = MaskOurs(fact.Label) },
        _ => fact with { Label = MaskOurs(fact.Label) },
    };

    private Passage Mask(Passage passage) => passage with
    {
        Title = MaskOurs(passage.Title),
        Source = passage.Source is { } source ? MaskOurs(source) : null,
        Text = MaskOurs(passage.Text),
    };

    // A text of the product, not of a person: most have nothing to mask, and all come back. One with a bracket may hold a mask to reserve.
    private string MaskOurs(string text)
    {
        if (known.Has(text))
        {
            return text;
        }

        var masked = Mask(text);
        if (clean.Contains(text) && !text.Contains('[', StringComparison.Ordinal))
        {
            known.Add(text);
        }

        return masked;
    }

    [GeneratedRegex(@"\[[A-Z_]{2,12}_[0-9]{1,6}\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Standing();
}
