using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>
/// RUTs. With a dash the modulus decides; without one, or with a wrong check digit, a cue word has to stand beside,
/// because one round amount in eleven passes the modulus.
/// </summary>
internal static class RutDetector
{
    private const int MinBody = 5;
    private const int MinCuedDigits = 7;

    /// <summary><c>12.345.678-5</c>: the shape and the modulus are enough.</summary>
    public static void FindValid(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind == TokenKind.Number && !text.IsTaken(i) && RutShape.TryRead(text, i, out var shape)
                && shape is { IsValid: true, IsDashed: true, BodyDigits: >= MinBody } && !IsOrder(text, i, shape))
            {
                text.Claim(i, shape.Last, MaskType.RUT);
            }
        }
    }

    /// <summary><c>rut 123456785</c>, <c>mi run es 12.345.678-0</c>, <c>cédula 12345678</c>.</summary>
    public static void FindCued(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind == TokenKind.Number && !text.IsTaken(i) && RutShape.TryRead(text, i, out var shape)
                && IsLongEnough(shape) && IsBesideRut(text, i, shape.Last) && !IsMoney(text, i, shape))
            {
                text.Claim(i, shape.Last, MaskType.RUT);
            }
        }
    }

    /// <summary>A cue of a RUT that is not the second half of "cuenta rut".</summary>
    public static bool IsBesideRut(ScannedText text, int first, int last)
    {
        var before = Cue.Before(text, first, Role.Rut | Role.Account | Role.AccountWord | Role.Order | Role.Phone);
        return IsRut(text, before) || IsRut(text, Cue.After(text, last, Role.Rut));
    }

    private static bool IsRut(ScannedText text, int cue) =>
        cue >= 0 && text[cue].Has(Role.Rut) && !(cue > 0 && text[cue - 1].Has(Role.AccountWord));

    private static bool IsLongEnough(in RutShape shape) =>
        shape.BodyDigits >= (shape.IsDashed ? MinBody : MinCuedDigits - 1);

    private static bool IsMoney(ScannedText text, int first, in RutShape shape) =>
        !shape.IsDashed && (Money.IsMarkedBefore(text, first) || Money.IsUnitAfter(text, shape.Last));

    // "pedido 45012-3": short and without dots, a thing's number more likely than a person's.
    private static bool IsOrder(ScannedText text, int first, in RutShape shape) =>
        !shape.IsDotted && shape.BodyDigits < MinCuedDigits && Cue.Before(text, first, Role.Order) >= 0;
}
