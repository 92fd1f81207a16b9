using FinCoach.Domain.Language;

namespace FinCoach.Nlu.Extraction;

/// <summary>Which way the money of an edited record went, where the text calls the record by its kind: <c>el último gasto</c>, <c>ese ingreso</c>.</summary>
internal static class FlowWords
{
    public static Flow? Find(TokenizedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            switch (text.Word(i))
            {
                case "gasto" or "gastos" or "gastito" or "egreso" or "egresos" or "desembolso" or "compra" or "compras":
                    return Flow.Expense;
                case "ingreso" or "ingresos" or "entrada" or "abono" when text.Word(i - 1) is not ("yo" or "que" or "se" or "lo"):
                    return Flow.Income;
                default:
                    break;
            }
        }

        return null;
    }
}
