namespace FinCoach.LocalModel.Wire;

/// <summary>What all routes under <c>/v1</c> share: JSON, keys, errors.</summary>
internal static class WireRegistration
{
    private const string Prefix = "/v1";

    public static void AddWire(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptionsWithValidateOnStart<WireOptions, WireOptionsValidator>()
            .BindConfiguration(WireOptions.SectionName);
        builder.Services.AddSingleton<BearerKeys>();
        builder.Services.ConfigureHttpJsonOptions(json => WireJson.Apply(json.SerializerOptions));
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        var limit = builder.Configuration.GetSection(WireOptions.SectionName).Get<WireOptions>()?.LargestBody;
        builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = limit ?? new WireOptions().LargestBody);
    }

    /// <summary>The group that every slice maps its routes on.</summary>
    public static RouteGroupBuilder MapWire(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal),
            branch => branch.UseMiddleware<WireErrors>());
        return app.MapGroup(Prefix).AddEndpointFilterFactory((factory, next) =>
        {
            var keys = factory.ApplicationServices.GetRequiredService<BearerKeys>();
            return context => keys.InvokeAsync(context, next);
        });
    }
}
