using FinCoach.Data.App;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Me;

/// <summary>What a person sees of their own settings.</summary>
/// <param name="Intensity">0.0 sober to 1.0 enthusiastic.</param>
/// <param name="Service">The consent without which nothing is kept.</param>
/// <param name="Training">The separate one for training models.</param>
/// <param name="Suspended">The person put Gus on hold.</param>
internal sealed record Profile(
    Channel Channel,
    string? DisplayName,
    string Locale,
    decimal Intensity,
    Tone Tone,
    DateTimeOffset CreatedAt,
    ConsentState Service,
    ConsentState Training,
    bool Suspended)
{
    public static Profile Of(User person, UserPrefs prefs, Consent? training)
    {
        var flags = PrivacyFlags.Read(prefs.PrivacyFlags);
        return new Profile(
            person.Channel,
            person.DisplayName,
            person.Locale,
            person.Intensity,
            person.Tone,
            person.CreatedAt,
            new ConsentState(person.ConsentAt is not null, person.ConsentAt, person.ConsentVersion),
            new ConsentState(!flags.TrainingOptOut, training?.At, training?.Version),
            flags.Suspended);
    }
}

/// <param name="At">When it was last given or withdrawn; null when it never was asked.</param>
internal sealed record ConsentState(bool Granted, DateTimeOffset? At, string? Version);

/// <summary>What is to change; what is absent stays.</summary>
/// <param name="DisplayName">How Gus calls the person, 1 to 128 characters.</param>
/// <param name="Intensity">0.0 to 1.0, kept to one decimal.</param>
/// <param name="Training">Grants or withdraws the training consent.</param>
/// <param name="Suspended">Puts Gus on hold, or ends that.</param>
internal sealed record ProfileChange(string? DisplayName, decimal? Intensity, Tone? Tone, bool? Training, bool? Suspended)
{
    private const int LongestName = 128;

    public bool IsValid =>
        Intensity is null or (>= 0m and <= 1m)
        && (DisplayName is null || DisplayName.Trim().Length is > 0 and <= LongestName)
        && (Tone is null || Enum.IsDefined(Tone.Value));
}
