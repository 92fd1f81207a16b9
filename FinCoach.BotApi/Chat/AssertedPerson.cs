using System.Reflection;
using FinCoach.Domain.People;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Chat;

/// <summary>The person whom a request of the dashboard speaks for; <see cref="Key"/> is null when nobody is asserted.</summary>
internal sealed record AssertedPerson(string? Key)
{
    /// <summary>Binds a handler's parameter from the assertion header. Expiry is by the real clock.</summary>
    public static ValueTask<AssertedPerson?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        _ = parameter;
        var services = context.RequestServices;
        var now = services.GetRequiredKeyedService<TimeProvider>(ClockRegistration.Real).GetUtcNow();
        var assertion = PersonAssertion.Verify(
            context.Request.Headers[PersonAssertion.Header],
            services.GetRequiredService<IOptions<PersonOptions>>().Value.Key,
            now);
        return ValueTask.FromResult<AssertedPerson?>(new AssertedPerson(assertion?.PersonKey));
    }
}
