using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FinCoach.ServiceDefaults.Clocks;

/// <summary>
/// Two clocks from the first day. The product clock (<see cref="TimeProvider"/>) drives conversations, dates, schedules and
/// ids and can be accelerated in a demo; the real clock (keyed <see cref="Real"/>) drives timeouts, leases, retries and latencies.
/// </summary>
public static class ClockRegistration
{
    /// <summary>Key of the machine's own clock: <c>[FromKeyedServices(ClockRegistration.Real)] TimeProvider</c>.</summary>
    public const string Real = "real";

    /// <summary>True when the process was started with <c>--demo</c> (or <c>Demo=true</c>).</summary>
    public static bool IsDemo(this IConfiguration configuration) =>
        configuration["Demo"] is { } value && !value.Equals("false", StringComparison.OrdinalIgnoreCase);

    internal static void AddClocks(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<ClockOptions, ClockOptionsValidator>()
            .BindConfiguration(ClockOptions.SectionName);
        builder.Services.TryAddKeyedSingleton(Real, TimeProvider.System);
        builder.Services.TryAddSingleton(Product);
    }

    private static TimeProvider Product(IServiceProvider services)
    {
        var real = services.GetRequiredKeyedService<TimeProvider>(Real);
        var options = services.GetRequiredService<IOptions<ClockOptions>>().Value;
        if (options.Origin is null && options.Rate <= 1)
        {
            return real;
        }

        var origin = options.Origin ?? real.GetUtcNow();
        return new AcceleratedClock(real, origin, options.Anchor ?? origin, options.Rate);
    }
}
