using System.Text.RegularExpressions;
using FinCoach.BotApi.Conversation;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Secrets;

/// <summary>A text that is about nothing but a key, a card or a RUT: says that it was covered, and that Gus never needs it.</summary>
internal sealed partial class CoverSecrets : IAction
{
    /// <summary>The same in a line of its own, beside the answer to a text that is about something else too.</summary>
    public static readonly Wording Note = new(
        "Ojo: tapé un dato secreto de tu mensaje antes de guardarlo. Nunca lo necesito; si lo compartiste en otra parte, cámbialo.",
        "Un aviso: tapé un dato secreto de su mensaje antes de guardarlo. Nunca lo necesito; si lo compartió en otra parte, cámbielo.");

    private static readonly Wording Alone = new(
        "Eso lo tapé antes de guardarlo y acá nadie lo lee. No necesito tu RUT, tus tarjetas ni tus claves; si compartiste una clave en otra parte, cámbiala.",
        "Eso lo tapé antes de guardarlo y aquí nadie lo lee. No necesito su RUT, sus tarjetas ni sus claves; si compartió una clave en otra parte, cámbiela.");

    // What NLU takes a text for that only tells such a thing.
    private static readonly Intent[] Mistaken = [Intent.SmallTalk, Intent.OutOfScope, Intent.Help];

    public IReadOnlyCollection<Intent> Intents { get; } = [];

    /// <summary>Whether a text holds a mask of a key or a card, which is worth a word whatever else it says.</summary>
    public static bool HoldsSecret(string text) => Secret().IsMatch(text);

    public bool Takes(Turn turn) =>
        turn is { Answered: null, Dropped: null, Edited: null }
        && (HoldsSecret(turn.Text) || Rut().IsMatch(turn.Text))
        && !turn.Text.Contains('?', StringComparison.Ordinal)
        && (Mistaken.Contains(turn.Understanding.Intent)
            || (Secret().Match(turn.Text) is { Success: true, ValueSpan: ['[', 'S', ..] }
                && turn.Understanding is { Intent: Intent.LogExpense or Intent.LogIncome, Slots: { Amount: null, Entries: null, Category: null, Merchant: null } })
            || turn.Understanding is { Intent: Intent.Privacy, Operation: null or Operation.Show or Operation.Rectify });

    public Task<Decision> DecideAsync(Turn turn, CancellationToken ct) =>
        Task.FromResult(Decision.Say(Acts.SecretCovered, Alone.For(turn.Person.Tone)));

    [GeneratedRegex(@"\[(SECRET|CARD)_\d+\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Secret();

    [GeneratedRegex(@"\[RUT_\d+\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Rut();
}
