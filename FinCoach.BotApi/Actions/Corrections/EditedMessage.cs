using FinCoach.Data.App;

namespace FinCoach.BotApi.Actions.Corrections;

/// <summary>A message that the person changed after sending it.</summary>
/// <param name="Day">The day it was sent: its "ayer" goes on meaning the day before that.</param>
/// <param name="Rows">The standing records that it made, in the order in which they were said.</param>
internal sealed record EditedMessage(DateOnly Day, IReadOnlyList<Transaction> Rows);
