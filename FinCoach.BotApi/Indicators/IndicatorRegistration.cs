namespace FinCoach.BotApi.Indicators;

internal static class IndicatorRegistration
{
    // A year of daily values is 25 kB.
    private const int LargestAnswer = 1 << 20;

    public static void AddIndicators(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<IndicatorOptions, IndicatorOptionsValidator>()
            .BindConfiguration(IndicatorOptions.SectionName);
        if (builder.Configuration.GetSection(IndicatorOptions.SectionName)[nameof(IndicatorOptions.Source)] is not { Length: > 0 })
        {
            return;
        }

        builder.Services.AddHttpClient<IndicatorSource>(http => http.MaxResponseContentBufferSize = LargestAnswer);
        builder.Services.AddHostedService<IndicatorRefresh>();
    }
}
