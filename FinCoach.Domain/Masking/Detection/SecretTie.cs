using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>What joins a secret's cue to the value behind it.</summary>
/// <param name="IsJoined">A colon, a copula or a quote stands last.</param>
/// <param name="IsFar">Words that no list has stand between.</param>
/// <param name="IsOwned">It is somebody's or something's: "la clave del wifi", "la contraseña de mi mamá".</param>
internal readonly record struct SecretTie(bool IsJoined, bool IsFar, bool IsOwned)
{
    private const Role Owning = Role.Possessive | Role.Owner | Role.SecretFiller | Role.Bank | Role.Card | Role.GivenName;

    /// <summary>The cue was asked for, and this is the answer.</summary>
    public bool IsAsked { get; init; }

    /// <summary>Only one unknown word stands between, which says whose it is: "la clave del candado".</summary>
    public bool IsOfThing { get; init; }

    /// <summary>A line ended last.</summary>
    public bool IsNewLine { get; init; }

    /// <summary>What the words before a cue say: "puse de clave gatito".</summary>
    public static SecretTie At(ScannedText text, int cue)
    {
        var chosen = cue > 1 && text.Word(cue - 1) is "de" or "como" or "por"
            && (text.Word(cue - 2) is "puse" or "puso" or "pusieron" or "tengo" or "tiene" or "tenia" or "uso" or "usa" or "ocupo" or "ocupa"
                or "dejo" or "deje" or "dejamos" or "usaba" or "usamos");
        return new SecretTie(IsJoined: chosen, IsFar: false, IsOwned: chosen);
    }

    /// <summary>The same behind one more word.</summary>
    public SecretTie Over(Role word) => this with
    {
        IsJoined = IsJoined || (word & Role.Copula) != Role.None,
        IsOwned = IsOwned || (word & Owning) != Role.None,
        IsNewLine = false,
    };

    /// <summary>The same behind one more mark or the end of a line.</summary>
    public SecretTie OverMark(ScannedText text, int mark, int cue)
    {
        ref readonly var token = ref text[mark];
        return token switch
        {
            // "la contraseña, si no me equivoco, es Tigre.77"
            { First: ',' } => this with { IsJoined = false, IsFar = IsFar || mark > cue + 1 },
            { First: '?' } => this with { IsJoined = false, IsFar = false, IsAsked = true },
            { Kind: TokenKind.Line } => this with { IsNewLine = true },
            _ => this with { IsJoined = IsJoined || token.First is ':' or '=' or '"' or '>' or '→' or '➡' or '⇒' },
        };
    }
}
