namespace FinCoach.Dashboard.Chat;

/// <summary>An answer of BotApi, given on as it is.</summary>
internal sealed class RelayedAnswer(HttpResponseMessage answer) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using (answer)
        {
            var response = httpContext.Response;
            response.StatusCode = (int)answer.StatusCode;
            response.ContentType = answer.Content.Headers.ContentType?.ToString();
            response.Headers.CacheControl = "no-store";
            if (answer.Content.Headers.ContentDisposition is { } file)
            {
                response.Headers.ContentDisposition = file.ToString();
            }

            await answer.Content.CopyToAsync(response.Body, httpContext.RequestAborted);
        }
    }
}

/// <summary>503 with the time after which it is worth trying again.</summary>
internal sealed class BotUnavailable : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.RetryAfter = "3";
        return DashboardProblems.BotUnavailable.ToResult().ExecuteAsync(httpContext);
    }
}
