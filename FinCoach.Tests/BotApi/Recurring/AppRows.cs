using FinCoach.Data;
using FinCoach.Data.App;
using FinCoach.Tests.Servers;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Tests.BotApi.Recurring;

/// <summary>Rows of schema <c>app</c>, written as BotApi would.</summary>
internal static class AppRows
{
    public static AppDbContext Open(TestDatabase database)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        options.UseFinCoach(database.DataSource, AppDbContext.Schema);
        return new AppDbContext(options.Options);
    }

    public static async Task SaveAsync(TestDatabase database, params object[] rows)
    {
        await using var db = Open(database);
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    /// <summary>A person with consent who asked for whatever the preferences say.</summary>
    public static async Task<User> PersonAsync(TestDatabase database, Action<UserPrefs>? wishes = null, Action<User>? change = null)
    {
        var id = Guid.CreateVersion7(Said.Now);
        var person = new User
        {
            Id = id,
            Channel = Channel.Telegram,
            ExternalId = id.ToString("N"),
            CreatedAt = Said.Now,
            ConsentAt = Said.Now.AddYears(-1),
        };
        change?.Invoke(person);
        var prefs = new UserPrefs { UserId = id };
        wishes?.Invoke(prefs);
        await SaveAsync(database, person, prefs);
        return person;
    }
}
