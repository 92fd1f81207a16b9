using Npgsql;
using Quartz;

namespace FinCoach.Trainer.Schedules;

/// <summary>Quartz's job: every fire enters what is due. What runs is decided by the ledger, not by who fired.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SlotTrigger(SlotEntry entry, ILogger<SlotTrigger> logger) : Quartz.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await entry.EnterDueAsync(cancellationToken);
        }
        catch (NpgsqlException e)
        {
            // The next fire enters it: slots wait in the calendar, not in memory.
            LogNoDatabase(logger, e.SqlState ?? e.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is due could not be entered ({Kind}).")]
    private static partial void LogNoDatabase(ILogger logger, string kind);
}
