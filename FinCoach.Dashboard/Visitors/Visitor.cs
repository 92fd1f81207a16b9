using System.Globalization;

namespace FinCoach.Dashboard.Visitors;

/// <summary>Someone who chats without an account; known by a signed cookie alone.</summary>
internal sealed record Visitor(Guid Id)
{
    /// <summary>How BotApi knows the person: <c>web:0192…</c>.</summary>
    public string PersonKey => string.Create(CultureInfo.InvariantCulture, $"web:{Id:N}");
}
