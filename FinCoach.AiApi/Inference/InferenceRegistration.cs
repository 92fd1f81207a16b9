using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.Options;
using OpenAI;

namespace FinCoach.AiApi.Inference;

/// <summary>The one client through which every model call of this service goes.</summary>
internal static class InferenceRegistration
{
    /// <summary>Name of the HTTP client under the OpenAI package; tests put a server in process behind it.</summary>
    public const string HttpClientName = "openai";

    // One retry: a completion changes nothing but the bill, and a second one would not fit a chat's patience.
    private const int Retries = 1;

    // The package insists on a key; servers without keys do not look at it.
    private const string NoKey = "no-key";

    public static void AddInference(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<ModelOptions, ModelOptionsValidator>()
            .BindConfiguration(ModelOptions.SectionName);
        builder.Services.AddHttpClient(HttpClientName, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .AddServiceDiscovery();
        builder.Services.AddSingleton(CreateClient);
        builder.Services.AddSingleton<ChatWriter>();
        builder.Services.AddSingleton<ToxicityCheck>();
    }

    private static OpenAIClient CreateClient(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<ModelOptions>>().Value;
        var http = services.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClientName);
        var key = string.IsNullOrWhiteSpace(options.ApiKey) ? NoKey : options.ApiKey;
        return new OpenAIClient(new ApiKeyCredential(key), new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            Transport = new HttpClientPipelineTransport(http),
            NetworkTimeout = options.CallTimeout,
            RetryPolicy = new ClientRetryPolicy(Retries),
        });
    }
}
