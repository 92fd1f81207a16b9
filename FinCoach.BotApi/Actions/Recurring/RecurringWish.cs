using System.Text.RegularExpressions;
using FinCoach.Domain.Language;
using FinCoach.Domain.Recurring;

namespace FinCoach.BotApi.Actions.Recurring;

/// <summary>What a text wants of money that recurs and is noted already.</summary>
internal enum RecurringWish
{
    /// <summary>"qué pagos fijos tengo"</summary>
    List,

    /// <summary>"ya no pago el gym"</summary>
    End,

    /// <summary>"el arriendo subió a 380 lucas"</summary>
    Change,
}

/// <summary>
/// Reads a <see cref="RecurringWish"/> off the words: the intents of NLU know single records and budgets, and would take
/// these texts for either.
/// </summary>
internal static partial class RecurringWishes
{
    // What people pay in a rhythm. "el pan subió a 2 lucas" speaks of none.
    private static readonly Category[] Rhythmic =
    [
        Category.Housing, Category.Utilities, Category.Telecom, Category.Subscriptions, Category.Insurance, Category.Education,
        Category.Debt, Category.PersonalCare, Category.Salary, Category.Health, Category.Family,
    ];

    public static RecurringWish? Of(Turn turn)
    {
        var folded = Letters.Fold(turn.Text);
        if (OfLimits().IsMatch(folded))
        {
            return null;
        }

        var names = BillName.CategoriesIn(turn.Text);
        var recurs = turn.Understanding.Recurrence is not null || Fixed().IsMatch(folded);
        var named = turn.Slots.Merchant is not null || names.Count > 0;
        if (turn.Slots.Amount is null && ((NoMore().IsMatch(folded) && named) || (Ends().IsMatch(folded) && recurs)))
        {
            return RecurringWish.End;
        }

        if (turn.Slots.Amount is not null && Changes().IsMatch(folded)
            && (recurs || names.Any(Rhythmic.Contains) || turn.Slots.Category is Category.Subscriptions))
        {
            return RecurringWish.Change;
        }

        return turn.Slots.Amount is null && Asks().IsMatch(folded) ? RecurringWish.List : null;
    }

    private const RegexOptions Linear =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(presupuestos?|topes?|limites?|metas?)\b", Linear)]
    private static partial Regex OfLimits();

    [GeneratedRegex(@"\b(fij[oa]s?|recurrentes?|periodic[oa]s?)\b", Linear)]
    private static partial Regex Fixed();

    [GeneratedRegex(
        @"\bya no (pago|voy a pagar|estoy pagando|vamos a pagar|pagamos|tengo|uso|arriendo|me pagan|me depositan|recibo|voy al?)\b|\bno (pago|pagare|voy a pagar) mas\b"
        + @"|\bdeje de (pagar|recibir|ir al?|tener)\b|\bdej[ae] de (anotar|registrar|cobrar|sumar)\b|\bme (di|dieron) de baja\b|\bno (sigas|siga) (anotando|registrando|sumando)\b|\bno (anotes|anote) mas\b",
        Linear)]
    private static partial Regex NoMore();

    [GeneratedRegex(@"\b(borr[ae]|elimin[ae]|quit[ae]|sac[ae]|saque|cancel[ae]|deten|detener|par[ae]|termin[ae]|borrar|eliminar|quitar|sacar|cancelar|terminar|suspend[ea])\b", Linear)]
    private static partial Regex Ends();

    [GeneratedRegex(@"\b(subio|bajo|aumento|cambio|cambia|cambie|cambiar|sube|baja|actualiza|actualice|quedo|queda|paso) (.{0,40} )?(a|en)\b|\bahora (.{0,40} )?(es|son|cuesta|cuestan|vale|valen|sale|pago|me pagan|gano)\b", Linear)]
    private static partial Regex Changes();

    [GeneratedRegex(@"\b(gastos?|pagos?|cuentas?|cobros?|ingresos?|suscripciones) (fij[oa]s?|recurrentes?|mensuales|periodic[oa]s?)\b.{0,20}(tengo|hay|anotad|son|$)|\b(mis|mi) (gastos?|pagos?|cuentas?|ingresos?) (fij[oa]s?|recurrentes?)\b", Linear)]
    private static partial Regex Asks();
}
