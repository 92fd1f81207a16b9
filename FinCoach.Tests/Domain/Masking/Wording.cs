using System.Text;
using System.Text.RegularExpressions;
using FinCoach.Domain.Masking;

namespace FinCoach.Tests.Domain.Masking;

/// <summary>A text with its masks marked: <c>mi rut es {RUT:12.345.678-5}</c>.</summary>
internal static partial class Wording
{
    /// <summary>The marked spans are all that the ingress policy finds.</summary>
    public static void AssertIngress(string marked) => AssertFound(marked, MaskPolicy.Ingress);

    /// <summary>The marked spans are all that the training policy finds.</summary>
    public static void AssertTraining(string marked) => AssertFound(marked, MaskPolicy.Training);

    private static void AssertFound(string marked, MaskPolicy policy)
    {
        var text = Marks().Replace(marked, "${value}");

        var found = new StringBuilder();
        var end = 0;
        foreach (var span in Masker.Find(text, policy))
        {
            found.Append(text, end, span.Start - end).Append('{').Append(span.Type).Append(':').Append(text, span.Start, span.Length).Append('}');
            end = span.End;
        }

        Assert.Equal(marked, found.Append(text, end, text.Length - end).ToString());
    }

    [GeneratedRegex("{[A-Z_]+:(?<value>[^}]*)}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();
}
