using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FinCoach.Tests.Rules;

public sealed class TablesTests
{
    // What people and reviewers write: bounded where it enters, not where it rests.
    private static readonly string[] FreeText = ["Message.Text", "NluAnnotation.CorrectedReply"];

    public static TheoryData<Type> Contexts =>
        [.. typeof(FinCoach.Data.DataRegistration).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DbContext)))];

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Table_OfEveryContext_HasASchema(Type context)
    {
        using var db = Create(context);

        Breaches.None(db.Model.GetEntityTypes()
            .Where(entity => entity.GetTableName() is not null && entity.GetSchema() is null)
            .Select(entity => entity.Name));
    }

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Text_OfEveryContext_IsBoundedOrSaysItsType(Type context)
    {
        using var db = Create(context);

        Breaches.None(db.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties())
            .Where(property => property.ClrType == typeof(string)
                && property.GetMaxLength() is null
                && property.FindAnnotation("Relational:ColumnType") is null
                && !FreeText.Contains($"{property.DeclaringType.ShortName()}.{property.Name}"))
            .Select(property => $"{property.DeclaringType.Name}.{property.Name}"));
    }

    private static DbContext Create(Type context)
    {
        var source = new NpgsqlDataSourceBuilder("Host=127.0.0.1;Database=model");
        source.UseVector();
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(
            typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        builder.UseNpgsql(source.Build(), npgsql => npgsql.UseVector());
        return (DbContext)Activator.CreateInstance(context, BindingFlags.Default, null, [builder.Options], null)!;
    }
}
