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

    /// <summary>The spans of personal data, in order, none overlapping. Masks that the text holds already are no spans.</summary>
    /// <param name="text">Any text, also with lone surrogates or in decomposed Unicode.</param>
    /// <param name="policy">Which types count.</param>
    public static IReadOnlyList<MaskSpan> Find(string text, MaskPolicy policy)
    {
        using var scanned = ScannedText.Of(text);
        for (var (round, known) = (0, -1); round < MaxRounds && scanned.Found.Count > known; round++)
        {
            known = scanned.Found.Count;
            if (round > 0)
            {
                scanned.Collapse();
            }

            Detect(scanned, policy);
        }

        return InOrder(scanned.Found);
    }

    /// <summary>Replaces every span by its mask.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="policy">Which types count.</param>
    /// <param name="numbers">The conversation's numbering.</param>
    public static MaskedText Mask(string text, MaskPolicy policy, IMaskNumbers numbers)
    {
        ReserveStanding(text, numbers);
        var spans = Find(text, policy);
        var masked = Replaced(text, spans, numbers);

        // A bracket of the text's own beside a fresh mask can read differently once the mask stands there: look again until nothing is found.
        for (var round = 1; round < MaxRounds && spans.Count > 0 && text.Contains('['); round++)
        {
            var more = Find(masked.Text, policy);
            if (more.Count == 0)
            {
                break;
            }

            spans = masked.Widened(spans, more);
            masked = Replaced(text, spans, numbers);
        }

        return masked;
    }

    private static MaskedText Replaced(string text, IReadOnlyList<MaskSpan> spans, IMaskNumbers numbers)
    {
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

    private static MaskSpan[] InOrder(List<MaskSpan> found)
    {
        if (found.Count == 0)
        {
            return [];
        }

        found.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return [.. found];
    }

    // Order is precedence: what an earlier detector claims no later one sees.
    private static void Detect(ScannedText text, MaskPolicy policy)
    {
        var content = text.Content;
        if (content.HasSlash)
        {
            UrlSecretDetector.Find(text);
        }

        if (content.HasAt || content.Has(Role.SpokenAt))
        {
            EmailDetector.Find(text);
        }

        if (content.HasAt || content.Has(SecretDetector.Cues))
        {
            SecretDetector.Find(text);
        }

        if (content.HasNumber)
        {
            FindNumbers(text);
        }
        else
        {
            if (content.HasColon)
            {
                IpDetector.Find(text);
            }

            // "calle Los Boldos s/n"
            if (content.HasSlash && content.Has(Role.Street))
            {
                AddressDetector.Find(text);
            }
        }

        if (policy == MaskPolicy.Training)
        {
            NameDetector.Find(text);
            AmountDetector.Find(text);
        }
    }

    private static void FindNumbers(ScannedText text)
    {
        IpDetector.Find(text);
        RutDetector.FindValid(text);
        CardDetector.Find(text);
        if (text.Content.Has(Role.Back))
        {
            CardBack.FindNamed(text);
        }

        if (text.Found.Count > 0)
        {
            CardBack.FindListed(text);
        }

        if (text.Content.Has(AccountDetector.Cues))
        {
            AccountDetector.Find(text);
        }

        if (text.Content.Has(Role.Rut))
        {
            RutDetector.FindCued(text);
        }

        PhoneDetector.Find(text);
        PlateDetector.Find(text);
        AddressDetector.Find(text);
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
