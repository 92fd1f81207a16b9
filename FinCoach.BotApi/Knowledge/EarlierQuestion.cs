using FinCoach.Data.App;
using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.BotApi.Knowledge;

/// <summary>What the person asked of knowledge before, in the conversation that is open.</summary>
internal sealed class EarlierQuestion(AppDbContext db)
{
    /// <summary>Null when nothing was asked.</summary>
    public async Task<string?> OfAsync(Guid person, CancellationToken ct) => await (
        from session in db.Sessions
        where session.UserId == person && session.EndedAt == null
        join message in db.Messages on session.Id equals message.SessionId
        join annotation in db.NluAnnotations on message.Id equals annotation.MessageId
        where message.Sender == Sender.User && annotation.Intent == Intent.AskFinance
        orderby message.Ts descending
        select message.Text).FirstOrDefaultAsync(ct);
}
