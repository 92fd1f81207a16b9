using System.Text.Json.Nodes;
using FinCoach.Domain.Amounts;
using FinCoach.Tests.Spanish;

namespace FinCoach.Tests.BotApi.Transcripts;

/// <summary>The golden conversations over the real path: webhook, inbox, NLU, actions, PostgreSQL, reply.</summary>
/// <typeparam name="TBot">Who writes the replies.</typeparam>
public abstract class TranscriptTests<TBot>(TBot bot) : IClassFixture<TBot>
    where TBot : TranscriptBot
{
    private const long FirstChat = 9000;

    [Theory]
    [MemberData(nameof(TranscriptIds.All), MemberType = typeof(TranscriptIds))]
    public async Task Transcript_TurnByTurn_IsTrueToThePeso(string id)
    {
        var index = Transcript.All.ToList().FindIndex(t => t.Id == id);
        var transcript = Transcript.All[index];
        var chat = FirstChat + index;
        var stored = new StoredFacts(bot.Talk.Database, chat);
        bot.Clock.Now = At(transcript.Turns[0], -1);
        await bot.Talk.ConsentAsync(chat);
        var formal = index % 2 == FormalTurn;
        await bot.Talk.Database.ScalarAsync($"update app.users set tone = '{(formal ? "formal" : "coach")}' where external_id = '{chat}'");

        foreach (var (turn, minute) in transcript.Turns.Select((t, i) => (t, i)))
        {
            bot.Clock.Now = At(turn, minute);
            var reply = await bot.Talk.AskAsync(chat, turn.Text);

            var said = $"{id}: \"{turn.Text}\" → \"{reply}\"";
            Assert.Equal($"{said} {turn.Expect.Intent}", $"{said} {await IntentAsync(chat)}");
            Assert.Equal($"{said}\n{Expected(turn)}", $"{said}\n{Canonical(await stored.ReadAsync(turn.ReferenceDate))}");
            CheckReply(turn, reply, said);
            // A turn may have changed the tone, and its own reply sounds so already.
            var tone = await bot.Talk.Database.ScalarAsync($"select tone from app.users where external_id = '{chat}'");
            Assert.Equal($"{said} []", $"{said} [{string.Join(", ", Address.Strange(reply, tone is "formal"))}]");
        }
    }

    /// <summary>Which of every two conversations is with somebody who is <c>usted</c>: 0 or 1.</summary>
    protected abstract int FormalTurn { get; }

    /// <summary>What the reply to a turn must say beside the figure that answers it.</summary>
    protected abstract void CheckWarning(string? warning, string reply, string said);

    private void CheckReply(TranscriptTurn turn, string reply, string said)
    {
        if (turn.Expect.Facts["answer"] is { } answer)
        {
            Assert.True(reply.Contains(MoneyFormat.Format(Money.Clp(Math.Abs((long)answer))), StringComparison.Ordinal), $"{said}: {answer}");
        }

        if (turn.Expect.Intent == "log_expense")
        {
            CheckWarning((string?)turn.Expect.Facts["warning"], reply, said);
        }
    }

    private static DateTimeOffset At(TranscriptTurn turn, int minute) =>
        new DateTimeOffset(turn.ReferenceDate, new TimeOnly(16, 0), TimeSpan.Zero).AddMinutes(minute);

    // The order of the keys and of lists is the database's; answer and warning are of the reply.
    private static string Expected(TranscriptTurn turn)
    {
        var facts = turn.Expect.Facts;
        var budgets = facts["budgets"]?.AsArray().OrderBy(b => (string?)b!["category"] ?? "~", StringComparer.Ordinal);
        var goals = facts["goals"]?.AsArray().OrderBy(g => (string?)g!["name"], StringComparer.Ordinal);
        var sorted = new JsonObject(facts.Where(f => f.Key is not ("answer" or "warning" or "budgets" or "goals"))
            .Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())));
        Add(sorted, "budgets", budgets);
        Add(sorted, "goals", goals);
        return Canonical(sorted);
    }

    private static void Add(JsonObject facts, string key, IEnumerable<JsonNode?>? list)
    {
        if (list is not null)
        {
            facts[key] = new JsonArray([.. list.Select(n => n!.DeepClone())]);
        }
    }

    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject o => "{" + string.Join(", ", o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}: {Canonical(p.Value)}")) + "}",
        JsonArray a => "[" + string.Join(", ", a.Select(Canonical)) + "]",
        _ => node?.ToJsonString() ?? "null",
    };

    private async Task<string?> IntentAsync(long chat) => (string?)await bot.Talk.Database.ScalarAsync(
        $"""
        select a.intent from ml.nlu_annotations a
        join app.messages m on m.id = a.message_id
        join app.sessions s on s.id = m.session_id
        join app.users u on u.id = s.user_id
        where u.external_id = '{chat}' order by m.ts desc limit 1
        """);
}
