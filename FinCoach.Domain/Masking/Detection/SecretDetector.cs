using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>Values of passwords, PINs, CVVs, tokens and one-time codes: the value only, not the cue.</summary>
internal static class SecretDetector
{
    /// <summary>Without any of these a text has no secret.</summary>
    public const Role Cues = Role.Password | Role.Pin | Role.Cvv | Role.Code | Role.Confirm | Role.Renewal;

    /// <summary>Names the value itself.</summary>
    public const Role Names = Role.Password | Role.Pin | Role.Cvv | Role.Code;

    public static void Find(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsTaken(i))
            {
                continue;
            }

            if (text[i].Has(Names))
            {
                SecretAfter.Find(text, i, hasOne: SecretCoordinates.Find(text, i) || SecretBefore.Find(text, i));
            }
            else if (text[i].Has(Role.Confirm))
            {
                SecretBefore.FindConfirmed(text, i);
            }
        }

        if ((text.Content.HasAt || text.Content.Has(Role.Password | Role.Renewal)) && text.Content.HasNumber)
        {
            StrayPassword.Find(text);
        }
    }
}
