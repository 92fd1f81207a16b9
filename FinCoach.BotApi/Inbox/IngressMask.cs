using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FinCoach.Domain.Masking;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Inbox;

/// <summary>
/// Masks every text of an update before it is stored. The conversation is not known yet, so masks are numbered within
/// the update, and a sidecar keeps a keyed digest of each value: the worker turns the numbers into the conversation's.
/// </summary>
internal sealed class IngressMask(IOptions<MaskingOptions> options)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(options.Value.Key);

    /// <summary>Masks people's words anywhere in a Telegram update; ids and structure stay.</summary>
    /// <param name="json">A JSON document without lone surrogates.</param>
    public MaskedPayload MaskUpdate(string json)
    {
        var numbers = new DigestingNumbers(_key);
        var masked = JsonMasker.Mask(Encoding.UTF8.GetBytes(json), MaskPolicy.Ingress, numbers);
        return new MaskedPayload(Encoding.UTF8.GetString(masked), numbers.Sidecar());
    }

    /// <summary>Masks one text.</summary>
    public MaskedPayload MaskText(string text)
    {
        var numbers = new DigestingNumbers(_key);
        var masked = Masker.Mask(text, MaskPolicy.Ingress, numbers).Text;
        return new MaskedPayload(masked, numbers.Sidecar());
    }

    /// <summary>Numbers values in order of appearance and remembers only their keyed digests.</summary>
    private sealed class DigestingNumbers(byte[] key) : IMaskNumbers
    {
        private readonly MaskNumbers _numbers = new();
        private readonly List<SeenMask> _seen = [];

        public string? Sidecar() => _seen.Count == 0 ? null : JsonSerializer.Serialize(_seen);

        public int NumberFor(MaskType type, string canonicalValue)
        {
            var n = _numbers.NumberFor(type, canonicalValue);
            if (!_seen.Exists(s => s.Type == type.ToString() && s.N == n))
            {
                var digest = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{type}:{canonicalValue}"));
                _seen.Add(new SeenMask(type.ToString(), n, Convert.ToHexStringLower(digest)));
            }

            return n;
        }

        public void Reserve(MaskType type, int number) => _numbers.Reserve(type, number);
    }
}

/// <summary>What is stored instead of what was received.</summary>
/// <param name="Sidecar">The masked values' digests as JSON; null when nothing was masked.</param>
internal sealed record MaskedPayload(string Content, string? Sidecar);

/// <summary>One masked value of an update.</summary>
/// <param name="N">Its number within the update.</param>
/// <param name="ValueHmac">64 hexadecimal digits.</param>
internal sealed record SeenMask(string Type, int N, string ValueHmac)
{
    public string Token => string.Create(CultureInfo.InvariantCulture, $"[{Type}_{N}]");
}
