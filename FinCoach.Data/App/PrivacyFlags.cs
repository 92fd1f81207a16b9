using System.Text.Json;
using System.Text.Json.Serialization;
using FinCoach.Domain.Json;

namespace FinCoach.Data.App;

/// <summary>What a person chose about their data, as <see cref="UserPrefs.PrivacyFlags"/> keeps it.</summary>
public sealed record PrivacyFlags
{
    /// <summary>True until training is expressly allowed, and again when that is withdrawn.</summary>
    public bool TrainingOptOut { get; init; } = true;

    /// <summary>Days after which the person's messages go; null follows the policy.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>The person suspended use; unlike a bot blocked in Telegram, a new message does not end it.</summary>
    public bool Suspended { get; init; }

    /// <summary>They were told once, after suspending it, that nothing is read.</summary>
    public bool SuspensionTold { get; init; }

    /// <summary>Choices that this version does not know; they are kept.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; init; }

    /// <summary>The choices of a column.</summary>
    public static PrivacyFlags Read(string json) =>
        JsonSerializer.Deserialize<PrivacyFlags>(json, DomainJson.Options) ?? new PrivacyFlags();

    /// <summary>The choices as the column keeps them.</summary>
    public string Write() => JsonSerializer.Serialize(this, DomainJson.Options);
}

/// <summary>Changes of choices.</summary>
public static class PrivacyChoices
{
    /// <summary>Replaces the choices of a person's settings.</summary>
    public static void Choose(this UserPrefs prefs, Func<PrivacyFlags, PrivacyFlags> change)
    {
        ArgumentNullException.ThrowIfNull(prefs);
        prefs.PrivacyFlags = change(PrivacyFlags.Read(prefs.PrivacyFlags)).Write();
    }
}
