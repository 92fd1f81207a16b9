namespace Aspire.StackExchange.Redis;

/// <summary>Configuration section <c>Aspire:StackExchange:Redis</c>.</summary>
public sealed class StackExchangeRedisSettings
{
    public string? ConnectionString { get; set; }

    public bool DisableHealthChecks { get; set; }

    public bool DisableTracing { get; set; }

    /// <summary>Does not connect before somebody asks for the connection.</summary>
    public bool DisableAutoActivation { get; set; }
}
