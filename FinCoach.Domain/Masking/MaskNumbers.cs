using System.Runtime.InteropServices;

namespace FinCoach.Domain.Masking;

/// <summary>Numbers of one conversation held in memory. Not safe for use by several threads.</summary>
public sealed class MaskNumbers : IMaskNumbers
{
    private readonly Dictionary<(MaskType Type, string Value), int> _numbers = [];
    private readonly Dictionary<MaskType, int> _last = [];

    public int NumberFor(MaskType type, string canonicalValue)
    {
        if (!_numbers.TryGetValue((type, canonicalValue), out var number))
        {
            number = ++CollectionsMarshal.GetValueRefOrAddDefault(_last, type, out _);
            _numbers.Add((type, canonicalValue), number);
        }

        return number;
    }

    public void Reserve(MaskType type, int number)
    {
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, type, out _);
        last = Math.Max(last, number);
    }
}
