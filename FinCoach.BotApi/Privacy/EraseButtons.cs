using System.Globalization;
using FinCoach.BotApi.Outbox;

namespace FinCoach.BotApi.Privacy;

/// <summary>The buttons under the question whether to erase everything. They age: an old one in a long chat is no confirmation.</summary>
internal static class EraseButtons
{
    private const string Yes = "erase:yes:";
    private const string No = "erase:no";

    /// <summary>How long a confirmation is good for (product time).</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromHours(1);

    /// <param name="now">When the question is asked.</param>
    public static IReadOnlyList<IReadOnlyList<Button>> At(DateTimeOffset now) =>
    [
        [new Button("Sí, bórralo todo", Yes + now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))],
        [new Button("No, déjalo", No)],
    ];

    /// <summary>What a pressed button says; null when it is no button of this question.</summary>
    public static EraseAnswer? Read(string data, DateTimeOffset now)
    {
        if (data == No)
        {
            return EraseAnswer.Keep;
        }

        if (!data.StartsWith(Yes, StringComparison.Ordinal)
            || !long.TryParse(data.AsSpan(Yes.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return null;
        }

        var age = now.ToUnixTimeSeconds() - seconds;
        return age >= 0 && age <= GoodFor.TotalSeconds ? EraseAnswer.Erase : EraseAnswer.AskAgain;
    }
}

/// <summary>An answer to the question whether to erase.</summary>
internal enum EraseAnswer
{
    Erase,
    Keep,

    /// <summary>The button is too old.</summary>
    AskAgain,
}
