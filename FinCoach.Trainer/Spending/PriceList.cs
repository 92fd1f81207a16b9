using FinCoach.Data.Ml;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Trainer.Spending;

/// <summary>What training costs, by <c>ml.model_prices</c> alone.</summary>
internal sealed class PriceList(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const decimal Million = 1_000_000m;

    /// <summary>US dollars for so many tokens; null when the model has no training price.</summary>
    public async Task<decimal?> TrainingAsync(string model, long tokens, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var price = await scope.ServiceProvider.GetRequiredService<MlDbContext>().ModelPrices
            .Where(ModelPrice.Of(model, today)).OrderByDescending(p => p.Model.Length).ThenByDescending(p => p.ValidFrom)
            .FirstOrDefaultAsync(ct);
        return price?.Training * tokens / Million;
    }
}
