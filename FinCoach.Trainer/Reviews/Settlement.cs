using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.Nlu.Scores;

namespace FinCoach.Trainer.Reviews;

/// <summary>What the reviews of an item come to. Pure.</summary>
internal static class Settlement
{
    /// <summary>The review that settles the item; null while it is open or disputed.</summary>
    /// <param name="reviews">All reviews of the item, oldest first.</param>
    /// <param name="needed">Independent reviews that it needs.</param>
    /// <param name="state">Where it stands then.</param>
    public static Review? Of(IReadOnlyList<Review> reviews, int needed, out ReviewState state)
    {
        if (reviews.LastOrDefault(r => r.Adjudicates) is { } decided)
        {
            state = ReviewState.Settled;
            return decided;
        }

        if (reviews.Count < needed)
        {
            state = ReviewState.Open;
            return null;
        }

        var agreed = reviews.Skip(1).All(r => Agree(reviews[0], r));
        state = agreed ? ReviewState.Settled : ReviewState.Disputed;
        // Those who agree on the meaning may each have written a reply: the last written one is the target.
        return agreed ? reviews.LastOrDefault(r => r.CorrectedReply is not null) ?? reviews[0] : null;
    }

    /// <summary>Whether two reviewers say the same of the meaning; corrected replies may differ.</summary>
    public static bool Agree(Review left, Review right) =>
        left.Intent == right.Intent && left.Operation == right.Operation && left.Flow == right.Flow && left.Recurrence == right.Recurrence
        && CanonicalSlots.AreEqual(SlotsOf(left), SlotsOf(right));

    private static Slots SlotsOf(Review review) => JsonSerializer.Deserialize<Slots>(review.Slots, DomainJson.Options) ?? Slots.None;
}
