using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;
using FinCoach.Trainer.Datasets;

namespace FinCoach.Tests.Trainer.Datasets;

public sealed class ConversationMaskTests
{
    private const string Rut = "mi rut es 12.345.678-5";

    private static readonly ReplyRequest Clean = new("gasté [CLP_1] en pan", "es-CL", 0.5m, Tone.Coach, [], UserState.Empty, []);

    public static TheoryData<string, ReplyRequest, string> Leaks => new()
    {
        { "text", Clean with { Text = Rut }, "Anotado." },
        { "completion", Clean, Rut },
        { "fact", Clean with { Facts = [Fact.OfText("plain", Rut, "respuesta")] }, "Anotado." },
        { "label", Clean with { Facts = [Fact.Count("n", 1, Rut)] }, "Anotado." },
        { "budget", Clean with { UserState = UserState.Empty with { Budgets = [Fact.OfText("b", Rut, "tope")] } }, "Anotado." },
        { "goal", Clean with { UserState = UserState.Empty with { Goals = [Fact.OfText("g", "auto", Rut)] } }, "Anotado." },
        { "flag", Clean with { UserState = UserState.Empty with { Flags = [Rut] } }, "Anotado." },
        { "passage", Clean with { Context = [new Passage("c1", "Título", "Fuente", null, Rut)] }, "Anotado." },
        { "source", Clean with { Context = [new Passage("c1", "Título", Rut, null, "Texto")] }, "Anotado." },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public void IsClean_OfATextThatWentAroundTheMasking_IsFalse(string place, ReplyRequest row, string completion)
    {
        var mask = new ConversationMask(new CleanTexts());
        mask.Mask(Clean);

        Assert.True(mask.IsClean(Clean, "Anotado."), place);
        Assert.False(mask.IsClean(row, completion), place);
    }

    [Theory]
    [MemberData(nameof(Leaks))]
    public void Mask_OfAnyPlace_LeavesNothing(string place, ReplyRequest row, string completion)
    {
        var mask = new ConversationMask(new CleanTexts());

        var (masked, reply) = (mask.Mask(row), mask.Mask(completion));

        // Flags are words of ours: nothing masks them, and a row in which one holds anything is refused.
        Assert.Equal(place != "flag", mask.IsClean(masked, reply));
    }

    [Fact]
    public void Mask_OfALabelSeenClean_StaysAsItIsInEveryConversation()
    {
        var known = new CleanTexts();
        var row = Clean with { Facts = [Fact.Count("n", 3, "gastos del mes")] };

        Assert.All(Enumerable.Range(0, 3), _ => Assert.Equal("gastos del mes", new ConversationMask(known).Mask(row).Facts[0].Label));
        Assert.True(known.Has("gastos del mes"));
    }

    [Fact]
    public void Mask_OfAPassageWithAMask_TakesItsNumber()
    {
        var known = new CleanTexts();
        var row = Clean with { Text = "gasté 5 lucas", Context = [new Passage("c1", "[CLP_4]", null, null, "Texto")] };

        new ConversationMask(known).Mask(row);
        var mask = new ConversationMask(known);
        mask.Mask(row with { Text = "" });

        Assert.Equal("gasté [CLP_5]", mask.Mask("gasté 5 lucas"));
    }
}
