using System.Text.Json;
using FinCoach.Data.Ml;
using FinCoach.Domain.Json;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Evaluation;

/// <summary>The golden sets as they rest in <c>ml.eval_sets</c>; the shipped ones are brought there before they are used.</summary>
internal sealed class GoldenStore(MlDbContext db)
{
    /// <summary>Adds and refreshes the items of the shipped sets; those that are no longer shipped go. Safe to run twice at once.</summary>
    public async Task SeedAsync(CancellationToken ct)
    {
        foreach (var set in GoldenSet.All)
        {
            var shipped = set.Items().ToList();
            var stored = await db.EvalItems.AsTracking().Where(i => i.SetId == set.Id).ToDictionaryAsync(i => i.Key, ct);
            foreach (var item in shipped)
            {
                if (!stored.TryGetValue(item.Key, out var known))
                {
                    db.Add(item);
                }
                else if (!Same(known.Item, item.Item) || !Same(known.Metric, item.Metric))
                {
                    (known.Item, known.Metric) = (item.Item, item.Metric);
                }
            }

            var keys = shipped.Select(i => i.Key).ToHashSet(StringComparer.Ordinal);
            db.RemoveRange(stored.Values.Where(i => !keys.Contains(i.Key)));
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Another process seeded meanwhile: what it wrote is what we would have written.
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The items of a set by its name, in the order of their keys; none for an unknown set.</summary>
    public async Task<IReadOnlyList<EvalItem>> ReadAsync(string name, CancellationToken ct) =>
        await db.EvalItems.Where(i => i.Name == name).OrderBy(i => i.Key).ToListAsync(ct);

    /// <summary>Where the items of all golden sets lie on the coverage map.</summary>
    public async Task<IReadOnlyList<ItemTags>> TagsAsync(CancellationToken ct) =>
        (await db.EvalItems.Select(i => i.Metric).ToListAsync(ct)).ConvertAll(m => JsonSerializer.Deserialize<ItemTags>(m, DomainJson.Options)!);

    // PostgreSQL writes jsonb with other spaces and another order of keys than the file.
    private static bool Same(string left, string right) =>
        JsonElement.DeepEquals(JsonSerializer.Deserialize<JsonElement>(left, DomainJson.Options), JsonSerializer.Deserialize<JsonElement>(right, DomainJson.Options));
}
