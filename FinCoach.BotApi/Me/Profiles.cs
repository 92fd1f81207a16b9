using FinCoach.BotApi.Privacy;
using FinCoach.BotApi.Telegram;
using FinCoach.Data.App;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Me;

/// <summary>Reads and changes what people see of themselves. Null or false means that there is no such person.</summary>
internal sealed class Profiles(AppDbContext db, PersonErasure erasure, TimeProvider clock)
{
    public async Task<Profile?> ReadAsync(string personKey, CancellationToken ct) =>
        await FindAsync(personKey, ct) is var (person, prefs) ? await ProfileAsync(person, prefs, ct) : null;

    public async Task<Profile?> ChangeAsync(string personKey, ProfileChange change, CancellationToken ct)
    {
        if (await FindAsync(personKey, ct) is not var (person, prefs))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        if (change.DisplayName is { } name)
        {
            person.DisplayName = name.Trim();
            Note(person, PersonAudit.DataRectified);
        }

        person.Intensity = change.Intensity is { } intensity ? decimal.Round(intensity, 1, MidpointRounding.AwayFromZero) : person.Intensity;
        person.Tone = change.Tone ?? person.Tone;
        if (change.Training is { } training && training == PrivacyFlags.Read(prefs.PrivacyFlags).TrainingOptOut)
        {
            prefs.Choose(f => f with { TrainingOptOut = !training });
            db.Add(TrainingConsent.Row(person, training, now));
            Note(person, TrainingConsent.AuditOf(training));
        }

        if (change.Suspended is { } suspended && suspended != PrivacyFlags.Read(prefs.PrivacyFlags).Suspended)
        {
            Suspend(person, prefs, suspended, now);
        }

        await db.SaveChangesAsync(ct);
        return await ProfileAsync(person, prefs, ct);
    }

    /// <summary>Notes in the audit log that the person took their data along.</summary>
    public async Task NoteExportAsync(string personKey, CancellationToken ct)
    {
        if (await FindAsync(personKey, ct) is var (person, _))
        {
            Note(person, PersonAudit.DataExported);
            await db.SaveChangesAsync(ct);
        }
    }

    public async Task<bool> EraseAsync(string personKey, CancellationToken ct)
    {
        if (await FindAsync(personKey, ct) is not var (person, _))
        {
            return false;
        }

        await erasure.EraseAsync(person, last: null, ct);
        return true;
    }

    private void Suspend(User person, UserPrefs prefs, bool suspended, DateTimeOffset now)
    {
        if (suspended)
        {
            Suspension.Begin(person, prefs, now);
        }
        else
        {
            Suspension.End(person, prefs);
        }

        Note(person, suspended ? PersonAudit.UseSuspended : PersonAudit.UseResumed);
    }

    private void Note(User person, string action) => db.Add(PersonAudit.Entry(person, action, null, clock.GetUtcNow()));

    private async Task<Profile> ProfileAsync(User person, UserPrefs prefs, CancellationToken ct) => Profile.Of(
        person,
        prefs,
        await db.Consents
            .Where(c => c.UserId == person.Id && c.Purpose == Purpose.Training)
            .OrderByDescending(c => c.At)
            .FirstOrDefaultAsync(ct));

    private async Task<(User Person, UserPrefs Prefs)?> FindAsync(string personKey, CancellationToken ct)
    {
        var (channel, externalId) = PersonKeys.Parse(personKey);
        var person = await db.Users.AsTracking().SingleOrDefaultAsync(u => u.Channel == channel && u.ExternalId == externalId, ct);
        return person is null ? null : (person, await db.UserPrefs.AsTracking().SingleAsync(p => p.UserId == person.Id, ct));
    }
}
