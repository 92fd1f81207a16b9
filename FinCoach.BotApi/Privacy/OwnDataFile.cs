using FinCoach.BotApi.Telegram;
using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Privacy;

/// <summary>A person's export as a file.</summary>
internal sealed class OwnDataFile(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Null when there is no such person any more.</summary>
    public async Task<DataFile?> ReadAsync(string personKey, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var (channel, externalId) = PersonKeys.Parse(personKey);
        var person = await db.Users.SingleOrDefaultAsync(u => u.Channel == channel && u.ExternalId == externalId, ct);
        return person is null
            ? null
            : new DataFile(
                FormattableString.Invariant($"gus-mis-datos-{clock.GetUtcNow():yyyy-MM-dd}.json"),
                await scope.ServiceProvider.GetRequiredService<PersonExport>().WriteAsync(person, ct));
    }
}

/// <param name="Name">What it is called where it is saved.</param>
internal sealed record DataFile(string Name, byte[] Json);
