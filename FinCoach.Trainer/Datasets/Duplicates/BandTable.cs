namespace FinCoach.Trainer.Datasets.Duplicates;

/// <summary>
/// One band of locality-sensitive hashing: from a key to the entries that share it. Open addressing over 8 bytes an entry, so that
/// half a million texts take a few megabytes.
/// </summary>
internal sealed class BandTable
{
    // A key that hundreds share ("hola") is no reason to look at hundreds of candidates.
    private const int MostCandidates = 24;

    private long[] slots = new long[1024];
    private int count;

    /// <summary>Entries with the key, at most a few; the buffer is filled and the number returned.</summary>
    public int Find(uint key, Span<int> found)
    {
        var mask = slots.Length - 1;
        var number = 0;
        for (var at = (int)key & mask; slots[at] != 0 && number < Math.Min(found.Length, MostCandidates); at = (at + 1) & mask)
        {
            if ((uint)(slots[at] >> 32) == key)
            {
                found[number++] = (int)(slots[at] & 0xFFFF_FFFF) - 1;
            }
        }

        return number;
    }

    /// <summary>Adds an entry; one that enough others share the key with is left out, since no search would come to it.</summary>
    public void Add(uint key, int entry)
    {
        if ((count + 1) * 10L > slots.Length * 6L)
        {
            Grow();
        }

        var mask = slots.Length - 1;
        var (at, same) = ((int)key & mask, 0);
        for (; slots[at] != 0; at = (at + 1) & mask)
        {
            if ((uint)(slots[at] >> 32) == key && ++same == MostCandidates)
            {
                return;
            }
        }

        slots[at] = ((long)key << 32) | (uint)(entry + 1);
        count++;
    }

    private void Grow()
    {
        var larger = new long[slots.Length * 2];
        foreach (var slot in slots)
        {
            if (slot != 0)
            {
                Put(larger, slot);
            }
        }

        slots = larger;
    }

    private static void Put(long[] table, long slot)
    {
        var mask = table.Length - 1;
        var at = (int)(slot >> 32) & mask;
        while (table[at] != 0)
        {
            at = (at + 1) & mask;
        }

        table[at] = slot;
    }
}
