using System.Diagnostics;
using FinCoach.ServiceDefaults.Requests;
using OpenTelemetry;

namespace FinCoach.ServiceDefaults.Telemetry;

/// <summary>Marks every span with the request id of the work it belongs to.</summary>
internal sealed class RequestIdProcessor : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (RequestId.Current is { } id && data.GetTagItem(RequestId.Name) is null)
        {
            data.SetTag(RequestId.Name, id.ToString());
        }
    }
}
