namespace Aspire.Hosting.Publishing;

/// <summary>Part of the signature of <see cref="ApplicationModel.ParameterDefault" />; the stand-in publishes nothing.</summary>
public sealed class ManifestPublishingContext
{
    internal ManifestPublishingContext()
    {
    }
}
