using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>The part of a mail address behind its mark.</summary>
internal static class MailHost
{
    private const int MaxEnding = 6;

    /// <summary>"ana@gmail" without its ending is still an address; "a@b" is not.</summary>
    /// <param name="text">The scanned text.</param>
    /// <param name="at">The mark's token.</param>
    /// <param name="last">The last token; moved back when the next sentence touches: "correo.cl.Saludos".</param>
    public static bool IsDomain(ScannedText text, int at, ref int last)
    {
        if (last > at + 4 && text[last - 1].Is('.') && !IsEnding(text.Word(last)) && IsEnding(text.Word(last - 2))
            && (text.IsCapitalized(last) || text[last].Length > MaxEnding))
        {
            last -= 2;
        }

        return (last > at + 2 && text[last - 1].Is('.') && text[last].Length >= 2) || IsKnown(text.Word(last));
    }

    public static bool IsKnown(ReadOnlySpan<char> host) =>
        host is "gmail" or "hotmail" or "outlook" or "yahoo" or "live" or "icloud" or "proton" or "protonmail" or "gmx";

    public static bool IsEnding(ReadOnlySpan<char> label) =>
        label is "com" or "cl" or "net" or "org" or "edu" or "gob" or "gov" or "info" or "io" or "co" or "me" or "app" or "dev"
            or "biz" or "es" or "ar" or "pe" or "mx" or "br" or "us" or "uk" or "de" or "fr" or "it" or "ca" or "eu" or "online"
            or "site" or "store" or "tech" or "email";
}
