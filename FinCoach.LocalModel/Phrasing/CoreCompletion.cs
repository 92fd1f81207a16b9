using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.LocalModel.Phrasing;

/// <summary>Adds to a core the sentences for the facts that it leaves unsaid. What stays unsaid even so makes it no core.</summary>
internal sealed class CoreCompletion(PhraseBook book)
{
    // So many wordings of the added sentences are offered for each core.
    private const int Variants = 3;

    /// <summary>The core with its added sentences, in some wordings; none when a fact would stay unsaid.</summary>
    public IEnumerable<string> Of(Template core, FactSheet facts, Tone tone)
    {
        if (core.Render(facts) is not { } said)
        {
            yield break;
        }

        var unsaid = facts.All.Where(f => IsToBeSaid(f) && !SlotText.Covers(core.Slots, f.Id)).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        if (unsaid.Count == 0)
        {
            yield return said;
            yield break;
        }

        var groups = TailsFor(unsaid, facts, tone);
        if (unsaid.Count > 0)
        {
            yield break;
        }

        var gap = said.Contains('\n', StringComparison.Ordinal) ? "\n" : " ";
        for (var i = 0; i < Variants; i++)
        {
            yield return string.Join(gap, groups.Select(g => g[i % g.Count]).Prepend(said));
        }
    }

    /// <summary>The rendered tails, a list for each group that says something of the unsaid, which it strikes off.</summary>
    private List<IReadOnlyList<string>> TailsFor(HashSet<string> unsaid, FactSheet facts, Tone tone)
    {
        var groups = new List<IReadOnlyList<string>>();
        foreach (var group in book.Tails(tone))
        {
            var fitting = group
                .Select(t => (Tail: t, Said: t.Render(facts), New: unsaid.Where(id => SlotText.Covers(t.Slots, id)).ToList()))
                .Where(t => t is { Said: not null, New.Count: > 0 })
                .ToList();
            if (fitting.Count > 0)
            {
                var most = fitting.Max(t => t.New.Count);
                groups.Add([.. fitting.Where(t => t.New.Count == most).Select(t => t.Said!)]);
                unsaid.ExceptWith(fitting.First(t => t.New.Count == most).New);
            }
        }

        return groups;
    }

    private static bool IsToBeSaid(Fact fact) => fact.Id is not (ReplyRequest.ActFact or ReplyRequest.PlainFact);
}
