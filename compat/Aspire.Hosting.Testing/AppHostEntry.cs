using System.Reflection;
using Aspire.Hosting.Running;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Testing;

/// <summary>Runs the entry point of an AppHost on a thread of its own, stops it at <c>Build()</c>, and takes what it built.</summary>
internal sealed class AppHostEntry(
    Assembly appHost, Action<DistributedApplicationOptions, HostApplicationBuilderSettings> configure) : IBuildObserver
{
    private readonly TaskCompletionSource<DistributedApplicationBuilder> stated = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<DistributedApplicationBuilder> RunToBuildAsync(string[] args)
    {
        var thread = new Thread(() => Observed(() => Enter(args))) { IsBackground = true, Name = $"{appHost.GetName().Name} under test" };
        thread.Start();
        return stated.Task;
    }

    public T Observed<T>(Func<T> act)
    {
        IBuildObserver.Current.Value = this;
        try
        {
            return act();
        }
        finally
        {
            IBuildObserver.Current.Value = null;
        }
    }

    public void Creating(DistributedApplicationOptions options, HostApplicationBuilderSettings settings)
    {
        options.AssemblyName = appHost.GetName().Name;
        options.DisableDashboard = true;
        settings.EnvironmentName = "Development";
        configure(options, settings);
    }

    // The program has said all that it has to say: the test goes on from here, and what the program would do next (run) must not happen.
    public void Building(DistributedApplicationBuilder builder)
    {
        if (stated.TrySetResult(builder))
        {
            throw new HostAbortedException();
        }
    }

    /// <summary>From here on <c>Build()</c> builds.</summary>
    public void Finished() => stated.TrySetResult(null!);

    private bool Enter(string[] args)
    {
        try
        {
            var main = appHost.EntryPoint!;
            main.Invoke(null, main.GetParameters().Length == 0 ? [] : [args]);
            stated.TrySetException(new InvalidOperationException($"{appHost.GetName().Name} ended without building an application."));
        }
        catch (TargetInvocationException e)
        {
            stated.TrySetException(e.InnerException!);
        }

        return true;
    }
}
