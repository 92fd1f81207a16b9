using FinCoach.Domain.Language;

namespace FinCoach.Domain.Replies;

/// <summary>What categories are called when speaking with people.</summary>
public static class CategoryLabel
{
    /// <summary>The same, with a word for a record that names no category.</summary>
    public static string Of(Category? category) => category is { } known ? Of(known) : "sin categoría";

    /// <summary>The Spanish noun phrase, lower case: <c>comida fuera</c>.</summary>
    public static string Of(Category category) => category switch
    {
        Category.Groceries => "supermercado",
        Category.EatingOut => "comida fuera",
        Category.Transport => "transporte",
        Category.Fuel => "bencina",
        Category.Housing => "vivienda",
        Category.Utilities => "cuentas básicas",
        Category.Telecom => "telefonía e internet",
        Category.Health => "salud",
        Category.Education => "educación",
        Category.Entertainment => "entretención",
        Category.Clothing => "ropa",
        Category.Home => "hogar",
        Category.Pets => "mascotas",
        Category.PersonalCare => "cuidado personal",
        Category.Subscriptions => "suscripciones",
        Category.Travel => "viajes",
        Category.Gifts => "regalos",
        Category.Debt => "deudas",
        Category.Insurance => "seguros",
        Category.Taxes => "impuestos",
        Category.Savings => "ahorro",
        Category.Family => "familia",
        Category.Salary => "sueldo",
        Category.Sales => "ventas",
        Category.TransferIn => "transferencias recibidas",
        Category.Other => "otros",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "A category without a label."),
    };

    /// <summary>Every label, for checks.</summary>
    public static readonly IReadOnlyList<string> All = [.. Enum.GetValues<Category>().Select(Of)];
}
