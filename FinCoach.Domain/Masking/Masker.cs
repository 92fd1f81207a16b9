using System.Text;
using FinCoach.Domain.Masking.Detection;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking;

/// <summary>
/// Finds personal data in Chilean Spanish and replaces it by masks. Pure and linear in the text's length; masking a
/// masked text changes nothing, and nothing outside the spans ever changes.
/// </summary>
public static class Masker
{
    // A find can uncover another one beside it; two rounds settle nearly every text, and each claims something new.
    private const int MaxRounds = 8;

    // What only the training policy masks.
    private static readonly Action<ScannedText>[] s_trainingOnly = [NameDetector.Find, AmountDetector.Find];

    // Order is precedence: what an earlier one claims no later one sees.
    private static readonly Action<ScannedText>[] s_ingress =
    [
        UrlSecretDetector.Find,
        EmailDetector.Find,
        SecretDetector.Find,
        IpDetector.Find,
        RutDetector.FindValid,
        CardDetector.Find,
        AccountDetector.Find,
        RutDetector.FindCued,
        PhoneDetector.Find,
        PlateDetector.Find,
        AddressDetector.Find,
    ];

    /// <summary>The spans of personal data, in order, none overlapping. Masks that the text holds already are no spans.</summary>
    /// <param name="text">Any text, also with lone surrogates or in decomposed Unicode.</param>
    /// <param name="policy">Which types count.</param>
    public static IReadOnlyList<MaskSpan> Find(string text, MaskPolicy policy)
    {
        List<MaskSpan> spans = [];
        for (var round = 0; round < MaxRounds; round++)
        {
            var found = FindOnce(text, spans, policy);
            if (found.Count == 0)
            {
                break;
            }

            spans.AddRange(found);
            spans.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        }

        return spans;
    }

    /// <summary>Replaces every span by its mask.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="policy">Which types count.</param>
    /// <param name="numbers">The conversation's numbering.</param>
    public static MaskedText Mask(string text, MaskPolicy policy, IMaskNumbers numbers)
    {
        ReserveStanding(text, numbers);
        var spans = Find(text, policy);
        if (spans.Count == 0)
        {
            return new MaskedText(text, []);
        }

        var masked = new StringBuilder(text.Length);
        var replacements = new List<MaskReplacement>(spans.Count);
        var end = 0;
        foreach (var span in spans)
        {
            var value = text.AsSpan(span.Start, span.Length);
            var mask = MaskToken.Write(span.Type, numbers.NumberFor(span.Type, Canonical.Of(span.Type, value)));
            masked.Append(text, end, span.Start - end).Append(mask);
            replacements.Add(new MaskReplacement(span, mask));
            end = span.End;
        }

        masked.Append(text, end, text.Length - end);
        return new MaskedText(masked.ToString(), replacements);
    }

    private static IReadOnlyList<MaskSpan> FindOnce(string text, IReadOnlyList<MaskSpan> known, MaskPolicy policy)
    {
        using var scanned = new ScannedText(text, known);
        foreach (var detect in policy == MaskPolicy.Training ? [.. s_ingress, .. s_trainingOnly] : s_ingress)
        {
            detect(scanned);
        }

        return scanned.Found;
    }

    private static void ReserveStanding(string text, IMaskNumbers numbers)
    {
        for (var i = text.IndexOf('['); i >= 0; i = text.IndexOf('[', i + 1))
        {
            if (MaskToken.TryRead(text.AsSpan(i), out var type, out var number, out _))
            {
                numbers.Reserve(type, number);
            }
        }
    }
}
