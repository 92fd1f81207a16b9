using FinCoach.Simulator.Chats;

namespace FinCoach.Simulator.Methods;

internal sealed class AnswerCallbackQuery(CallbackQueries queries) : IBotMethod
{
    public string Name => "answerCallbackQuery";

    public ValueTask<MethodAnswer> CallAsync(MethodCall call, CancellationToken ct) => new(
        queries.Answer(call.Text("callback_query_id") ?? "", new CallbackAnswer(call.Text("text"), call.Flag("show_alert")))
            ? MethodAnswer.True
            : Refusal.QueryInvalid);
}
