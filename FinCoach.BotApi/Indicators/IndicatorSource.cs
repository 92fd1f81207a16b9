using FinCoach.Domain.Amounts;
using FinCoach.Domain.Indicators;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;

namespace FinCoach.BotApi.Indicators;

/// <summary>The public source of values, over HTTP.</summary>
internal sealed class IndicatorSource(
    HttpClient http,
    IOptions<IndicatorOptions> options,
    [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
{
    /// <summary>The values of one unit in one year.</summary>
    /// <exception cref="IndicatorsUnavailableException">The source does not answer, or not with values.</exception>
    public async Task<IReadOnlyList<Indicator>> ReadAsync(Currency unit, int year, CancellationToken ct)
    {
        var address = new Uri($"{options.Value.Source!.ToString().TrimEnd('/')}/{UnitName.Code(unit)}/{year}");
        using var timeout = new CancellationTokenSource(options.Value.Timeout, real);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
        try
        {
            return IndicatorText.Read(await http.GetStringAsync(address, either.Token));
        }
        catch (Exception e) when (e is HttpRequestException or FormatException
            || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new IndicatorsUnavailableException(e);
        }
    }
}

/// <summary>The source of values is down, slow, or answers something else.</summary>
internal sealed class IndicatorsUnavailableException(Exception inner) : Exception(inner.GetType().Name, inner);
