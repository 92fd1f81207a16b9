using FinCoach.Domain.Language;

namespace FinCoach.BotApi.Actions;

/// <summary>Categories as people read them.</summary>
internal static class CategoryNames
{
    public static string Of(Category? category) => category switch
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
        null => "sin categoría",
        _ => throw new ArgumentOutOfRangeException(nameof(category), category, "A category without a Spanish name."),
    };
}
