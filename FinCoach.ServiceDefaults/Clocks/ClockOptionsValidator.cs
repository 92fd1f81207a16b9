using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace FinCoach.ServiceDefaults.Clocks;

/// <summary>A clock that runs away from the real one is for demonstrations only, so it must be asked for.</summary>
internal sealed class ClockOptionsValidator(IConfiguration configuration) : IValidateOptions<ClockOptions>
{
    public ValidateOptionsResult Validate(string? name, ClockOptions options)
    {
        if (options.Rate is not (>= 1 and <= 100_000))
        {
            return ValidateOptionsResult.Fail($"Clock:Rate is {options.Rate}; it must be between 1 and 100000.");
        }

        var moved = options.Origin is not null || options.Rate > 1;
        return moved && !configuration.IsDemo()
            ? ValidateOptionsResult.Fail("Clock:Origin and Clock:Rate work in a demo only: start with --demo or remove them.")
            : ValidateOptionsResult.Success;
    }
}
