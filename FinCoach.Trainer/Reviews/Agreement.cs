using FinCoach.Data.Ml;
using FinCoach.Domain.Statistics;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Reviews;

/// <summary>How far reviewers agree on intents beyond chance; adjudications are no independent ratings and are left out.</summary>
/// <param name="Items">Items with two ratings or more.</param>
/// <param name="Cohen">Of each pair of reviewers with items in common, the mean weighted by items; null when undefined.</param>
/// <param name="Fleiss">Of the items with the most common number of ratings; null when undefined.</param>
public sealed record AgreementView(int Items, double? Cohen, double? Fleiss)
{
    private const int Newest = 20_000;

    internal static async Task<AgreementView> ReadAsync(MlDbContext db, CancellationToken ct) => Of(await db.Reviews
        .Where(r => !r.Adjudicates).OrderByDescending(r => r.CreatedAt).Take(Newest).ToListAsync(ct));

    /// <summary>Pure.</summary>
    internal static AgreementView Of(IReadOnlyList<Review> reviews)
    {
        var items = reviews.GroupBy(r => r.MessageId).Where(g => g.Count() >= 2).Select(g => g.OrderBy(r => r.ReviewerId).ToList()).ToList();
        var pairs = items.SelectMany(i => i.SelectMany((a, at) => i.Skip(at + 1).Select(b => (Who: (a.ReviewerId, b.ReviewerId), Said: (a.Intent, b.Intent)))))
            .GroupBy(p => p.Who)
            .Select(g => (Kappa: Kappa.Cohen(g.Select(p => p.Said).ToList()), Items: g.Count()))
            .Where(g => g.Kappa is not null)
            .ToList();
        var alike = items.GroupBy(i => i.Count).OrderByDescending(g => g.Count()).FirstOrDefault();
        return new AgreementView(
            items.Count,
            pairs.Count == 0 ? null : pairs.Sum(p => p.Kappa!.Value * p.Items) / pairs.Sum(p => p.Items),
            alike is null ? null : Kappa.Fleiss(alike.Select(i => (IReadOnlyList<Domain.Language.Intent>)[.. i.Select(r => r.Intent)]).ToList()));
    }
}
