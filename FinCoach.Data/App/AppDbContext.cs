using FinCoach.Data.Ml;
using FinCoach.Data.Naming;
using FinCoach.Domain.Amounts;
using FinCoach.Domain.Language;
using Microsoft.EntityFrameworkCore;

namespace FinCoach.Data.App;

/// <summary>Schema <c>app</c>: people, their conversations and money. Written by BotApi alone; spans by every service.</summary>
/// <param name="options">Connection and conventions; the context is pooled, so it takes nothing else.</param>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options) : DbContext(options)
{
    public const string Schema = "app";

    public DbSet<User> Users => Set<User>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Message> Messages => Set<Message>();

    public DbSet<UserPrefs> UserPrefs => Set<UserPrefs>();

    public DbSet<EventLogEntry> EventLog => Set<EventLogEntry>();

    public DbSet<Transaction> Transactions => Set<Transaction>();

    public DbSet<RecurringEntry> RecurringEntries => Set<RecurringEntry>();

    public DbSet<Nudge> Nudges => Set<Nudge>();

    public DbSet<Budget> Budgets => Set<Budget>();

    public DbSet<Goal> Goals => Set<Goal>();

    public DbSet<GoalMovement> GoalMovements => Set<GoalMovement>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<Feedback> Feedback => Set<Feedback>();

    public DbSet<InboxItem> Inbox => Set<InboxItem>();

    public DbSet<OutboxItem> Outbox => Set<OutboxItem>();

    public DbSet<Lease> Leases => Set<Lease>();

    public DbSet<StoredSpan> Spans => Set<StoredSpan>();

    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<MaskNumber> MaskNumbers => Set<MaskNumber>();

    public DbSet<AuditEntry> AuditLog => Set<AuditEntry>();

    public DbSet<StoredIndicator> Indicators => Set<StoredIndicator>();

    public DbSet<Erasure> Erasures => Set<Erasure>();

    /// <summary>BotApi inserts what NLU understood in the same transaction as the message; the table is <c>ml</c>'s.</summary>
    public DbSet<NluAnnotation> NluAnnotations => Set<NluAnnotation>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfigurationsFromAssembly(
            typeof(AppDbContext).Assembly, type => type.Namespace == typeof(AppDbContext).Namespace);
        modelBuilder.ApplyConfiguration(new NluAnnotationConfiguration());
        modelBuilder.Entity<NluAnnotation>().ToTable("nlu_annotations", MlDbContext.Schema, t => t.ExcludeFromMigrations());
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.StoreByWireName<Sender>();
        configurationBuilder.StoreByWireName<Channel>();
        configurationBuilder.StoreByWireName<InboxState>();
        configurationBuilder.StoreByWireName<OutboxState>();
        configurationBuilder.StoreByWireName<TransactionKind>();
        configurationBuilder.StoreByWireName<Purpose>();
        configurationBuilder.StoreByWireName<Intent>();
        configurationBuilder.StoreByWireName<Operation>();
        configurationBuilder.StoreByWireName<Flow>();
        configurationBuilder.StoreByWireName<Recurrence>();
        configurationBuilder.StoreByWireName<Category>();
        configurationBuilder.StoreByWireName<PaymentMethod>();
        configurationBuilder.StoreByWireName<Tone>();
        configurationBuilder.StoreByWireName<Currency>();
        configurationBuilder.StoreByWireName<Recurrence>();
        configurationBuilder.StoreByWireName<NudgeKind>();
    }
}
