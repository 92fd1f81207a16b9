using System.Collections.Frozen;
using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// Web addresses that carry a secret: a parameter such as <c>token=</c>, a password before the host, a bot's token or
/// a one-time link in the path. The whole address is masked; an address without a secret stays.
/// </summary>
internal static class UrlSecretDetector
{
    private const int MinOpaque = 16;
    private const int MinCode = 8;
    private const int MaxUser = 24;

    // Signed addresses are long; a longer one than this is an attack.
    private const int MaxTokens = 1024;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_secretNames = FrozenSet.Create(
        "token", "accesstoken", "refreshtoken", "idtoken", "authtoken", "resettoken", "sessiontoken", "apikey", "key", "secret",
        "clientsecret", "sig", "signature", "password", "passwd", "pass", "pwd", "clave", "contrasena", "auth", "authorization",
        "session", "sessionid", "sid", "jsessionid", "phpsessid", "jwt", "bearer", "otp", "pin", "credential", "hash",
        "xamzsignature", "xamzcredential", "code", "invite", "ticket", "privatekey").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_linkWords = FrozenSet.Create(
        "reset", "recuperar", "recovery", "verify", "verificar", "confirm", "confirmar", "activate", "activar", "magic", "invite",
        "invitacion", "login", "token", "auth", "password", "clave", "unsubscribe").GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Find(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsTaken(i) || text[i].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            var chunk = Chunk.From(text, i, MaxTokens);
            if (chunk.Last > i + 3)
            {
                var url = chunk.Trimmed(text);
                if (IsUrl(text, url) && HasSecret(text, url))
                {
                    text.Claim(url.First, url.Last, MaskType.URL_SECRET);
                }
            }

            i = chunk.Last;
        }
    }

    // "https://…", "www.…", "banco.cl/…"
    private static bool IsUrl(ScannedText text, Chunk chunk)
    {
        var folded = text.Folded(text[chunk.First].Start, text[chunk.Last].End);
        var slash = folded.IndexOf('/');
        return folded.IndexOf("://") > 0 || folded.StartsWith("www.") || (slash > 0 && folded[..slash].IndexOf('.') > 0);
    }

    private static bool HasSecret(ScannedText text, Chunk url)
    {
        var (inQuery, linkWord) = (false, false);
        for (var i = url.First; i <= url.Last; i++)
        {
            ref readonly var token = ref text[i];
            inQuery |= token.Is('?') || token.Is('#') || token.Is('&');
            if (token.Is('=') && i < url.Last && IsSecretParameter(text, url, i))
            {
                return true;
            }

            // "https://ana:clave123@banco.cl"
            if (token.Is('@') && !inQuery && i > url.First + 3 && HasColonAfterScheme(text, url, i))
            {
                return true;
            }

            linkWord |= token.Kind == TokenKind.Word && s_linkWords.Contains(text.Word(i));
            if (token.Is('/') && i < url.Last && IsOpaque(text, url, i + 1, linkWord))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSecretParameter(ScannedText text, Chunk url, int equal)
    {
        Span<char> name = stackalloc char[32];
        var start = equal;
        while (start > url.First && text[start - 1] is { Kind: not TokenKind.Mark } or { First: '_' or '-' or '.' })
        {
            start--;
        }

        var length = 0;
        for (var i = start; i < equal; i++)
        {
            var word = text[i].Kind == TokenKind.Mark ? default : text.Word(i);
            if (length + word.Length > name.Length)
            {
                return false;
            }

            word.CopyTo(name[length..]);
            length += word.Length;
        }

        var lone = name[..length] is "code" or "key" or "hash" or "ticket";
        return s_secretNames.Contains(name[..length]) && ValueLength(text, url, equal) >= (lone ? MinCode : 1);
    }

    private static int ValueLength(ScannedText text, Chunk url, int equal)
    {
        var end = equal + 1;
        while (end <= url.Last && !text[end].Is('&') && !text[end].Is(';') && !text[end].Is('#'))
        {
            end++;
        }

        return text[end - 1].End - text[equal].End;
    }

    private static bool HasColonAfterScheme(ScannedText text, Chunk url, int at)
    {
        for (var i = at - 1; i > url.First && at - i < MaxUser && !text[i].Is('/'); i--)
        {
            if (text[i].Is(':'))
            {
                return true;
            }
        }

        return false;
    }

    // ".../bot123456:AAF…", ".../reset/8f7d9a8e7f98a7d9": letters and digits together, long.
    private static bool IsOpaque(ScannedText text, Chunk url, int first, bool afterLinkWord)
    {
        var (end, hasDigit, hasLetter) = (first, false, false);
        while (end <= url.Last && text[end] is { Kind: not TokenKind.Mark } or { First: '-' or '_' or ':' })
        {
            hasDigit |= text[end].Kind == TokenKind.Number;
            hasLetter |= text[end].Kind == TokenKind.Word;
            end++;
        }

        var length = end > first ? text[end - 1].End - text[first].Start : 0;
        var bot = end > first + 2 && text[first].Kind == TokenKind.Word && text.Word(first) is "bot" && text[first + 2].Is(':');
        return length >= MinOpaque && hasDigit && (bot || (afterLinkWord && hasLetter));
    }
}
