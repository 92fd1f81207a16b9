using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Indicators;

/// <summary>Where the values of UF, UTM, dollar and euro come from. Without a source only imports by hand bring values.</summary>
public sealed class IndicatorOptions
{
    public const string SectionName = "Indicators";

    /// <summary>A server that answers <c>{source}/uf/2026</c> as <c>https://mindicador.cl/api</c> does; null (default) asks nobody.</summary>
    public Uri? Source { get; set; }

    /// <summary>How often it is asked (real time). Default 6 h, 10 min to 7 days.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "7.00:00:00")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How long one answer may take (real time). Default 20 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:02:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);
}

[OptionsValidator]
internal sealed partial class IndicatorOptionsValidator : IValidateOptions<IndicatorOptions>;
