using System.Text;
using FinCoach.Domain.Masking;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.Domain.Masking;

public sealed class MaskerProperties
{
    private static readonly string[] s_pieces =
    [
        "12.345.678-5", "rut", "cuenta rut", "12345678", "clave", "es", ":", "perro123", "@", "ana", ".cl", "+56", "9 8765 4321", "-", ".",
        "calle", "Los Leones", "1234", "depto", "Ñuñoa", "[RUT_1]", "[SECRET_2]", "[", "]", "https://a.cl/?token=x", "4111 1111", "1111 1111",
        "patente", "BBCL", "12", "\n", " ", "  ", "$", "lucas", "\u0301", "\u200B", "\uD83D", "\uDE00", "\uE000", "Juan", "Pérez", "::1", "1.2.3.4", "k", ",",
        "código", "482 913", "un palo", "1.250.000", "\0", "º",
    ];

    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static readonly Gen<string> s_texts =
        Gen.ArrayOf(Gen.Elements(s_pieces)).Select(pieces => string.Concat(pieces));

    [Theory]
    [InlineData(MaskPolicy.Ingress)]
    [InlineData(MaskPolicy.Training)]
    public void Mask_OfMasked_IsTheSame(MaskPolicy policy) =>
        Prop.ForAll(s_texts.ToArbitrary(), text =>
        {
            var once = Masker.Mask(text, policy, new MaskNumbers()).Text;
            return Masker.Mask(once, policy, new MaskNumbers()).Text == once;
        }).Check(s_config);

    [Theory]
    [InlineData(MaskPolicy.Ingress)]
    [InlineData(MaskPolicy.Training)]
    public void Mask_OutsideItsSpans_ChangesNothing(MaskPolicy policy) =>
        Prop.ForAll(s_texts.ToArbitrary(), text =>
        {
            var masked = Masker.Mask(text, policy, new MaskNumbers());
            var back = new StringBuilder(masked.Text);
            foreach (var (span, mask) in masked.Replacements.Reverse())
            {
                back.Remove(masked.OffsetOf(span.Start), mask.Length).Insert(masked.OffsetOf(span.Start), text[span.Start..span.End]);
            }

            return back.ToString() == text;
        }).Check(s_config);

    [Fact]
    public void Mask_AnyText_NeverThrows() =>
        Prop.ForAll<string?>(text => Masker.Find(text ?? "", MaskPolicy.Training).All(span => span.Length > 0)).Check(s_config);
}
