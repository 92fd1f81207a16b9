using FinCoach.BotApi.Consents;
using FinCoach.BotApi.Csat;
using FinCoach.Nlu;

namespace FinCoach.BotApi.Conversation;

internal static class ConversationRegistration
{
    public static void AddConversation(this IHostApplicationBuilder builder)
    {
        builder.Services.AddMemoryCache();
        builder.Services.AddSingleton(NluEngine.BuiltIn);
        builder.Services.AddScoped<AnswerMessage>();
        builder.Services.AddScoped<MessageLimit>();
        builder.Services.AddScoped<AnswerText>();
        builder.Services.AddScoped<AnswerEdited>();
        builder.Services.AddScoped<Understand>();
        builder.Services.AddScoped<DecideTurn>();
        builder.Services.AddScoped<PersonalState>();
        builder.Services.AddScoped<PhraseReply>();
        builder.Services.AddScoped<People>();
        builder.Services.AddScoped<ConversationMasks>();
        builder.Services.AddScoped<TurnCost>();
        builder.Services.AddScoped<StarRatings>();
        builder.Services.AddScoped<ConsentGate>();
        builder.Services.AddOptionsWithValidateOnStart<CsatOptions, CsatOptionsValidator>()
            .BindConfiguration(CsatOptions.SectionName);
        builder.Services.AddHostedService<WaitingExpiry>();
        builder.Services.AddOptionsWithValidateOnStart<ConsentOptions, ConsentOptionsValidator>()
            .BindConfiguration(ConsentOptions.SectionName);
    }
}
