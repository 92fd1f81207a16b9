using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace FinCoach.Tests.Fakes;

/// <summary>Lets one test hear what the hosts that it starts log, at Debug and above, whatever their own settings say.</summary>
public static class HeardLogs
{
    private static readonly AsyncLocal<Action<string>?> s_listener = new();

    /// <summary>From now on, in this flow, every host that starts tells its log lines to the listener, which is called by many threads.</summary>
    public static void Tell(Action<string>? listener) => s_listener.Value = listener;

    /// <summary>For a host's configuration: nothing, where nobody listens.</summary>
    public static IWebHostBuilder UseHeardLogs(this IWebHostBuilder builder) => s_listener.Value is { } listener
        ? builder.ConfigureLogging(logging => logging.AddProvider(new Provider(listener)).AddFilter<Provider>(null, LogLevel.Debug))
        : builder;

    private sealed class Provider(Action<string> listener) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, listener);

        public void Dispose()
        {
        }
    }

    private sealed class Logger(string category, Action<string> listener) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            listener($"{category} scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> named ? string.Join(' ', named.Select(n => $"{n.Key}={n.Value}")) : "";
            listener($"{category} {formatter(state, exception)} {values} {exception}");
        }
    }
}
