using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>"pasaje" is a lane and a ticket: "pasaje a Temuco asiento 14", "pasaje en bus", "pasaje de micro 800".</summary>
internal static class Ticket
{
    public static bool Is(ScannedText text, int street)
    {
        if (!text.Word(street).StartsWith("pasaje") || street + 2 >= text.Count || text[street + 1].Kind != TokenKind.Word)
        {
            return false;
        }

        // "Pasaje A 123" is a lane with a letter.
        var next = text.Word(street + 1);
        return next is "en" or "ida" or "para" or "desde" or "hacia" or "hasta" || IsVehicle(next)
            || (next is "a" or "al" && text[street + 2].Kind == TokenKind.Word && !text[street + 2].Has(Role.Unit | Role.Numbering))
            || (next is "de" && IsVehicle(text.Word(street + 2)));
    }

    private static bool IsVehicle(ReadOnlySpan<char> word) =>
        word is "bus" or "buses" or "micro" or "metro" or "metrotren" or "tren" or "avion" or "aereo" or "barco" or "ferry" or "colectivo" or "ida" or "vuelta";
}
