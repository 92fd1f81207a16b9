using System.Text;
using FinCoach.Domain.Masking;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.Domain.Masking;

public sealed class MaskerProperties
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    [Theory]
    [InlineData(MaskPolicy.Ingress)]
    [InlineData(MaskPolicy.Training)]
    public void Mask_OfMasked_IsTheSame(MaskPolicy policy) =>
        Prop.ForAll(MaskTexts.Any.ToArbitrary(), text =>
        {
            var once = Masker.Mask(text, policy, new MaskNumbers()).Text;
            return Masker.Mask(once, policy, new MaskNumbers()).Text == once;
        }).Check(s_config);

    [Theory]
    [InlineData(MaskPolicy.Ingress)]
    [InlineData(MaskPolicy.Training)]
    public void Mask_OutsideItsSpans_ChangesNothing(MaskPolicy policy) =>
        Prop.ForAll(MaskTexts.Any.ToArbitrary(), text =>
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
    public void Find_Spans_AreInOrderAndApart() =>
        Prop.ForAll(MaskTexts.Any.ToArbitrary(), text =>
        {
            var spans = Masker.Find(text, MaskPolicy.Training);
            return spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start) && spans.All(span => span.Start < span.End && span.End <= text.Length);
        }).Check(s_config);

    [Fact]
    public void Mask_SameTextLaterInAConversation_HasTheSameNumbers() =>
        Prop.ForAll(MaskTexts.Any.ToArbitrary(), MaskTexts.Any.ToArbitrary(), (first, between) =>
        {
            var numbers = new MaskNumbers();
            var before = Masker.Mask(first, MaskPolicy.Training, numbers).Text;
            Masker.Mask(between, MaskPolicy.Training, numbers);
            return Masker.Mask(first, MaskPolicy.Training, numbers).Text == before;
        }).Check(s_config);

    [Fact]
    public void Mask_EqualValuesOfOneText_HaveOneNumber() =>
        Prop.ForAll(MaskTexts.Any.ToArbitrary(), text =>
            Masker.Mask(text, MaskPolicy.Training, new MaskNumbers()).Replacements
                .GroupBy(one => (one.Span.Type, text[one.Span.Start..one.Span.End]))
                .All(equal => equal.Select(one => one.Mask).Distinct().Count() == 1)).Check(s_config);

    [Fact]
    public void Find_AnyUtf16_NeverThrows() =>
        Prop.ForAll(MaskTexts.Utf16.ToArbitrary(), text =>
            Masker.Find(text, MaskPolicy.Training).Concat(Masker.Find(text, MaskPolicy.Ingress)).All(span => span.Length > 0)).Check(s_config);
}
