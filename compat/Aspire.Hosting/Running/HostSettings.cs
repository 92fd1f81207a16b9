namespace Aspire.Hosting.Running;

/// <param name="Randomized">Ignores the ports that launch profiles ask for: tests run side by side.</param>
/// <param name="ProjectOutputs">Project path to the program that the build made of it.</param>
internal sealed record HostSettings(bool Randomized, IReadOnlyDictionary<string, string> ProjectOutputs);
