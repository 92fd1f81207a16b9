using FinCoach.Domain.Checks;
using FinCoach.Domain.Replies;

namespace FinCoach.LocalModel.Phrasing;

/// <summary>Which sentences may carry the facts of a reply. A phrasing that would leave a fact or a figure unsaid is no choice.</summary>
internal sealed class CoreChoice(PhraseBook book)
{
    // Their plain answers hold more than their facts: what Gus can do, what exactly is asked, what was taken back, what the law gives.
    private static readonly string[] SaidAsGiven =
    [
        Acts.Help, Acts.LetBe, Acts.NotYet, Acts.Undone, Acts.MessageCorrected, Acts.UndoNone, Acts.BudgetNone, Acts.GoalNone, Acts.EntryNone,
        Acts.RecurringUnknown, Acts.NudgesSet,
    ];

    private static readonly string[] SaidAsGivenPrefixes = [Acts.PrivacyPrefix, "clarify_"];

    private readonly CoreCompletion _completion = new(book);

    /// <summary>At least one core.</summary>
    public IReadOnlyList<string> For(ReplyRequest request, FactSheet facts)
    {
        if ((IsSaidAsGiven(facts) || IsAboutIncome(facts)) && facts.Plain is { } plain)
        {
            return [plain];
        }

        if (facts.Act is null or Acts.KnowledgeAnswer && Answered(request, facts) is { } answer)
        {
            return [answer];
        }

        var act = facts.Act is Acts.KnowledgeAnswer ? Acts.KnowledgeUnknown : facts.Act;
        var phrased = act is null ? [] : book.Cores(act, request.Tone)
            .SelectMany(t => _completion.Of(t, facts, request.Tone))
            .Where(core => StatesFiguresOf(facts.Plain, core))
            .ToList();
        return phrased.Count > 0 ? phrased : [PlainAnswer.For(request)];
    }

    /// <summary>Facts first, then what the passages say; null when neither has anything.</summary>
    private static string? Answered(ReplyRequest request, FactSheet facts)
    {
        var quote = PassageAnswer.For(request);
        var hasFacts = facts.All.Any(f => f.Id != ReplyRequest.ActFact && (f.Id != ReplyRequest.PlainFact || quote is null));
        return (hasFacts, quote) switch
        {
            (true, null) => PlainAnswer.For(request),
            (true, { } said) => $"{PlainAnswer.For(request)}\n{said}",
            (false, { } said) => said,
            _ => null,
        };
    }

    /// <summary>Whether the plain answer must be said word by word.</summary>
    public static bool IsSaidAsGiven(FactSheet facts) => facts.Act is { } act
        && (SaidAsGiven.Contains(act, StringComparer.Ordinal)
            || SaidAsGivenPrefixes.Any(p => act.StartsWith(p, StringComparison.Ordinal)));

    /// <summary>The phrasings of <c>spending_*</c> speak of spending; their acts also answer questions about income.</summary>
    public static bool IsAboutIncome(FactSheet facts) =>
        facts.Act is Acts.SpendingTotal or Acts.SpendingNone or Acts.SpendingList or Acts.SpendingBreakdown or Acts.SpendingCompare or Acts.SpendingDue
        && (facts["total"]?.Label ?? facts.Plain ?? "").Contains("ingreso", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a phrasing says every fact.</summary>
    public static bool CoversAll(Template template, FactSheet facts) => facts.All.All(f =>
        f.Id is ReplyRequest.ActFact or ReplyRequest.PlainFact || SlotText.Covers(template.Slots, f.Id));

    /// <summary>Whether a text states every figure of the plain answer.</summary>
    public static bool StatesFiguresOf(string? plain, string core)
    {
        if (plain is null)
        {
            return true;
        }

        var stated = FigureScanner.Scan(core);
        return FigureScanner.Scan(plain)
            .Where(f => f.Kind is FigureKind.Amount or FigureKind.Percent or FigureKind.Count)
            .All(f => stated.Any(s => s.Value == f.Value));
    }
}
