using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FinCoach.Domain.Style;

namespace FinCoach.LocalModel.Learning;

/// <summary>What a way of speaking is kept by: what happened, how lively, how addressed.</summary>
/// <param name="Act">One of <see cref="Acts"/>; empty when the row names none.</param>
internal sealed record SpeechStyle(string Act, IntensityBucket Bucket, Tone Tone)
{
    /// <summary>For texts that no request of ours came with.</summary>
    public static readonly SpeechStyle Unknown = new("", IntensityBucket.Med, Tone.Neutral);

    /// <summary>The style that a reply to this request is to have; sensitive situations lower it.</summary>
    public static SpeechStyle Of(ReplyRequest request)
    {
        var style = StyleLine.For(request.Intensity, request.Tone, request.UserState.Flags);
        return new SpeechStyle(new FactSheet(request.Facts).Act ?? "", style.Bucket, style.Tone);
    }

    /// <summary>A stable number for contexts of the language model.</summary>
    public ulong Key => SpeechHash.Of($"{Act}|{Bucket}|{Tone}");
}
