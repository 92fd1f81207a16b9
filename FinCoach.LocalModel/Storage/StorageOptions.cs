using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.LocalModel.Storage;

/// <summary>Where files, jobs and tuned models are kept.</summary>
public sealed class StorageOptions
{
    public const string SectionName = "LocalModel:Storage";

    /// <summary>A folder of this server alone. Not set (the default): a new one in the system's temporary folder, gone with the process.</summary>
    public string? Folder { get; set; }

    /// <summary>Bytes of all files together, 1 MiB to 64 GiB. Default 2 GiB.</summary>
    [Range(1024L * 1024, 64L * 1024 * 1024 * 1024)]
    public long MostBytes { get; set; } = 2L * 1024 * 1024 * 1024;

    /// <summary>Files, jobs or models of each sort, 10 to 100,000. Default 2,000.</summary>
    [Range(10, 100_000)]
    public int MostDocuments { get; set; } = 2000;
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
