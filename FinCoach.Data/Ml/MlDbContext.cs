using FinCoach.Data.Naming;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using FinCoach.Domain.Style;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Data.Ml;

/// <summary>Schema <c>ml</c>: annotations, models and what they cost. Written by the Trainer; BotApi inserts annotations.</summary>
/// <param name="options">Connection and conventions; the context is pooled, so it takes nothing else.</param>
public sealed class MlDbContext(DbContextOptions<MlDbContext> options) : DbContext(options)
{
    public const string Schema = "ml";

    public DbSet<NluAnnotation> NluAnnotations => Set<NluAnnotation>();

    public DbSet<ModelVersion> ModelVersions => Set<ModelVersion>();

    public DbSet<ModelPrice> ModelPrices => Set<ModelPrice>();

    public DbSet<FinetuneJob> FinetuneJobs => Set<FinetuneJob>();

    public DbSet<Alert> Alerts => Set<Alert>();

    public DbSet<KbVersion> KbVersions => Set<KbVersion>();

    public DbSet<DomainDocument> DomainDocuments => Set<DomainDocument>();

    public DbSet<DomainChunk> DomainChunks => Set<DomainChunk>();

    public DbSet<DomainFigure> DomainFigures => Set<DomainFigure>();

    public DbSet<SearchTerm> SearchTerms => Set<SearchTerm>();

    public DbSet<SearchSynonym> SearchSynonyms => Set<SearchSynonym>();

    public DbSet<MessageEmbedding> MessageEmbeddings => Set<MessageEmbedding>();

    public DbSet<KnowledgeGap> KnowledgeGaps => Set<KnowledgeGap>();

    public DbSet<CompletedErasure> Erasures => Set<CompletedErasure>();

    public DbSet<Dataset> Datasets => Set<Dataset>();

    public DbSet<FinetuneExample> FinetuneExamples => Set<FinetuneExample>();

    public DbSet<EvalItem> EvalItems => Set<EvalItem>();

    public DbSet<EvalResult> EvalResults => Set<EvalResult>();

    public DbSet<GateVerdict> GateVerdicts => Set<GateVerdict>();

    public DbSet<ReviewItem> ReviewItems => Set<ReviewItem>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<Report> Reports => Set<Report>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfigurationsFromAssembly(
            typeof(MlDbContext).Assembly, type => type.Namespace == typeof(MlDbContext).Namespace);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.StoreByWireName<Intent>();
        configurationBuilder.StoreByWireName<ModelKind>();
        configurationBuilder.StoreByWireName<ModelStatus>();
        configurationBuilder.StoreByWireName<FinetuneState>();
        configurationBuilder.StoreByWireName<KbState>();
        configurationBuilder.StoreByWireName<GapState>();
        configurationBuilder.StoreByWireName<KnowledgeLack>();
        configurationBuilder.StoreByWireName<Currency>();
        configurationBuilder.StoreByWireName<Operation>();
        configurationBuilder.StoreByWireName<Flow>();
        configurationBuilder.StoreByWireName<Recurrence>();
        configurationBuilder.StoreByWireName<ExampleQuality>();
        configurationBuilder.StoreByWireName<DatasetSplit>();
        configurationBuilder.StoreByWireName<IntensityBucket>();
        configurationBuilder.StoreByWireName<EvalKind>();
        configurationBuilder.StoreByWireName<EvalSplit>();
        configurationBuilder.StoreByWireName<ReviewState>();
        configurationBuilder.StoreByWireName<JobState>();
    }
}
