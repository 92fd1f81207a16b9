namespace FinCoach.Domain.Language;

/// <summary>The closed list of categories (nlu.md, schema 1). On the wire in snake_case: <c>eating_out</c>.</summary>
public enum Category
{
    Groceries,
    EatingOut,
    Transport,
    Fuel,
    Housing,
    Utilities,
    Telecom,
    Health,
    Education,
    Entertainment,
    Clothing,
    Home,
    Pets,
    PersonalCare,
    Subscriptions,
    Travel,
    Gifts,
    Debt,
    Insurance,
    Taxes,
    Savings,
    Family,
    Salary,
    Sales,
    TransferIn,
    Other,
}
