namespace Aspire.Hosting;

/// <summary>What the application was built for. The stand-in only runs.</summary>
public class DistributedApplicationExecutionContext(DistributedApplicationOperation operation)
{
    public DistributedApplicationOperation Operation { get; } = operation;

    public bool IsRunMode => Operation == DistributedApplicationOperation.Run;

    public bool IsPublishMode => Operation == DistributedApplicationOperation.Publish;
}

/// <summary>Run the application here, or publish it.</summary>
public enum DistributedApplicationOperation
{
    Run = 0,
    Publish = 1,
}
