using FinCoach.Data.Ml;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace FinCoach.BotApi.Conversation;

/// <summary>What a reply cost, by <c>ml.model_prices</c> alone. A model without a price costs nothing and shows as zero.</summary>
internal sealed class TurnCost(MlDbContext db, IMemoryCache cache)
{
    private const decimal Million = 1_000_000m;
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(5);

    public async Task<decimal> OfAsync(PhrasedReply reply, DateOnly day, CancellationToken ct)
    {
        if (reply.TokensIn + reply.TokensOut == 0)
        {
            return 0;
        }

        var price = await cache.GetOrCreateAsync(("price", reply.Model, day), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Freshness;
            return await db.ModelPrices
                .Where(ModelPrice.Of(reply.Model, day))
                .OrderByDescending(p => p.Model.Length).ThenByDescending(p => p.ValidFrom)
                .FirstOrDefaultAsync(ct);
        });
        return price is null ? 0 : ((reply.TokensIn * price.Input) + (reply.TokensOut * price.Output)) / Million;
    }
}
