using FinCoach.BotApi.Conversation;
using FinCoach.BotApi.Outbox;
using FinCoach.Data.App;
using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Privacy;

/// <summary>The second consent, apart from the service's: whether masked conversations may train models. Off until given.</summary>
internal static class TrainingConsent
{
    /// <summary>A changed text is a new version.</summary>
    public const string Version = "2026-11";

    public const string Accept = "training:yes";
    public const string Refuse = "training:no";

    /// <summary>The question in the person's form of address; what it says is the same in both.</summary>
    public static OutboundMessage Question(Tone tone) => new(
        OutboundMessage.Question, Text.For(tone), [[new Button("Sí, se pueden usar", Accept), new Button("No", Refuse)]]);

    private static readonly Wording Text = new(
        "¿Me dejas usar nuestras conversaciones para mejorar cómo respondo? Antes les quito nombres, montos, RUT, tarjetas, teléfonos "
        + "y direcciones. Es voluntario, no cambia nada de lo que hago por ti, y lo puedes retirar cuando quieras con /noentrenar.",
        "¿Me permite usar nuestras conversaciones para mejorar cómo respondo? Antes les quito nombres, montos, RUT, tarjetas, teléfonos "
        + "y direcciones. Es voluntario, no cambia nada de lo que hago por usted, y puede retirarlo cuando quiera con /noentrenar.");

    /// <summary>The evidence of a choice, to be stored beside the flag.</summary>
    public static Consent Row(User person, bool granted, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserId = person.Id,
        Purpose = Purpose.Training,
        Granted = granted,
        Version = Version,
        At = now,
    };

    /// <summary>The audit action of a choice.</summary>
    public static string AuditOf(bool granted) => granted ? PersonAudit.ConsentGranted : PersonAudit.ConsentWithdrawn;
}
