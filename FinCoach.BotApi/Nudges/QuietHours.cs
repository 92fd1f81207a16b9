using FinCoach.BotApi.Conversation;

namespace FinCoach.BotApi.Nudges;

/// <summary>From 21:00 to 9:00 in Santiago Gus writes nothing unasked; what falls there is kept until 9.</summary>
internal static class QuietHours
{
    /// <summary>When the day begins for people.</summary>
    public static readonly TimeOnly Morning = new(9, 0);

    /// <summary>When it ends.</summary>
    public static readonly TimeOnly Night = new(21, 0);

    public static bool At(DateTimeOffset instant) =>
        SantiagoTime.ClockOf(instant) is var clock && (clock < Morning || clock >= Night);

    /// <summary>The first instant from this one on at which something may be written unasked.</summary>
    public static DateTimeOffset NextOpen(DateTimeOffset instant)
    {
        if (!At(instant))
        {
            return instant;
        }

        var day = SantiagoTime.DayOf(instant);
        return SantiagoTime.At(SantiagoTime.ClockOf(instant) < Morning ? day : day.AddDays(1), Morning);
    }
}
