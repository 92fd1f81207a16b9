using System.Net.Sockets;
using System.Runtime.InteropServices;
using FinCoach.Garnet;
using Garnet;
using Garnet.common;

GarnetArguments arguments;
try
{
    arguments = GarnetArguments.Read(args, Environment.GetEnvironmentVariable);
}
catch (FormatException refused)
{
    Console.Error.WriteLine(refused.Message);
    return 2;
}

var stopped = new TaskCompletionSource();
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopped.TrySetResult();
}

using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);

try
{
    // Garnet greets with a drawing; the AppHost's log needs one line.
    var output = Console.Out;
    Console.SetOut(TextWriter.Null);
    using var server = new GarnetServer(arguments.ToGarnet());
    server.Start();
    Console.SetOut(output);
    Console.WriteLine($"Redis (Garnet) is ready on 127.0.0.1:{arguments.Port}");
    await stopped.Task;
}
catch (GarnetException refused)
    when (refused.InnerException is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
{
    Console.Error.WriteLine($"Port {arguments.Port} is in use: give another one with --port.");
    return 2;
}

return 0;
