using System.Security.Cryptography;
using System.Text;

namespace FinCoach.Trainer.Reviews;

/// <summary>A message as the rules of the review queue see it: no text.</summary>
/// <param name="Confidence">Of the model's annotation.</param>
/// <param name="ChecksPassed">Whether every check of the reply passed; null without a reply.</param>
/// <param name="Stars">CSAT of the reply; null when not rated.</param>
/// <param name="Disagrees">Whether annotations of the message name different intents.</param>
internal sealed record QueueCandidate(Guid MessageId, double Confidence, bool? ChecksPassed, int? Stars, bool Disagrees);

/// <summary>Which messages people should look at, and by which rule. Pure.</summary>
internal static class QueueRule
{
    private const int LowStars = 2;

    /// <summary>The rules that bring a message into the queue; none leaves it out.</summary>
    public static IReadOnlyList<string> Of(QueueCandidate message, ReviewOptions options)
    {
        var rules = new List<string>();
        Add(rules, "low_confidence", message.Confidence < options.LowConfidence);
        Add(rules, "failed_checks", message.ChecksPassed == false);
        Add(rules, "low_csat", message.Stars <= LowStars);
        Add(rules, "disagreement", message.Disagrees);
        Add(rules, "random", IsDrawn(message.MessageId, options));
        return rules;
    }

    /// <summary>A keyed hash draws: the same messages on every replica and in every run, and nobody can guess which.</summary>
    public static bool IsDrawn(Guid messageId, ReviewOptions options)
    {
        var digest = HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.SampleKey), messageId.ToByteArray(bigEndian: true));
        return BitConverter.ToUInt32(digest, 0) / (double)uint.MaxValue < options.RandomShare;
    }

    private static void Add(List<string> rules, string rule, bool applies)
    {
        if (applies)
        {
            rules.Add(rule);
        }
    }
}
