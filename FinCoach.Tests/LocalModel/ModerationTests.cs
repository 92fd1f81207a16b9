using FinCoach.LocalModel.Moderation;
using FinCoach.Tests.Rules;

namespace FinCoach.Tests.LocalModel;

public sealed class ModerationTests(ITestOutputHelper output)
{
    private static readonly Moderator s_moderator = new(Lexicon.BuiltIn);

    [Theory]
    [InlineData("puta que está caro el super")]
    [InlineData("la wea cara, gasté 20 lucas en una mierda de zapatillas")]
    [InlineData("csm, me quedé sin plata otra vez")]
    [InlineData("compré en el viernes negro y odio mi tarjeta")]
    [InlineData("mi mujer odia pagar el arriendo")]
    [InlineData("odio a los bancos y sus comisiones")]
    [InlineData("soy mapuche y quiero ahorrar")]
    [InlineData("estoy harto de las deudas, me tienen enfermo")]
    public void Score_EverydaySwearingAndIdentity_IsNotFlagged(string text) => Assert.False(IsFlagged(text));

    [Theory]
    [InlineData("los haitianos son una plaga")]
    [InlineData("hay que matar a todos los gays")]
    [InlineData("los mapuches no son personas")]
    [InlineData("eres un maricón")]
    [InlineData("los p e r u a n o s son b4sura")]
    public void Score_AttackOnAGroup_IsFlagged(string text) => Assert.True(IsFlagged(text));

    [Fact]
    public void HateCheck_ByFunction_IsPrintedAndDoesNotOverBlock()
    {
        var rows = Csv(File.ReadAllText(SharedData.Path("hatecheck-es", "cases.csv"))).Skip(1)
            .Select(row => (Function: row[1], Text: row[2], Hateful: row[3] == "hateful", Flagged: IsFlagged(row[2]), Hate: IsHate(row[2]))).ToList();

        foreach (var function in rows.GroupBy(row => row.Function))
        {
            output.WriteLine($"{function.Key,-22} accuracy {function.Average(row => row.Hate == row.Hateful ? 1.0 : 0):0.000}   rows {function.Count()}");
        }

        output.WriteLine($"all accuracy {rows.Average(row => row.Hate == row.Hateful ? 1.0 : 0):0.000}");
        Assert.All(["profanity_nh", "ident_neutral_nh", "ident_pos_nh"], function =>
            Assert.InRange(rows.Where(row => row.Function == function).Average(row => row.Flagged ? 1.0 : 0), 0, 0.10));
    }

    private static bool IsFlagged(string text) => s_moderator.Score(text).Values.Any(score => score >= Moderator.Threshold);

    private static bool IsHate(string text) =>
        s_moderator.Score(text).Any(score => score.Key.StartsWith("hate", StringComparison.Ordinal) && score.Value >= Moderator.Threshold);

    private static IEnumerable<List<string>> Csv(string file)
    {
        var (row, field, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < file.Length; i++)
        {
            if (file[i] == '"')
            {
                if (quoted && i + 1 < file.Length && file[i + 1] == '"')
                {
                    field.Append(file[i++]);
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (!quoted && file[i] is ',' or '\n')
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (file[i] == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
            else
            {
                field.Append(file[i]);
            }
        }
    }
}
