using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// Street and number: <c>Av. Providencia 1234, depto 502, Providencia</c>. It begins at its street word, behind
/// <c>vivo en</c> and <c>dirección</c>, or at a name that its flat, its commune or a list of streets vouches for, and
/// goes on over flat and commune.
/// </summary>
internal static class AddressDetector
{
    private const Role Starts = Role.Street | Role.Unit | Role.Home | Role.Place | Role.Plot;

    public static void Find(ScannedText text)
    {
        if (text.Content.Has(Starts))
        {
            FindCued(text);
        }

        for (var n = 0; n < text.Numbers.Count; n++)
        {
            var number = text.Numbers[n];
            if (!text.IsTaken(number) && AddressName.IsHouseNumber(text, number) && NamedAddress.Start(text, number) is >= 0 and var first)
            {
                text.Claim(AddressHead.Start(text, first), AddressTail.End(text, number), MaskType.ADDRESS);
            }
        }
    }

    private static void FindCued(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!text[i].Has(Starts) || text.IsTaken(i))
            {
                continue;
            }

            if (text[i].Has(Role.Plot) && RuralAddress.End(text, i) is > 0 and var end)
            {
                text.Claim(AddressHead.Start(text, i), end, MaskType.ADDRESS);
                i = end;
                continue;
            }

            var (first, number) = (i, text[i].Has(Role.Street) ? AddressName.NumberOfStreet(text, i) : text[i].Has(Role.Unit) ? UnitOf(text, i) : -1);
            first = number > 0 && AddressName.IsGrand(text, i) ? i - 1 : number > 0 && !text[i].Has(Role.Street) ? NamedBefore(text, i) : first;
            if (number < 0 && text[i].Has(Role.Home | Role.Place))
            {
                first = HomeCue.NameAfter(text, i);
                number = first > 0 ? AddressName.NumberAfter(text, first, words: 0) : -1;
                number = number > 0 && HomeCue.Vouches(text, i, first, number) ? number : -1;
            }

            if (number > 0)
            {
                var last = AddressTail.End(text, number);
                text.Claim(AddressHead.Start(text, first), last, MaskType.ADDRESS);
                i = last;
            }
        }
    }

    // "Santa Victoria 477 depto 1102 torre A": the flat belongs to the street before it.
    private static int NamedBefore(ScannedText text, int unit)
    {
        var number = unit > 1 && text[unit - 1].Is(',') ? unit - 2 : unit - 1;
        return number > 0 && text[number].Kind == TokenKind.Number && !text.IsTaken(number) && NamedAddress.Start(text, number) is >= 0 and var named ? named : unit;
    }

    // "block 3 depto 402": a flat alone is an address only with another part behind it.
    private static int UnitOf(ScannedText text, int unit)
    {
        var first = AddressTail.PartAfter(text, unit - 1);
        return first > 0 && AddressTail.PartAfter(text, first) is > 0 and var second ? second : -1;
    }
}
