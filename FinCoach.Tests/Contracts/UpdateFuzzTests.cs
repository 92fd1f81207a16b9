using System.Text;
using FinCoach.BotApi.Inbox;
using FinCoach.BotApi.Telegram;
using Microsoft.Extensions.Options;

namespace FinCoach.Tests.Contracts;

/// <summary>Updates that nobody sends, and yet may come: none may stop the way from the webhook to the message of the domain.</summary>
public sealed class UpdateFuzzTests
{
    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(2, 0.05)]
    [InlineData(3, 0.3)]
    public void Intake_AnyUpdate_IsTakenAndRead(int seed, double wrongness)
    {
        var masking = Options.Create(new MaskingOptions { Key = "a-key-for-tests-of-thirty-two-bytes" });
        var telegram = Options.Create(new TelegramOptions { BotToken = "4242:x" });
        var intake = new UpdateIntake(new IngressMask(masking), telegram, TimeProvider.System);
        var generator = new UpdateGenerator(TelegramApi.Load(), seed, wrongness);
        var read = 0;

        for (var i = 1; i <= 3000; i++)
        {
            var json = generator.Next(i);
            var update = intake.Read(Encoding.UTF8.GetBytes(json));

            Assert.Equal(i, update?.UpdateId);
            if (update!.Payload is { } payload)
            {
                Assert.True(Record.Exception(() => TelegramAdapter.Read(payload)) is null, $"seed {seed}, update {i}: {payload}");
                read++;
            }
        }

        Assert.InRange(read, 100, 3000);
    }
}
