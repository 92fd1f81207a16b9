namespace FinCoach.LocalModel.Wire;

/// <summary>Turns everything that goes wrong under <c>/v1</c> into OpenAI's error shape; clients of that wire read no problem details.</summary>
internal sealed class WireErrors(RequestDelegate next, ILogger<WireErrors> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        ApiError? error;
        try
        {
            await next(context);
            error = Unexplained(context);
        }
        catch (ApiErrorException refused)
        {
            error = refused.Error;
        }
        catch (BadHttpRequestException bad)
        {
            error = ApiError.OfStatus(bad.StatusCode);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !context.Response.HasStarted)
        {
            WireErrorsLog.Faulted(logger, fault);
            error = ApiError.Fault;
        }

        if (error is not null && !context.Response.HasStarted)
        {
            context.Response.StatusCode = error.Status;
            await context.Response.WriteAsJsonAsync(new { error }, WireJson.Options, context.RequestAborted);
        }
    }

    private static ApiError? Unexplained(HttpContext context) => context.Response switch
    {
        { HasStarted: true } or { StatusCode: < 400 } or { ContentType: not null } => null,
        { StatusCode: StatusCodes.Status404NotFound } => ApiError.UnknownRoute(context.Request.Method, context.Request.Path),
        { StatusCode: StatusCodes.Status405MethodNotAllowed } => ApiError.NotAllowed(context.Request.Method),
        var response => ApiError.OfStatus(response.StatusCode),
    };
}

internal static partial class WireErrorsLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A request under /v1 failed.")]
    public static partial void Faulted(ILogger logger, Exception fault);
}
