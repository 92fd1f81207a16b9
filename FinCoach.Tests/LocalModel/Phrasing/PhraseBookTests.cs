using FinCoach.Domain.Language;
using FinCoach.LocalModel.Phrasing;
using FinCoach.Tests.Spanish;

namespace FinCoach.Tests.LocalModel.Phrasing;

/// <summary>The rules that every phrasing of the book keeps, whoever adds one.</summary>
public sealed class PhraseBookTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<Template>> Sections = PhraseBook.BuiltIn.Sections;

    private static IEnumerable<(string Section, Template Phrase)> All =>
        Sections.SelectMany(s => s.Value.Select(t => (s.Key, t)));

    [Fact]
    public void Phrases_HoldNoDigit_SoNoFigureIsInvented() =>
        Assert.All(All, p => Assert.DoesNotMatch("[0-9]", OutsidePlaces(p.Phrase.Text)));

    [Fact]
    public void Cores_AreSober_SoIntensityComesFromWhatIsAroundThem() => Assert.All(
        All.Where(p => p.Section.StartsWith("core ", StringComparison.Ordinal)),
        p => Assert.DoesNotMatch(@"[!¡]|\p{Cs}", p.Phrase.Text));

    [Fact]
    public void Cores_OfOneAct_SayTheSameFacts_UnlessOneIsPoorer() => Assert.All(
        Sections.Where(s => s.Key.StartsWith("core ", StringComparison.Ordinal))
            // One budget and several of them are told by the same act, with other facts.
            .SelectMany(s => s.Value.GroupBy(t => (s.Key, Several: t.Slots.Contains(SlotText.Budgets) || t.Slots.Contains(SlotText.Goals)))),
        s => Assert.True(s.Max(t => t.Slots.Count) - s.Min(t => t.Slots.Count) <= 1, s.Key.Key));

    [Theory]
    [InlineData("usted", @"\b(tu|tus|te|ti|contigo|puedes|tienes|llevas|vas|sigue|quieres|dime|gastaste)\b")]
    [InlineData("formal", @"\b(tu|tus|te|ti|contigo|puedes|tienes|llevas|vas|sigue|quieres|dime|gastaste)\b")]
    [InlineData("tu", @"\b(usted|su|sus|le|ayudarle)\b")]
    [InlineData("coach", @"\b(usted|su|sus|le|ayudarle)\b")]
    [InlineData("neutral", @"\b(usted|su|sus|le|ayudarle)\b")]
    public void Phrases_KeepTheirAddress(string address, string foreign) => Assert.All(
        All.Where(p => p.Section.EndsWith(" " + address, StringComparison.Ordinal)),
        p => Assert.DoesNotMatch(foreign, p.Phrase.Text.ToLowerInvariant()));

    [Fact]
    public void Phrases_AddressTheirReaderAndNobodyElse() => Assert.All(
        All, p => Assert.Empty(Address.Strange(OutsidePlaces(p.Phrase.Text), p.Section.EndsWith(" usted", StringComparison.Ordinal) || p.Section.EndsWith(" formal", StringComparison.Ordinal))));

    private static string OutsidePlaces(string phrase) => System.Text.RegularExpressions.Regex.Replace(phrase, "\\{[^}]*\\}", "");

    [Fact]
    public void Phrases_HaveNoVoseo() => Assert.All(All, p => Assert.DoesNotMatch(
        @"\b(vos|podés|tenés|querés|sabés|decime|contame|anotá|mirá|hacé)\b", p.Phrase.Text.ToLowerInvariant()));

    [Fact]
    public void Book_HasOpenersOrClosersForEveryMoodEnergyAndTone()
    {
        foreach (var mood in Enum.GetValues<Mood>())
        {
            foreach (var energy in Enum.GetValues<Energy>().Where(e => e != Energy.Sober))
            {
                foreach (var tone in Enum.GetValues<Tone>())
                {
                    var around = PhraseBook.BuiltIn.Openers(mood, energy, tone).Concat(PhraseBook.BuiltIn.Closers(mood, energy, tone));
                    Assert.True(around.Any(), $"{mood} {energy} {tone}");
                }
            }
        }
    }
}
