using FinCoach.BotApi.Actions.Effects;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Style;

namespace FinCoach.BotApi.Actions.Style;

/// <summary>Changes how Gus speaks with the person: intensity from 0 to 1, and tone. The answer already sounds so.</summary>
internal sealed class SetStyle : IAction
{
    /// <summary>What "más" and "menos" change.</summary>
    public const decimal Step = 0.2m;

    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.SetStyle];

    public Task<Decision> DecideAsync(Turn turn, CancellationToken ct) => Task.FromResult(Decide(turn));

    public static Decision Decide(Turn turn)
    {
        var old = turn.Person.Intensity;
        var intensity = turn.Understanding switch
        {
            // "sube la intensidad un 20%": by so much, not to so much.
            { Change: { } way, ChangePercent: { } percent } => decimal.Round(
                Math.Clamp(way == AmountChange.Add ? old + (percent / 100m) : old - (percent / 100m), 0m, 1m), 1, MidpointRounding.AwayFromZero),
            { Slots.Intensity: { } asked } => decimal.Round(Math.Clamp(asked, 0m, 1m), 1, MidpointRounding.AwayFromZero),
            { Operation: Operation.Up } => Math.Min(1m, old + Step),
            { Operation: Operation.Down } => Math.Max(0m, old - Step),
            _ => old,
        };
        var tone = turn.Slots.Tone ?? turn.Person.Tone;
        if (turn is { Slots: { Intensity: null, Tone: null }, Understanding.Operation: not (Operation.Up or Operation.Down) })
        {
            return Decision.Say(Acts.ClarifyStyle, turn.Say(
                "¿Cómo te hablo? Puede ser más animado o más sobrio, como coach, neutro o de usted. También un número: \"intensidad 0,7\".",
                "¿Cómo prefiere que le hable? Puede ser más animado o más sobrio, como coach, neutro o de usted."));
        }

        var formal = tone == Tone.Formal;
        var plain = (intensity == old, tone == turn.Person.Tone) switch
        {
            (true, true) => Same(turn, intensity, formal),
            (false, true) => (formal ? "Listo, le hablaré con intensidad " : "Listo, te hablo con intensidad ") + Written(intensity) + ".",
            (true, false) => Toned(tone) + ".",
            _ => $"{Toned(tone)}, con intensidad {Written(intensity)}.",
        };
        return Decision.Say(
            Acts.StyleChanged,
            plain,
            Fact.OfText("intensity", Written(intensity), "intensidad"),
            Fact.OfText("tone", Name(tone), "tono")) with
        {
            Style = new StyleLine(intensity, tone),
            Effects = [new Effect.Settings(person => (person.Intensity, person.Tone) = (intensity, tone))],
        };
    }

    private static string Same(Turn turn, decimal intensity, bool formal) => turn.Understanding.Operation switch
    {
        Operation.Up => formal ? "Ya le hablo con la mayor intensidad que tengo." : "Ya estoy a tope, no tengo más intensidad que esta.",
        Operation.Down => formal ? "Ya le hablo de la forma más sobria que tengo." : "Ya te hablo lo más sobrio que puedo.",
        _ => formal ? $"Así le hablo ya, con intensidad {Written(intensity)}." : $"Así te hablo ya, con intensidad {Written(intensity)}.",
    };

    private static string Toned(Tone tone) => tone switch
    {
        Tone.Coach => "Listo, te hablo como coach",
        Tone.Neutral => "Listo, te hablo en tono neutro",
        Tone.Formal => "Listo, desde ahora le hablo de usted",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "A tone without a sentence."),
    };

    private static string Name(Tone tone) => tone switch
    {
        Tone.Coach => "coach",
        Tone.Neutral => "neutro",
        Tone.Formal => "formal",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "A tone without a name."),
    };

    private static string Written(decimal intensity) => MoneyFormat.FormatNumber(decimal.Round(intensity, 1));
}
