using FinCoach.Domain.Language;
using System.Text;

namespace FinCoach.Domain.Style;

/// <summary>
/// How intense a reply sounds, judged from its surface alone: emojis, exclamations, words of encouragement, length.
/// It knows nothing of who wrote it or of what was asked, so it can rank any model's replies by requested intensity.
/// </summary>
public static class AdherenceScorer
{
    private const double EmojiWeight = 0.16;
    private const double ExclamationWeight = 0.13;
    private const double ReinforcementWeight = 0.14;
    private const double LengthWeight = 0.10;

    // Beyond this many words a reply is no livelier for being longer.
    private const double LongReplyWords = 60;

    private static readonly string[] Reinforcement =
    [
        "bien", "bacan", "genial", "excelente", "super", "buena", "bueno", "felicitaciones", "felicito", "felicidades", "vamos", "dale",
        "grande", "crack", "seco", "seca", "perfecto", "listo", "impecable", "notable", "orgullo", "sigue", "siga", "avanzas", "avanza",
        "animo", "logro", "lograste", "logras", "increible", "maravilloso", "alegra", "encanta", "fantastico", "avance", "puedes", "contento",
    ];

    /// <summary>0.0 (sober) to 1.0 (enthusiastic): an order, not a measurement.</summary>
    public static double Score(string reply)
    {
        var words = Letters.Fold(reply).Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var score = EmojiWeight * Math.Min(3, Emojis(reply))
            + ExclamationWeight * Math.Min(3, reply.Count(c => c == '!'))
            + ReinforcementWeight * Math.Min(3, words.Count(w => Reinforcement.Contains(w, StringComparer.Ordinal)))
            + LengthWeight * Math.Min(1, words.Length / LongReplyWords);
        return Math.Min(1, score);
    }

    /// <summary>The share of pairs whose order by score is their order by requested intensity; 1 when there is no pair.</summary>
    public static double RankedRightly(IReadOnlyList<(decimal Intensity, string Reply)> replies)
    {
        var pairs = 0;
        var right = 0;
        foreach (var (low, lowReply) in replies)
        {
            foreach (var (_, highReply) in replies.Where(r => r.Intensity > low))
            {
                pairs++;
                right += Score(lowReply) < Score(highReply) ? 1 : 0;
            }
        }

        return pairs == 0 ? 1 : (double)right / pairs;
    }

    private static readonly char[] Separators = [' ', '\n', '\t', '.', ',', ';', ':', '!', '¡', '?', '¿', '(', ')', '"'];

    private static int Emojis(string text)
    {
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            count += IsEmoji(rune) ? 1 : 0;
        }

        return count;
    }

    // Pictographs, dingbats and symbols; skin tones and joiners only change the one before.
    private static bool IsEmoji(Rune rune) => rune.Value is
        (>= 0x1F300 and <= 0x1FAFF and not (>= 0x1F3FB and <= 0x1F3FF)) or (>= 0x2600 and <= 0x27BF) or 0x2B50 or 0x2B55;
}
