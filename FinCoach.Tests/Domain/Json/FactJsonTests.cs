using System.Text.Json;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Json;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.Tests.Domain.Json;

public sealed class FactJsonTests
{
    public static TheoryData<string, Fact> Facts => new()
    {
        { """{"id":"total","kind":"amount","value":12000,"currency":"CLP","label":"total"}""", Fact.Amount("total", Money.Clp(12_000), "total") },
        { """{"value":2.5,"label":"en UF","currency":"UF","kind":"amount","id":"x"}""", Fact.Amount("x", new Money(2.5m, Currency.UF), "en UF") },
        { """{"value":12000,"kind":"amount","id":"total"}""", Fact.Amount("total", Money.Clp(12_000), "total") },
        { """{"id":"n","kind":"count","value":3,"currency":null,"label":null,"more":{"a":[1,{"kind":"text"}]}}""", Fact.Count("n", 3, "n") },
        { """{"id":"d","kind":"date","value":"2026-11-20","label":"día"}""", Fact.OfDate("d", new DateOnly(2026, 11, 20), "día") },
        { """{"id":"c","value":"transport","kind":"category","label":"categoría"}""", Fact.OfCategory("c", Category.Transport, "categoría") },
        { """{"id":"act","kind":"text","value":"expense_logged","label":"acto"}""", Fact.OfText("act", "expense_logged", "acto") },
        { """{"id":"a\u006e","kind":"percent","value":12.5,"label":"\"p\""}""", Fact.Percent("an", 12.5m, "\"p\"") },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void Read_WithItsKeysInAnyOrder_IsTheFact(string json, Fact expected)
    {
        Assert.Equal(expected, JsonSerializer.Deserialize<Fact>(json, DomainJson.Options));
        Assert.Equal(expected, JsonSerializer.Deserialize<Fact[]>($"[{json},{json}]", DomainJson.Options)![1]);
        Assert.Equal(expected, JsonSerializer.Deserialize<Fact>(JsonSerializer.Serialize(expected, DomainJson.Options), DomainJson.Options));
    }

    [Fact]
    public async Task Read_FromAStreamInPieces_IsTheSame()
    {
        var facts = Enumerable.Range(0, 400).SelectMany(_ => Facts.Select(f => f.Data)).ToList();
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"[{string.Join(',', facts.Select(f => f.Item1))}]"));

        Assert.Equal(facts.Select(f => f.Item2), await JsonSerializer.DeserializeAsync<Fact[]>(stream, DomainJson.Options));
    }

    [Theory]
    [InlineData("""{"kind":"text","value":"x"}""", "\"id\"")]
    [InlineData("""{"id":"a","value":"x"}""", "\"kind\"")]
    [InlineData("""{"id":"a","kind":"text"}""", "\"value\"")]
    [InlineData("""{"id":"a","kind":"amount","value":"mucho"}""", "does not fit")]
    [InlineData("""{"id":"a","kind":"date","value":"20-11-2026"}""", "does not fit")]
    [InlineData("""{"id":7,"kind":"text","value":"x"}""", "strings")]
    [InlineData("""{"id":"a","kind":"magic","value":"x"}""", "")]
    [InlineData("""["a"]""", "\"kind\"")]
    public void Read_OfWhatIsNoFact_SaysWhatIsWrong(string json, string says) =>
        Assert.Contains(says, Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Fact>(json, DomainJson.Options)).Message, StringComparison.Ordinal);
}
