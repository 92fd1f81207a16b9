using System.Collections.Concurrent;

namespace FinCoach.Trainer.Datasets;

/// <summary>
/// Texts of the product (labels, acts, passages) in which the training policy found nothing. They come back by the thousand, and masking is a
/// pure function: what was found clean once is clean. A text that is not remembered is simply looked at. Safe for use by several threads.
/// </summary>
internal sealed class CleanTexts
{
    private const int MostUnits = 2_000_000;

    private readonly ConcurrentDictionary<string, bool> texts = new(StringComparer.Ordinal);
    private int units;

    public bool Has(string text) => texts.ContainsKey(text);

    /// <summary>Remembers a text, while there is room.</summary>
    public void Add(string text)
    {
        if (units < MostUnits && texts.TryAdd(text, true))
        {
            Interlocked.Add(ref units, text.Length);
        }
    }
}
