using System.Text.Json;
using System.Text.Json.Nodes;

namespace FinCoach.Tests.Contracts;

public sealed class UpdateGeneratorTests
{
    [Fact]
    public void Next_SameSeed_SameUpdates()
    {
        var one = new UpdateGenerator(TelegramApi.Load(), seed: 7, wrongness: 0.2);
        var two = new UpdateGenerator(TelegramApi.Load(), seed: 7, wrongness: 0.2);

        Assert.Equal(Enumerable.Range(1, 50).Select(i => one.Next(i)), Enumerable.Range(1, 50).Select(i => two.Next(i)));
    }

    [Fact]
    public void Next_2000Updates_AreJsonOfEveryType()
    {
        var generator = new UpdateGenerator(TelegramApi.Load(), seed: 1);
        var expected = TelegramApi.Load().FieldsOfType("Update").Select(f => f.Name).Where(n => n != "update_id");

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i <= 2000; i++)
        {
            using var update = JsonDocument.Parse(generator.Next(i));
            Assert.Equal(i, update.RootElement.GetProperty("update_id").GetInt32());
            seen.Add(update.RootElement.EnumerateObject().Single(p => p.Name != "update_id").Name);
        }

        Assert.Equal(expected.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Next_WithoutWrongness_KeepsToTheDescription()
    {
        var generator = new UpdateGenerator(TelegramApi.Load(), seed: 3);
        var check = new TelegramCheck(TelegramApi.Load(), new([], new HashSet<string>(), IsForm: false));

        for (var i = 1; i <= 300; i++)
        {
            var text = generator.Next(i).Replace("\\ud83d\"", "x\"", StringComparison.Ordinal);
            var update = JsonNode.Parse(text)!.AsObject();
            var violations = check.Fields("Update", TelegramApi.Load().FieldsOfType("Update"), update, isForm: false)
                .Where(v => !v.Contains("is outside", StringComparison.Ordinal) && !v.Contains("actions, exactly", StringComparison.Ordinal));
            Assert.Empty(violations);
        }
    }
}
