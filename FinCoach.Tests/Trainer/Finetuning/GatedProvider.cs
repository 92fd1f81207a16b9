using System.Net;
using FinCoach.Tests.LocalModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinCoach.Tests.Trainer.Finetuning;

/// <summary>LocalModel behind a real socket and a gate: one chosen request is held before or after the server has done it, until the gate opens.</summary>
internal sealed class GatedProvider(LocalModelHost server) : IAsyncDisposable
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private (string Verb, string Path, bool Afterwards)? _hold;
    private WebApplication? _app;
    private int _letPass;

    public Uri Address => new(_app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(PassAsync);
        await _app.StartAsync();
    }

    /// <summary>Holds the first request of this verb whose path begins so, after letting some pass; the task ends when it is held.</summary>
    public Task HoldAt(string verb, string path, bool afterwards, int letPass)
    {
        _letPass = letPass;
        _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _hold = (verb, path, afterwards);
        return _reached.Task;
    }

    public void Open()
    {
        _hold = null;
        _open.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        Open();
        await _app!.DisposeAsync();
    }

    private async Task PassAsync(HttpContext context)
    {
        var held = _hold is { } hold && context.Request.Method == hold.Verb && context.Request.Path.Value!.StartsWith(hold.Path, StringComparison.Ordinal) ? _hold : null;
        if (held is not null && Interlocked.Decrement(ref _letPass) >= 0)
        {
            held = null;
        }

        if (held is { Afterwards: false })
        {
            _reached.TrySetResult();
            await _open.Task;
            context.Abort();
            return;
        }

        using var client = server.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path + context.Request.QueryString.Value);
        if (context.Request.ContentLength is > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            request.Content = new ByteArrayContent(body.ToArray());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        }

        using var response = await client.SendAsync(request);
        if (held is { Afterwards: true })
        {
            _reached.TrySetResult();
            await _open.Task;
            context.Abort();
            return;
        }

        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await context.Response.Body.WriteAsync(await response.Content.ReadAsByteArrayAsync());
    }
}
