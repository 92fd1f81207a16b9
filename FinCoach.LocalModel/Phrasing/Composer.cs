using FinCoach.Domain.Checks;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Style;

namespace FinCoach.LocalModel.Phrasing;

/// <summary>Makes candidate replies: a core that carries the facts, and around it as much life as the style asks for. Pure.</summary>
internal sealed class Composer(PhraseBook book)
{
    /// <summary>At least one candidate; the figures in all of them are the same.</summary>
    /// <param name="request">What to say.</param>
    /// <param name="seed">Chooses among phrasings.</param>
    /// <param name="count">How many candidates are wanted; doubles are left out.</param>
    public IReadOnlyList<string> Compose(ReplyRequest request, ulong seed, int count)
    {
        var facts = new FactSheet(request.Facts);
        var style = StyleLine.For(request.Intensity, request.Tone, request.UserState.Flags);
        var cores = new CoreChoice(book).For(request, facts);
        var candidates = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var candidate = Dressed(new Dice(seed + (ulong)i), cores, Moods.Of(facts), style, facts);
            candidate = WithDisclaimer(candidate, request);
            if (!candidates.Contains(candidate, StringComparer.Ordinal))
            {
                candidates.Add(candidate);
            }
        }

        return candidates;
    }

    private string Dressed(Dice dice, IReadOnlyList<string> cores, Mood mood, StyleLine style, FactSheet facts)
    {
        var energy = Energies.Of(style.Intensity);
        var core = dice.Pick(cores)!;
        var opener = dice.Pick(book.Openers(mood, energy, style.Tone))?.Render(facts);
        var closer = dice.Pick(book.Closers(mood, energy, style.Tone))?.Render(facts);
        var gap = core.Contains('\n', StringComparison.Ordinal) ? "\n" : " ";
        return string.Join(gap, new[] { opener, core, closer }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string WithDisclaimer(string reply, ReplyRequest request) =>
        PolicyCheck.LacksDisclaimer(reply, request) ? $"{reply}\n{PolicyCheck.Disclaimer}" : reply;
}
