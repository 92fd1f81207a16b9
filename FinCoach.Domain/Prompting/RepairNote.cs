using FinCoach.Domain.Checks;

namespace FinCoach.Domain.Prompting;

/// <summary>The one message after a reply that failed its checks: what was wrong, and to write it again.</summary>
public static class RepairNote
{
    private const string Lead = "corrección: la respuesta anterior no se puede enviar porque ";
    private const string Tail = ". Escríbela de nuevo, corregida, sin explicar el cambio.";

    /// <summary>The user message that asks for a repair.</summary>
    public static string For(IEnumerable<CheckResult> checks) =>
        Lead + string.Join("; ", checks.SelectMany(c => c.Reasons)) + Tail;

    /// <summary>Whether a user message asks for a repair.</summary>
    public static bool Is(string userMessage) => userMessage.StartsWith(Lead, StringComparison.Ordinal);
}
