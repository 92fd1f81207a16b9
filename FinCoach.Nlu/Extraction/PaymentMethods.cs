using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>How something was paid. <c>transferir</c> and CuentaRUT say it; <c>la tarjeta</c> and <c>en cuotas</c> alone do not.</summary>
internal static class PaymentMethods
{
    public static PaymentMethod? Find(TokenizedText text)
    {
        PaymentMethod? found = null;
        for (var i = 0; i < text.Count; i++)
        {
            found = Denials.IsDenied(text, i) ? found : At(text, i) ?? found;
        }

        return found;
    }

    private static PaymentMethod? At(TokenizedText text, int index)
    {
        var word = text.Word(index);
        switch (word)
        {
            case "efectivo" or "cash" or "efectivito":
                // "avance en efectivo" is a loan.
                return text.Word(index - 2) is "avance" or "avances" ? null : PaymentMethod.Cash;
            case "billete" or "billetes" or "monedas" or "sencillo" when text.Word(index - 1) is "en" or "con" or "puros" or "puro":
                return PaymentMethod.Cash;
            case "debito" or "cuentarut" or "redcompra":
                return PaymentMethod.Debit;
            case "cuenta" when text.Word(index + 1) is "rut":
                return PaymentMethod.Debit;
            case "credito":
                return IsCreditCard(text, index) ? PaymentMethod.Credit : null;
            case "visa" or "mastercard" or "amex":
                // "con la visa"; a visa is also what travellers save for.
                return IsPaidWith(text, index) ? PaymentMethod.Credit : null;
            default:
                return word.StartsWith("transfer", StringComparison.Ordinal) && word is not "transfer"
                    || word is "transfe" or "transf" or "transfiero" or "transfiere" or "transfieres" or "transfirio" or "transfirieron" or "transfirió"
                    ? PaymentMethod.Transfer
                    : null;
        }
    }

    private static bool IsPaidWith(TokenizedText text, int index)
    {
        var at = index - 1;
        while (text.Word(at) is "tarjeta" or "la" or "mi" or "una")
        {
            at--;
        }

        return text.Word(at) is "con" or "por" or "via" or "usando";
    }

    /// <summary><c>con crédito</c>, <c>con la tarjeta de crédito</c>; not <c>pagué la tarjeta de crédito</c> nor <c>crédito de consumo</c>.</summary>
    private static bool IsCreditCard(TokenizedText text, int index)
    {
        if (text.Word(index + 1) is "de" or "hipotecario" or "automotriz" or "universitario" or "con")
        {
            return false;
        }

        var at = index - 1;
        var card = text.Word(index - 1) is "de" or "la" or "mi";
        while (text.Word(at) is "de" or "tarjeta" or "la" or "mi" or "tc" or "una" or "el")
        {
            at--;
        }

        return text.Word(at) is "con" or "a" or "al" or "por" or "via" or "usando" or "fue" or "era" or "pagado" or "pagada" or "usé" or "use"
            || (text.Word(at) is "en" && !card)
            || (text[at].Kind is TokenKind.Symbol && text.Word(index - 1) is not ("de" or "la" or "mi" or "el"))
            || (at == index - 1 && text[at].Kind is TokenKind.Digits)
            || (at == index - 1 && text.Word(at) is "lucas" or "pesos" or "mil" or "luca");
    }
}
