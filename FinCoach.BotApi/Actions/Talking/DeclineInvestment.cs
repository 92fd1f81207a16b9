using FinCoach.BotApi.Actions.Spending;
using FinCoach.Data.App;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Checks;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.BotApi.Actions.Talking;

/// <summary>Declines to recommend an investment, kindly and with the disclaimer, and offers something useful: the person's own month.</summary>
internal sealed class DeclineInvestment(Ledger ledger) : IAction
{
    public IReadOnlyCollection<Intent> Intents { get; } = [Intent.InvestmentAdvice];

    public async Task<Decision> DecideAsync(Turn turn, CancellationToken ct)
    {
        var month = new Period(new DateOnly(turn.Today.Year, turn.Today.Month, 1), turn.Today);
        var counted = Counted.In(await ledger.RowsAsync(turn.Person.Id, month, ct), month)
            .Where(c => c.Row.Currency == Currency.CLP)
            .ToLookup(c => c.Row.Kind, c => c.Amount);
        return Decide(turn, counted[TransactionKind.Income].Sum(), counted[TransactionKind.Expense].Sum());
    }

    /// <param name="income">Pesos that came in this month.</param>
    /// <param name="spent">Pesos that went out this month.</param>
    public static Decision Decide(Turn turn, decimal income, decimal spent)
    {
        var decline = turn.Say(
            $"No te puedo recomendar en qué invertir. {PolicyCheck.Disclaimer}",
            $"No le puedo recomendar en qué invertir. {PolicyCheck.Disclaimer}");
        if (income == 0)
        {
            return Decision.Say(Acts.InvestmentDeclined, $"{decline} " + turn.Say(
                "Lo que sí puedo: armar contigo una meta de ahorro, o explicarte cómo se comparan costos, plazos y riesgos antes de decidir.",
                "Lo que sí puedo: preparar con usted una meta de ahorro, o explicarle cómo se comparan costos, plazos y riesgos antes de decidir."));
        }

        var left = income - spent;
        List<Fact> facts =
        [
            Fact.Amount("income", Money.Clp(income), "ingresos del mes"),
            Fact.Amount("spent", Money.Clp(spent), "gastos del mes"),
            Fact.Amount(left >= 0 ? "left" : "over", Money.Clp(Math.Abs(left)), left >= 0 ? "lo que queda" : "lo que falta"),
        ];
        var month = turn.Say(
            $"Mirando tu mes: te entraron {Text(income)} y llevas {Text(spent)} gastados",
            $"Mirando su mes: le entraron {Text(income)} y lleva {Text(spent)} gastados");
        var rest = left switch
        {
            > 0 => turn.Say(
                $", así que te quedan {Text(left)}. ¿Quieres apartar una parte? Dime \"quiero juntar\" cuánto y para qué, y te sigo el ritmo.",
                $", así que le quedan {Text(left)}. Si desea apartar una parte, dígame \"quiero juntar\" cuánto y para qué, y le sigo el ritmo."),
            0 => turn.Say(
                ", justo lo mismo. Un presupuesto para lo que más pesa puede abrir espacio para ahorrar.",
                ", justo lo mismo. Un presupuesto para lo que más pesa puede abrir espacio para ahorrar."),
            _ => turn.Say(
                $", {Text(-left)} más de lo que entró. Antes de invertir conviene cerrar esa brecha: si quieres, partimos con un presupuesto.",
                $", {Text(-left)} más de lo que entró. Antes de invertir conviene cerrar esa brecha: si lo desea, comenzamos con un presupuesto."),
        };
        return Decision.Say(Acts.InvestmentDeclined, $"{decline} {month}{rest}", facts);
    }

    private static string Text(decimal pesos) => MoneyFormat.Format(Money.Clp(pesos));
}
