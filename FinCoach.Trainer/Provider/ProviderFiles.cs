using System.ClientModel;
using System.ClientModel.Primitives;
using FinCoach.ServiceDefaults.Clocks;
using Microsoft.Extensions.Options;
using OpenAI;
using OpenAI.Files;

namespace FinCoach.Trainer.Provider;

/// <summary>Files on the provider, by the OpenAI package.</summary>
internal sealed class ProviderFiles(
    ProviderWire wire, IOptions<ProviderOptions> options, [FromKeyedServices(ClockRegistration.Real)] TimeProvider real)
{
    // The package insists on a key; servers without keys do not look at it.
    private const string NoKey = "no-key";

    /// <summary>The id of the newest training file of this name and size; null when there is none.</summary>
    public Task<Answer<string?>> FindAsync(string name, long bytes, CancellationToken ct) => AskAsync<string?>(async (files, token) =>
    {
        OpenAIFileCollection all = await files.GetFilesAsync(FilePurpose.FineTune, token);
        return all.Where(f => f.Filename == name && f.SizeInBytes == bytes).MaxBy(f => f.CreatedAt)?.Id;
    }, ct);

    /// <summary>Uploads rows; the id of the file.</summary>
    public Task<Answer<string>> UploadAsync(string name, Stream rows, CancellationToken ct) => AskAsync(async (files, token) =>
    {
        OpenAIFile file = await files.UploadFileAsync(rows, name, FileUploadPurpose.FineTune, token);
        return file.Id;
    }, ct);

    private async Task<Answer<T>> AskAsync<T>(Func<OpenAIFileClient, CancellationToken, Task<T>> ask, CancellationToken ct)
    {
        using var deadline = new CancellationTokenSource(options.Value.TrainingCallTimeout, real);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, ct);
        try
        {
            return Answer<T>.Of(await ask(Client(), either.Token));
        }
        catch (ClientResultException refused) when (!ct.IsCancellationRequested)
        {
            return Answer<T>.Failed(FailureReading.Of(refused, real.GetUtcNow()));
        }
        // As in ProviderWire: a foreign server may make the package throw anything.
        catch (Exception thrown) when (!ct.IsCancellationRequested)
        {
            return Answer<T>.Failed(FailureReading.Of(thrown));
        }
    }

    private OpenAIFileClient Client() => new(
        new ApiKeyCredential(string.IsNullOrWhiteSpace(options.Value.ApiKey) ? NoKey : options.Value.ApiKey),
        new OpenAIClientOptions
        {
            Endpoint = options.Value.Endpoint,
            Transport = new HttpClientPipelineTransport(wire.Http),
            NetworkTimeout = options.Value.TrainingCallTimeout,
            RetryPolicy = new ClientRetryPolicy(0),
        });
}
