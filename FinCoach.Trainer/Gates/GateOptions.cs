using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Gates;

/// <summary>What a version must reach offline to go to canary.</summary>
public sealed class GateOptions
{
    public const string SectionName = "Gate";

    /// <summary>Macro F1 over the ten most frequent intents, 0 to 1. Default 0.92.</summary>
    [Range(0.0, 1.0)]
    public double IntentF1 { get; set; } = 0.92;

    /// <summary>Share of items whose whole slot object is right, 0 to 1. Default 0.90.</summary>
    [Range(0.0, 1.0)]
    public double SlotExact { get; set; } = 0.90;

    /// <summary>Share of replies with a figure that nothing supports or against policy, 0 to 1. Default 0.015.</summary>
    [Range(0.0, 1.0)]
    public double HallucinationOrOffPolicy { get; set; } = 0.015;

    /// <summary>Share of replies that moderation flags, 0 to 1. Default 0.005.</summary>
    [Range(0.0, 1.0)]
    public double Toxicity { get; set; } = 0.005;

    /// <summary>Share of replies in Chilean format, 0 to 1. Default 0.98.</summary>
    [Range(0.0, 1.0)]
    public double FormatCompliance { get; set; } = 0.98;

    /// <summary>95th percentile of one parse in milliseconds, above 0. Default 20.</summary>
    [Range(0.001, 60_000)]
    public double NluP95Ms { get; set; } = 20;

    /// <summary>95th percentile of one reply in milliseconds, above 0. Default 3,500.</summary>
    [Range(0.001, 600_000)]
    public double ReplyP95Ms { get; set; } = 3500;
}

[OptionsValidator]
internal sealed partial class GateOptionsValidator : IValidateOptions<GateOptions>;
