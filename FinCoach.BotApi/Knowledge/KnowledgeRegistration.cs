using FinCoach.Data.Retrieval;

namespace FinCoach.BotApi.Knowledge;

internal static class KnowledgeRegistration
{
    public static void AddKnowledge(this IHostApplicationBuilder builder)
    {
        builder.AddKnowledgeLookUp();
        builder.Services.AddScoped<EarlierQuestion>();
    }
}
