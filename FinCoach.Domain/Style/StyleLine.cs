using FinCoach.Domain.Language;

namespace FinCoach.Domain.Style;

/// <summary>How a reply is to sound: what a person chose, lowered where the situation asks for it.</summary>
/// <param name="Intensity">0.0 sober to 1.0 enthusiastic, after sensitive flags.</param>
/// <param name="Tone">The manner of address.</param>
public sealed record StyleLine(decimal Intensity, Tone Tone)
{
    /// <summary>The highest intensity in a sensitive situation, whatever the person chose.</summary>
    public const decimal SensitiveCeiling = 0.2m;

    /// <summary>User-state flags of situations in which cheer would hurt: debt trouble, fraud, grief.</summary>
    public static readonly IReadOnlyList<string> SensitiveFlags = ["sensitive", "debt_trouble", "fraud", "grief"];

    /// <summary>The style of a reply. Intensities outside 0 to 1 are brought to the nearest end.</summary>
    public static StyleLine For(decimal intensity, Tone tone, IReadOnlyList<string> flags)
    {
        var asked = Math.Clamp(intensity, 0m, 1m);
        var sensitive = flags.Any(f => SensitiveFlags.Contains(f, StringComparer.OrdinalIgnoreCase));
        return new StyleLine(sensitive ? Math.Min(asked, SensitiveCeiling) : asked, tone);
    }

    /// <summary>Where the intensity lies: low ≤ 0.3, high ≥ 0.8.</summary>
    public IntensityBucket Bucket => IntensityBuckets.Of(Intensity);

    /// <summary>The instruction to the model, one line of Spanish.</summary>
    public string Instruction => $"{Energy} {Address}";

    private string Energy => Bucket switch
    {
        IntensityBucket.Low => "Sobrio y directo: frases cortas, sin emojis ni exclamaciones.",
        IntensityBucket.Med => "Cercano y claro: una palabra de aliento si corresponde, a lo más un emoji.",
        IntensityBucket.High => "Refuerzo positivo explícito y entusiasta, con dos o tres emojis, sin perder exactitud.",
        _ => throw new InvalidOperationException($"An intensity bucket without an instruction: {Bucket}."),
    };

    private string Address => Tone switch
    {
        Tone.Coach => "Tutea, como un coach que acompaña.",
        Tone.Neutral => "Tutea, con palabras neutras.",
        Tone.Formal => "Trata de usted, formal y amable.",
        _ => throw new InvalidOperationException($"A tone without an instruction: {Tone}."),
    };
}
