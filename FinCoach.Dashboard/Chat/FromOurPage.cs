namespace FinCoach.Dashboard.Chat;

/// <summary>
/// Refuses what another site makes a browser send. A page of another origin cannot add the header without asking first,
/// and nobody answers that question here.
/// </summary>
internal sealed class FromOurPage : IEndpointFilter
{
    public const string Header = "X-Requested-With";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var headers = context.HttpContext.Request.Headers;
        var site = headers["Sec-Fetch-Site"].ToString();
        return headers[Header].Count > 0 && site is "" or "same-origin"
            ? await next(context)
            : DashboardProblems.NotFromPage.ToResult();
    }
}
