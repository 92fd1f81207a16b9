using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>What joins a secret's cue to the value behind it.</summary>
/// <param name="IsJoined">A colon, a copula or a quote stands last.</param>
/// <param name="IsFar">Words that no list has stand between.</param>
/// <param name="IsOwned">It is somebody's or something's: "la clave del wifi", "la contraseña de mi mamá".</param>
internal readonly record struct SecretTie(bool IsJoined, bool IsFar, bool IsOwned)
{
    private const Role Owning = Role.Possessive | Role.Owner | Role.SecretFiller | Role.Bank | Role.Card | Role.GivenName;

    /// <summary>The same behind one more word.</summary>
    public SecretTie Over(Role word) =>
        this with { IsJoined = IsJoined || (word & Role.Copula) != Role.None, IsOwned = IsOwned || (word & Owning) != Role.None };
}
