using System.Net.Http.Json;
using FinCoach.Domain.Style;
using FinCoach.Tests.Servers;

namespace FinCoach.Tests.Trainer.Loop;

/// <summary>
/// A reviewer who says what Gus said in her own way: bare where people want it sober, warm where they want it warm. What she writes is what the
/// next model is to learn.
/// </summary>
internal static class LoopReviewer
{
    private const string Waiting = """
        select i.message_id, a.intent, u.intensity,
            (select f ->> 'value' from app.messages b, jsonb_array_elements(b.raw -> 'facts') f where b.reply_to = m.id and f ->> 'id' = 'plain' limit 1)
        from ml.review_items i
        join app.messages m on m.id = i.message_id
        join app.sessions s on s.id = m.session_id
        join app.users u on u.id = s.user_id
        join ml.nlu_annotations a on a.message_id = m.id
        where i.state = 'open'
        order by i.message_id
        """;

    private static readonly string[] Openings = ["¡Grande! 🎉", "¡Eso es! 💪", "¡Bacán! 🙌"];
    private static readonly string[] Endings = ["¡Vamos por más! 🌟 ¡Qué orgullo! 😄", "¡Sigue así! 🚀 ¡Qué logro! 🌟"];

    /// <summary>Reviews everything that waits over HTTP; how many replies she corrected.</summary>
    public static async Task<int> ReviewAllAsync(TestDatabase database, HttpClient reviewer)
    {
        var corrected = 0;
        foreach (var (message, intent, intensity, plain) in await WaitingAsync(database))
        {
            var reply = plain is null ? null : Corrected(plain, intensity, corrected);
            using var response = await reviewer.PostAsJsonAsync($"/reviews/{message}", new { intent, corrected_reply = reply });
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
            corrected += reply is null ? 0 : 1;
        }

        return corrected;
    }

    private static string Corrected(string plain, decimal intensity, int turn) => IntensityBuckets.Of(intensity) switch
    {
        IntensityBucket.Low => plain,
        IntensityBucket.Med => $"Vamos bien. {plain} ¡Sigue así!",
        _ => $"{Openings[turn % Openings.Length]} {plain} {Endings[turn % Endings.Length]}",
    };

    private static async Task<List<(Guid Message, string Intent, decimal Intensity, string? Plain)>> WaitingAsync(TestDatabase database)
    {
        var waiting = new List<(Guid, string, decimal, string?)>();
        await using var command = database.DataSource.CreateCommand(Waiting);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            waiting.Add((rows.GetGuid(0), rows.GetString(1), rows.GetDecimal(2), rows.IsDBNull(3) ? null : rows.GetString(3)));
        }

        return waiting;
    }
}
