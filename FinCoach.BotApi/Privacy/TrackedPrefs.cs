using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Privacy;

/// <summary>A person's settings, to be changed in the turn's transaction.</summary>
internal static class TrackedPrefs
{
    /// <summary>Tracked; those of a person who is new in this turn are not stored yet.</summary>
    public static async Task<UserPrefs> PrefsOfAsync(this AppDbContext db, Guid userId, CancellationToken ct) =>
        db.UserPrefs.Local.FirstOrDefault(p => p.UserId == userId)
        ?? await db.UserPrefs.AsTracking().SingleAsync(p => p.UserId == userId, ct);
}
