using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace FinCoach.Trainer.Knowledge;

/// <summary>What a PDF may cost: it is a program somebody else wrote.</summary>
public sealed class PdfOptions
{
    public const string SectionName = "Pdf";

    /// <summary>Pages at most, 1 to 2,000. Default 300.</summary>
    [Range(1, 2000)]
    public int MostPages { get; set; } = 300;

    /// <summary>Bytes at most, 1 KiB to 100 MiB. Default 20 MiB.</summary>
    [Range(1024, 100 * 1024 * 1024)]
    public int MostBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>Bytes of its streams at most once unpacked, 1 MiB to 2 GiB - 1. Default 256 MiB.</summary>
    [Range(1 << 20, int.MaxValue)]
    public int MostUnpackedBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>Characters of text at most, 1,000 to 20,000,000. Default 2,000,000.</summary>
    [Range(1000, 20_000_000)]
    public int MostCharacters { get; set; } = 2_000_000;

    /// <summary>Real time for all pages. Default 20 s, 100 ms to 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan ReadingTime { get; set; } = TimeSpan.FromSeconds(20);
}

[OptionsValidator]
internal sealed partial class PdfOptionsValidator : IValidateOptions<PdfOptions>;
