using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
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

    /// <summary>Masks all string values of a JSON tree in place and returns the sidecar, null when nothing was masked.</summary>
    public string? Mask(JsonNode root)
    {
        var numbers = new DigestingNumbers(_key);
        MaskNode(root, numbers);
        return numbers.Seen.Count == 0 ? null : JsonSerializer.Serialize(numbers.Seen);
    }

    private static void MaskNode(JsonNode node, IMaskNumbers numbers)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (value is JsonValue text && text.TryGetValue<string>(out var raw))
                    {
                        members[name] = Masker.Mask(raw, MaskPolicy.Ingress, numbers).Text;
                    }
                    else if (value is not null)
                    {
                        MaskNode(value, numbers);
                    }
                }

                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (items[i] is JsonValue text && text.TryGetValue<string>(out var raw))
                    {
                        items[i] = Masker.Mask(raw, MaskPolicy.Ingress, numbers).Text;
                    }
                    else if (items[i] is { } item)
                    {
                        MaskNode(item, numbers);
                    }
                }

                break;
        }
    }

    /// <summary>Numbers values in order of appearance and remembers only their keyed digests.</summary>
    private sealed class DigestingNumbers(byte[] key) : IMaskNumbers
    {
        private readonly MaskNumbers _numbers = new();

        public List<SeenMask> Seen { get; } = [];

        public int NumberFor(MaskType type, string canonicalValue)
        {
            var n = _numbers.NumberFor(type, canonicalValue);
            if (!Seen.Exists(s => s.Type == type.ToString() && s.N == n))
            {
                var digest = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{type}:{canonicalValue}"));
                Seen.Add(new SeenMask(type.ToString(), n, Convert.ToHexStringLower(digest)));
            }

            return n;
        }

        public void Reserve(MaskType type, int number) => _numbers.Reserve(type, number);
    }
}

/// <summary>One masked value of an update.</summary>
/// <param name="N">Its number within the update.</param>
/// <param name="ValueHmac">64 hexadecimal digits.</param>
internal sealed record SeenMask(string Type, int N, string ValueHmac)
{
    public string Token => string.Create(CultureInfo.InvariantCulture, $"[{Type}_{N}]");
}
