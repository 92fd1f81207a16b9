namespace FinCoach.Tests.BotApi.Conversation;

/// <summary>Two questions of one text over the real path: both answers, in order, in one message.</summary>
[Trait("kind", "servers")]
public sealed class TwoQuestionsTests
{
    [Fact]
    public async Task Text_OfTwoQuestions_IsAnsweredTwiceInOrder()
    {
        await using var talk = await TalkingPerson.CreateAsync();
        await talk.ConsentAsync(7);
        await talk.AskAsync(7, "gasté 12 lucas en sushi");
        await talk.AskAsync(7, "gasté 30 lucas en bencina");
        await talk.AskAsync(7, "quiero gastar máximo 200 lucas al mes en bencina");

        AssertInOrder(await talk.AskAsync(7, "¿cuánto gasté en comida y cuánto en bencina?"), "$12.000", "$30.000");
        AssertInOrder(await talk.AskAsync(7, "cuánto llevo gastado y cuánto me queda del presupuesto de bencina?"), "$42.000", "$170.000");
        Assert.DoesNotContain("$30.000", await talk.AskAsync(7, "cuánto gasté en sushi"), StringComparison.Ordinal);
    }

    private static void AssertInOrder(string reply, string first, string second)
    {
        Assert.Contains(first, reply, StringComparison.Ordinal);
        Assert.True(reply.IndexOf(second, StringComparison.Ordinal) > reply.IndexOf(first, StringComparison.Ordinal), reply);
    }
}
