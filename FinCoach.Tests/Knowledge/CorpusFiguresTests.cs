namespace FinCoach.Tests.Knowledge;

public sealed class CorpusFiguresTests
{
    [Fact]
    public void Figures_Ids_AreUniqueSnakeCase()
    {
        var ids = Corpus.Figures.Select(figure => figure.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(ids, id => Assert.Matches("^[a-z][a-z0-9_]*$", id));
    }

    [Fact]
    public void Figures_Entries_AreComplete() =>
        Assert.All(Corpus.Figures, figure =>
        {
            Assert.False(string.IsNullOrWhiteSpace(figure.Label), figure.Id);
            Assert.False(string.IsNullOrWhiteSpace(figure.Source), figure.Id);
            Assert.NotNull(figure.SourceDate);
            Assert.NotNull(figure.Verified);
            Assert.True(figure.Currency is null != figure.Unit is null, $"{figure.Id} is money or has a unit.");
            Assert.True(figure.Currency is null or "CLP" or "UF" or "UTM" or "USD" or "EUR", figure.Id);
        });

    [Fact]
    public void Figures_Verified_HaveAValueAndAnEnd() =>
        Assert.All(Corpus.Figures.Where(figure => figure.Verified == true), figure =>
        {
            Assert.True(figure.Value > 0, figure.Id);
            Assert.True(figure.ValidUntil >= figure.SourceDate, $"{figure.Id} ages: it needs a last day.");
        });

    [Fact]
    public void Figures_EachOne_IsUsedByADocument() =>
        Assert.Empty(Corpus.Figures.Select(figure => figure.Id)
            .Except(Corpus.Documents.SelectMany(document => document.FigureReferences), StringComparer.Ordinal));
}
