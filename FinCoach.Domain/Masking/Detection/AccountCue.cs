using FinCoach.Domain.Masking.Scanning;

namespace FinCoach.Domain.Masking.Detection;

/// <summary>What says that a number is an account's.</summary>
/// <param name="IsSure">The cue means an account and nothing else.</param>
/// <param name="IsRut">"cuenta rut": its number is a RUT's body.</param>
/// <param name="IsNumbered">"número", "n°", a colon or a copula stands between.</param>
/// <param name="IsFar">Unknown words stand between: the number has to be longer.</param>
/// <param name="IsBank">Only a bank or a kind of account says so.</param>
internal readonly record struct AccountCue(bool IsSure, bool IsRut, bool IsNumbered, bool IsFar = false, bool IsBank = false)
{
    private const int MinSureDigits = 5;
    private const int MinUsualDigits = 7;
    private const int MinUnsureDigits = 8;
    private const int MinFarDigits = 9;
    private const Role Through = Cue.Links | Role.Bank | Role.AccountKind | Role.Rut;
    private const Role Wanted = Role.Account | Role.AccountWord;

    public int MinDigits => IsFar || IsBank ? MinFarDigits : !IsSure ? MinUnsureDigits : IsNumbered ? MinSureDigits : MinUsualDigits;

    /// <summary>The cue of a number, or null.</summary>
    public static AccountCue? Of(ScannedText text, int value)
    {
        var nearest = Cue.Before(text, BehindCurrency(text, value), Wanted | Role.Order | Role.Phone | Role.Code, Through);
        if (nearest >= 0)
        {
            return text[nearest].Has(Wanted) && !IsBill(text, nearest) ? Near(text, nearest, value) : null;
        }

        if (AccountList.Holds(text, value))
        {
            return new AccountCue(IsSure: true, IsRut: false, IsNumbered: false);
        }

        // "cuenta corriente del condominio 8003412290", "puse la 5540018237": any words between.
        const Role others = Role.Order | Role.Phone | Role.Code | Role.Rut | Role.MoneyBefore | Role.MoneyAfter | Role.Card;
        var far = Cue.FarBefore(text, value, Wanted, others);
        if ((far >= 0 && Near(text, far, value).IsSure) || (text.Content.Has(Wanted) && AccountList.IsNear(text, value)))
        {
            return new AccountCue(IsSure: true, IsRut: false, IsNumbered: false, IsFar: true);
        }

        // "Banco Estado 34160228117", "Tipo: vista, N° 1029384756"
        if (IsFeminineRut(text, value))
        {
            return new AccountCue(IsSure: true, IsRut: true, IsNumbered: false);
        }

        var bank = Cue.Before(text, value, Role.Bank | Role.AccountKind, Cue.Links);
        return bank >= 0 && !text[bank].Has(Role.Rut) && !text[bank].Has(Role.Card)
            ? new AccountCue(IsSure: true, IsRut: false, IsNumbered: false, IsBank: true)
            : IsNamedBehind(text, value) ? new AccountCue(IsSure: true, IsRut: false, IsNumbered: false, IsBank: true) : null;
    }

    // "la 19554330112 cuenta vista", "en la 3471721522 del itau", "a la 00304025301, banco estado"
    private static bool IsNamedBehind(ScannedText text, int value)
    {
        if (value + 2 >= text.Count)
        {
            return false;
        }

        if (IsBankName(text, value + 1))
        {
            return NamesAccount(text, value + 2);
        }

        return text[value + 1].Has(Wanted)
            ? text[value + 2].Has(Role.AccountKind | Role.Bank)
            : (text.Word(value + 1) is "del" or "de" or "en" || text[value + 1].Is(',')) && IsBankName(text, value + 2)
                && value > 0 && text.Word(value - 1) is "la" or "al" or "a";
    }

    // "0044332211 banco de chile cta cte"
    private static bool NamesAccount(ScannedText text, int from)
    {
        const int widest = 4;
        for (var i = from; i < text.Count && i - from < widest && text[i].Kind == TokenKind.Word; i++)
        {
            if (text[i].Has(Role.Account | Role.AccountWord))
            {
                return true;
            }
        }

        return false;
    }

    // "transfiéreme a la rut 16558438": the account, for the number is masculine.
    private static bool IsFeminineRut(ScannedText text, int value) => value > 1 && text.Word(value - 1) is "rut" && text.Word(value - 2) is "la";

    // "chile", "estado" and "pago" are banks' names only beside others.
    private static bool IsBankName(ScannedText text, int token) =>
        text[token].Has(Role.Bank) && text.Word(token) is not ("chile" or "estado" or "pago" or "mercado" or "prepago" or "internacional");

    // "cuenta corriente en dólares 724-97779-76": the currency of the account, not of an amount.
    private static int BehindCurrency(ScannedText text, int value)
    {
        var currency = value - 1;
        if (currency < 1 || text.Word(currency) is not ("dolares" or "dolar" or "pesos" or "euros" or "usd" or "clp"))
        {
            return value;
        }

        var before = text.Word(currency - 1) is "en" ? currency - 2 : currency - 1;
        return before >= 0 && text[before].Has(Role.Account | Role.AccountKind) ? before + 1 : value;
    }

    private static AccountCue Near(ScannedText text, int cue, int value)
    {
        var kind = cue + 1 < value ? text[cue + 1].Roles : Role.None;
        var rut = text.Word(cue).EndsWith("rut", StringComparison.Ordinal) || (kind & Role.Rut) != Role.None;
        var before = cue > 1 && text[cue - 1].Has(Role.Filler) ? cue - 2 : cue - 1;
        var (named, marked) = (before >= 0 && (text[before].Has(Role.Numbering) || text[before].Is('°')), false);
        for (var i = cue + 1; i < value; i++)
        {
            named |= text[i].Has(Role.Numbering) || text[i].Is('°') || text[i].Is('#');
            marked |= text[i].Has(Role.Copula) || text[i].Is(':');
            kind |= text[i].Roles & (Role.AccountKind | Role.Bank);
        }

        var sure = text[cue].Has(Role.Account) || rut || named || (kind & (Role.AccountKind | Role.Bank)) != Role.None;
        return new AccountCue(sure, rut, named || marked);
    }

    // "me llegó la cuenta: 1234567"
    private static bool IsBill(ScannedText text, int cue) =>
        cue > 1 && text[cue].Has(Role.AccountWord) && text.Word(cue - 1) is "la" && text.Word(cue - 2) is "llego" or "vino" or "trajeron" or "salio"
            or "pague" or "pagamos" or "pago" or "pagar" or "pedi" or "pedimos";
}
