using FinCoach.Trainer.Reports;
using Quartz;

namespace FinCoach.Trainer.Schedules;

/// <summary>The rhythm of the loop.</summary>
internal static class ScheduleRegistration
{
    // Slots are entered by the product clock, which a demonstration may run many times as fast: looking often costs one indexed query.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);

    public static void AddSchedules(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<ScheduleOptions, ScheduleOptionsValidator>()
            .BindConfiguration(ScheduleOptions.SectionName);
        builder.Services.AddScoped<SlotEntry>();
        builder.Services.AddScoped<Runs.IJob, EtlJob>();
        builder.Services.AddScoped<Runs.IJob, TrainingJob>();
        builder.Services.AddScoped<Runs.IJob, RetentionJob>();
        builder.Services.AddScoped<Runs.IJob, RefreshJob>();
        builder.Services.AddScoped<Runs.IJob, ReportJob>();
        if (builder.Configuration.GetSection(ScheduleOptions.SectionName).GetValue(nameof(ScheduleOptions.Enabled), true))
        {
            builder.Services.AddQuartz(quartz => quartz.ScheduleJob<SlotTrigger>(
                trigger => trigger.WithIdentity("slots").StartNow().WithSimpleSchedule(s => s.WithInterval(Look).RepeatForever())));
            builder.Services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
        }
    }
}
