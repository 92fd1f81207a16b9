namespace FinCoach.Domain.Masking.Scanning;

/// <summary>What a text has somewhere: a detector whose cue is absent need not look at it.</summary>
/// <param name="Roles">Every role of its words.</param>
/// <param name="HasNumber">Digits.</param>
/// <param name="HasAt">A mail address' mark.</param>
/// <param name="HasColon">A colon.</param>
/// <param name="HasSlash">A slash.</param>
internal readonly record struct Content(Role Roles, bool HasNumber, bool HasAt, bool HasColon, bool HasSlash)
{
    public bool Has(Role roles) => (Roles & roles) != Role.None;

    public Content With(TokenKind kind, char first, Role roles) => new(
        Roles | roles,
        HasNumber || kind == TokenKind.Number,
        HasAt || first == '@',
        HasColon || first == ':',
        HasSlash || first == '/');
}
