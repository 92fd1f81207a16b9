using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FinCoach.Domain.People;

/// <summary>
/// What the dashboard tells BotApi about whose browser it speaks for: the person's key and an expiry, signed. Written
/// <c>key|unix seconds</c> in base64url, a dot, and the HMAC-SHA-256 of that.
/// </summary>
/// <param name="PersonKey"><c>web:…</c>, or <c>telegram:…</c> for a browser that a one-time link has bound.</param>
public sealed record PersonAssertion(string PersonKey, DateTimeOffset ExpiresAt)
{
    /// <summary>Header of requests from the dashboard to BotApi.</summary>
    public const string Header = "X-Person";

    /// <summary>How long an assertion is good for: one request, with a margin for clocks.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    /// <summary>The signed form.</summary>
    /// <param name="key">Shared by the dashboard and BotApi, at least 16 characters.</param>
    public string Sign(string key)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{PersonKey}|{ExpiresAt.ToUnixTimeSeconds()}");
        var body = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
        return $"{body}.{Base64Url.EncodeToString(Mac(body, key))}";
    }

    /// <summary>The assertion of a header, or null when it is malformed, forged or expired.</summary>
    public static PersonAssertion? Verify(string? header, string key, DateTimeOffset now)
    {
        if (header?.Split('.') is not [var body, var mac]
            || !Base64Url.IsValid(body) || !Base64Url.IsValid(mac)
            || !CryptographicOperations.FixedTimeEquals(Mac(body, key), Base64Url.DecodeFromChars(mac)))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(body));
        var bar = text.LastIndexOf('|');
        if (bar <= 0 || !long.TryParse(text.AsSpan(bar + 1), CultureInfo.InvariantCulture, out var seconds))
        {
            return null;
        }

        var expires = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return expires >= now ? new PersonAssertion(text[..bar], expires) : null;
    }

    private static byte[] Mac(string body, string key) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(body));
}
