namespace FinCoach.LocalModel.Models;

internal static class ModelsEndpoint
{
    public static void AddModels(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TunedModels>();
        builder.Services.AddSingleton<ModelCatalog>();
    }

    public static RouteGroupBuilder MapModels(this RouteGroupBuilder wire)
    {
        wire.MapGet("/models", (ModelCatalog catalog) => new { Object = "list", Data = catalog.All }).WithName("Models_List");
        // Fine-tuned names hold colons and may hold slashes.
        wire.MapGet("/models/{**id}", (string id, ModelCatalog catalog) => catalog.Find(id)).WithName("Models_Get");
        wire.MapDelete("/models/{**id}", (string id, ModelCatalog catalog) => catalog.Delete(id)).WithName("Models_Delete");
        return wire;
    }
}
