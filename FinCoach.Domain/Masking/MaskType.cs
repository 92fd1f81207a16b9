namespace FinCoach.Domain.Masking;

/// <summary>What a mask hides (nlu.md, "Masks"). Names are the wire names.</summary>
public enum MaskType
{
    /// <summary>Tax and identity number.</summary>
    RUT,

    /// <summary>Payment card number.</summary>
    CARD,

    /// <summary>Bank account number.</summary>
    ACCOUNT,

    PHONE,

    EMAIL,

    /// <summary>Network address, version 4 or 6.</summary>
    IP,

    /// <summary>A whole URL that carries a secret.</summary>
#pragma warning disable CA1707 // The name is the wire name.
    URL_SECRET,
#pragma warning restore CA1707

    /// <summary>Street and number, with flat and commune when present.</summary>
    ADDRESS,

    /// <summary>Vehicle registration.</summary>
    PLATE,

    /// <summary>The value of a password, PIN, CVV, token or one-time code.</summary>
    SECRET,

    /// <summary>A given name with a surname. Training policy only.</summary>
    NAME,

    /// <summary>An amount of money in any unit. Training policy only.</summary>
    CLP,
}
