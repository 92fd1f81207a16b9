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
    private const Role Others = Role.Account | Role.AccountWord | Role.Order | Role.Phone;

    /// <summary><c>12.345.678-5</c>: the shape and the modulus are enough.</summary>
    public static void FindValid(ScannedText text)
    {
        for (var n = 0; n < text.Numbers.Count; n++)
        {
            var i = text.Numbers[n];
            if (text.Numbers.Reach(n) >= MinBody && !text.IsTaken(i) && RutShape.TryRead(text, i, out var shape)
                && shape is { IsValid: true, IsDashed: true, BodyDigits: >= MinBody } && !IsOrder(text, i, shape))
            {
                text.Claim(i, shape.Last, MaskType.RUT);
            }
        }
    }

    /// <summary><c>rut 123456785</c>, <c>mi run es 12.345.678-0</c>, <c>cédula 12345678</c>.</summary>
    public static void FindCued(ScannedText text)
    {
        for (var n = 0; n < text.Numbers.Count; n++)
        {
            var i = text.Numbers[n];
            if (text.Numbers.Reach(n) >= MinBody && !text.IsTaken(i) && RutShape.TryRead(text, i, out var shape)
                && IsLongEnough(shape) && !IsMoney(text, i, shape) && IsBesideRut(text, i, shape))
            {
                text.Claim(i, shape.Last, MaskType.RUT);
            }
        }
    }

    private static bool IsBesideRut(ScannedText text, int first, in RutShape shape) =>
        IsRut(text, Cue.Before(text, first, Role.Rut | Others))
        || IsRut(text, Cue.After(text, shape.Last, Role.Rut))
        || (shape.BodyDigits >= MinCuedDigits && (shape.IsValid || shape.IsDashed)
            && (IsRut(text, Cue.FarBefore(text, first, Role.Rut, Others | Role.MoneyBefore | Role.Card)) || Cue.IsListed(text, first, MaskType.RUT)));

    // A cue of a RUT that is not the second half of "cuenta rut".
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
