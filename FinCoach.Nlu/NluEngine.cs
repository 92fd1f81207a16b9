using FinCoach.Domain.Calendar;
using FinCoach.Domain.Language;
using FinCoach.Nlu.Extraction;
using FinCoach.Nlu.Features;
using FinCoach.Nlu.Artefacts;
using FinCoach.Nlu.Tagging;

namespace FinCoach.Nlu;

/// <summary>Reads a text of a person: intent, operation, flow, recurrence and slots. Thread-safe; one instance serves a process.</summary>
public sealed class NluEngine
{
    /// <summary>What <see cref="Understanding.Engine"/> says when this engine decided.</summary>
    public const string Name = "gus-nlu";

    private const int AlternativeCount = 3;
    private const int KnownFrom = 6;

    [ThreadStatic]
    private static Workspace? workspace;

    private readonly NluModel model;
    private readonly Func<TokenizedText, int, bool> isKnown;

    internal NluEngine(NluModel model)
    {
        if (model.Header.NluSchema != ModelHeader.CurrentSchema)
        {
            throw new ModelFormatException("A generic model names no intents of the product; it serves evaluation alone.");
        }

        this.model = model;
        // A misspelling may occur a few times in the training texts; a word that is spelled right occurs more often.
        var limit = MathF.Log((1f + model.Header.Rows) / (1f + KnownFrom)) + 1f;
        isKnown = (text, index) => model.Intent.Knows(FeatureExtractor.WordFeature(text.Word(index)), limit);
    }

    /// <summary>The engine with the model that ships with the product; read once, at first use.</summary>
    public static NluEngine BuiltIn => Lazily.Engine;

    /// <summary>Which model answers: equal for equal training data.</summary>
    public string ModelVersion => model.Header.Version;

    /// <summary>The engine with a model of one's own.</summary>
    /// <exception cref="ModelFormatException">The file is no such model; the message says why.</exception>
    public static NluEngine Load(string path)
    {
        using var stream = File.OpenRead(path);
        return Load(stream, path);
    }

    /// <summary>The engine with a model that is kept elsewhere than in a file.</summary>
    /// <param name="model">Read to its end.</param>
    /// <param name="name">Names the model in faults.</param>
    /// <exception cref="ModelFormatException">It is no such model; the message says why.</exception>
    public static NluEngine Load(Stream model, string name) => new(ModelFile.Load(model, name));

    /// <summary>Understands one text. Never throws, whatever the text holds.</summary>
    /// <param name="text">As the person wrote it.</param>
    /// <param name="referenceDate">The person's today; relative dates are resolved against it.</param>
    public Understanding Parse(string text, DateOnly referenceDate)
    {
        ArgumentNullException.ThrowIfNull(text);
        var work = workspace ??= new Workspace();
        var marks = work.Marks;
        marks.Read(text, isKnown);
        FeatureExtractor.Extract(marks, model.Intent.Options, work.Features);

        Span<float> intents = stackalloc float[model.Intent.Labels.Length];
        model.Intent.Classify(work.Features, intents);
        var best = IndexOfMax(intents);
        best = (Intent)best == Intent.LogExpense && Allotment.Is(marks) ? (int)Intent.SetBudget : best;
        var intent = (Intent)best;
        var operation = OperationOf(intent, work.Features);
        var flow = FlowOf(intent, marks.Text, work.Features);
        var categories = Categories(work);
        marks.ReadTimes(new TimeFrame(referenceDate, SlotReader.DirectionOf(intent)));
        var goal = intent is Intent.SetGoal or Intent.QueryGoal && model.GoalName is { } tagger
            ? SpanTagger.Find(tagger, marks, work.Features)
            : default;
        var reading = new Reading(marks, intent, operation, categories, goal, flow, model.Category, isKnown);
        var slots = SlotReader.Read(reading);
        var (change, percent) = AmountChanges.Find(reading, slots.Amount);
        return new Understanding(
            intent, operation, flow, RecurrenceOf(marks), slots,
            Math.Round(intents[best], 4), Alternatives(intents, best), Name, ModelVersion)
        {
            Change = change,
            ChangePercent = percent,
            RecordCategory = SlotReader.RecordCategory(reading),
        };
    }

    /// <summary>The most likely intent alone and its probability; allocates nothing.</summary>
    internal (int Label, float Confidence) Classify(string text)
    {
        var work = workspace ??= new Workspace();
        work.Marks.Read(text, isKnown);
        FeatureExtractor.Extract(work.Marks, model.Intent.Options, work.Features);
        Span<float> intents = stackalloc float[model.Intent.Labels.Length];
        model.Intent.Classify(work.Features, intents);
        var best = IndexOfMax(intents);
        return (best, intents[best]);
    }

    private static int IndexOfMax(ReadOnlySpan<float> values) => System.Numerics.Tensors.TensorPrimitives.IndexOfMax(values);

    private static Recurrence? RecurrenceOf(Annotations marks)
    {
        foreach (var time in marks.Times)
        {
            if (time.Recurrence is { } recurrence)
            {
                return recurrence;
            }
        }

        return null;
    }

    private static List<Alternative> Alternatives(ReadOnlySpan<float> intents, int best)
    {
        var result = new List<Alternative>(AlternativeCount);
        Span<float> rest = stackalloc float[intents.Length];
        intents.CopyTo(rest);
        rest[best] = -1;
        for (var i = 0; i < AlternativeCount; i++)
        {
            var next = IndexOfMax(rest);
            if (rest[next] < 0.01f)
            {
                break;
            }

            result.Add(new Alternative((Intent)next, Math.Round(rest[next], 4)));
            rest[next] = -1;
        }

        return result;
    }

    private Operation? OperationOf(Intent intent, FeatureBuffer features)
    {
        var allowed = Operations.Of(intent);
        if (allowed.Length == 0 || model.Operation is not { } head)
        {
            return null;
        }

        Span<float> scores = stackalloc float[head.Labels.Length];
        head.Score(features, scores);
        var best = allowed[0];
        foreach (var operation in allowed)
        {
            best = scores[(int)operation] > scores[(int)best] ? operation : best;
        }

        return best;
    }

    private Flow? FlowOf(Intent intent, TokenizedText text, FeatureBuffer features)
    {
        if (intent is not (Intent.QuerySpending or Intent.EditEntry) || model.Flow is not { } head)
        {
            return null;
        }

        if (intent == Intent.EditEntry)
        {
            // An edit has one only where the text names it.
            return FlowWords.Find(text);
        }

        Span<float> scores = stackalloc float[head.Labels.Length];
        head.Score(features, scores);
        var best = IndexOfMax(scores);
        return best < head.Labels.Length - 1 ? (Flow)best : Flow.Expense;
    }

    private float[] Categories(Workspace work)
    {
        if (model.Category is not { } head)
        {
            return [];
        }

        work.Categories ??= new float[head.Labels.Length];
        head.Classify(work.Features, work.Categories);
        return work.Categories;
    }

    private static class Lazily
    {
        public static readonly NluEngine Engine = new(BuiltInModel.Load());
    }
}
