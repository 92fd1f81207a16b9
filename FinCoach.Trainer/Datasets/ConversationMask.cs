using System.Globalization;
using System.Text.RegularExpressions;
using FinCoach.Domain.Masking;
using FinCoach.Domain.Replies;

namespace FinCoach.Trainer.Datasets;

/// <summary>
/// The training policy over one conversation: the same value has the same number in every text of it, on both sides, in facts and in
/// passages. Masks that ingress left stand; their numbers are taken.
/// </summary>
internal sealed partial class ConversationMask
{
    private readonly MaskNumbers numbers = new();

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

    public string Mask(string text) => Masker.Mask(text, MaskPolicy.Training, numbers).Text;

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

    /// <summary>Every text of a request that a row will hold.</summary>
    public static IEnumerable<string> Texts(ReplyRequest request) =>
        request.Facts.Concat(request.UserState.Budgets).Concat(request.UserState.Goals)
            .SelectMany(f => new[] { f.Label, f.Text ?? "" })
            .Concat(request.Context.SelectMany(p => new[] { p.Title, p.Source ?? "", p.Text }))
            .Concat(request.UserState.Flags)
            .Append(request.Text);

    private Fact Mask(Fact fact) => fact switch
    {
        { Kind: FactKind.Amount } => Fact.OfText(fact.Id, Mask(FactText.Of(fact)), Mask(fact.Label)),
        { Text: { } text } => fact with { Text = Mask(text), Label = Mask(fact.Label) },
        _ => fact with { Label = Mask(fact.Label) },
    };

    private Passage Mask(Passage passage) => passage with
    {
        Title = Mask(passage.Title),
        Source = passage.Source is { } source ? Mask(source) : null,
        Text = Mask(passage.Text),
    };

    [GeneratedRegex(@"\[[A-Z_]{2,12}_[0-9]{1,6}\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Standing();
}
