using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.LocalModel.Wire;

/// <summary>Who may call this server.</summary>
public sealed class WireOptions
{
    public const string SectionName = "LocalModel";

    /// <summary>Accepted bearer keys. None (the default): every caller on this machine is accepted, with any key or without.</summary>
    public string[] ApiKeys { get; set; } = [];

    /// <summary>The largest request body in bytes, 1 KiB to 512 MiB. Default 8 MiB.</summary>
    [Range(1024, 512L * 1024 * 1024)]
    public long LargestBody { get; set; } = 8L * 1024 * 1024;
}

[OptionsValidator]
internal sealed partial class WireOptionsValidator : IValidateOptions<WireOptions>;
