using FinCoach.LocalModel.Phrasing;
using FinCoach.LocalModel.Text;

namespace FinCoach.LocalModel.Learning;

/// <summary>
/// A training, step by step and always the same for the same rows and plan, so that one that was broken off is taken up by repeating its
/// steps in silence. The loss of a step is what the model made of the batch before it learnt from it.
/// </summary>
internal sealed class Training
{
    // An unwanted reply takes back this share of what a wanted one gives.
    private const double Unwanted = -0.5;

    private readonly IReadOnlyList<TrainingRow> _rows;
    private readonly IReadOnlyList<TrainingRow> _validation;
    private readonly TrainingPlan _plan;
    private readonly NgramModel _model;
    private readonly Dictionary<string, LearntReply> _learnt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _borrowed;
    private readonly HashSet<string> _book;

    /// <param name="start">What the tuned model starts from, when it is not the base model.</param>
    public Training(
        IReadOnlyList<TrainingRow> rows, IReadOnlyList<TrainingRow> validation, TrainingPlan plan, PhraseBook book, TunedModel? start)
    {
        (_rows, _validation, _plan) = (rows, validation, plan);
        _book = book.Sections.Values.SelectMany(s => s).SelectMany(t => Words.Of(t.Text)).ToHashSet(StringComparer.Ordinal);
        _model = start is null ? BaseSpeech.Learn(book) : TunedRanker.SpeechOf(start, book);
        foreach (var reply in start?.Replies ?? [])
        {
            _learnt[reply.Key] = reply;
        }

        _borrowed = rows.SelectMany(r => r.Borrowed).CountBy(w => w, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    public int Steps => _plan.Epochs * _plan.StepsPerEpoch(_rows.Count);

    /// <summary>What is learnt so far.</summary>
    public IReadOnlyList<LearntReply> Learnt => [.. _learnt.Values.OrderBy(r => r.Key, StringComparer.Ordinal)];

    /// <summary>Every step of every epoch; the work is done as they are taken.</summary>
    public IEnumerable<StepMeasure> Run()
    {
        var step = 0;
        for (var epoch = 0; epoch < _plan.Epochs; epoch++)
        {
            var order = Shuffled(_plan.Seed + epoch);
            for (var at = 0; at < order.Length; at += _plan.BatchSize)
            {
                var batch = order[at..Math.Min(order.Length, at + _plan.BatchSize)];
                var train = Sum(batch.Where(r => r.IsWanted));
                foreach (var row in batch)
                {
                    Learn(row);
                }

                var ends = at + _plan.BatchSize >= order.Length;
                var valid = _validation.Count > 0 ? Sum(ValidationBatch(step)) : (SpeechLoss?)null;
                var full = ends && _validation.Count > 0 ? Sum(_validation.Where(r => r.IsWanted)) : (SpeechLoss?)null;
                yield return new StepMeasure(++step, ends ? epoch + 1 : null, train, valid, full);
            }
        }
    }

    private void Learn(TrainingRow row)
    {
        var weight = _plan.LearningRate * (row.IsWanted ? 1 : Unwanted);
        _model.Learn(row.Style, row.Words, weight);
        var reply = new LearntReply(row.Style, LearntReply.Join(row.Words), IsGeneral(row) ? row.Template : null, 0);
        var known = _learnt.GetValueOrDefault(reply.Key, reply);
        _learnt[reply.Key] = known with { Weight = known.Weight + weight };
    }

    // A word that one person wrote and one reply repeated may be a name; one that many rows share is how people talk.
    private bool IsGeneral(TrainingRow row) => row.Borrowed.All(w => _book.Contains(w) || _borrowed[w] > 2);

    private IEnumerable<TrainingRow> ValidationBatch(int step) =>
        Enumerable.Range(0, Math.Min(_plan.BatchSize, _validation.Count))
            .Select(i => _validation[(int)((((long)step * _plan.BatchSize) + i) % _validation.Count)])
            .Where(r => r.IsWanted);

    private SpeechLoss Sum(IEnumerable<TrainingRow> rows) =>
        rows.Aggregate(default(SpeechLoss), (sum, row) => sum + _model.Loss(row.Style, row.Words));

    private TrainingRow[] Shuffled(int seed)
    {
        var order = _rows.ToArray();
        var dice = new Dice((ulong)seed);
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = dice.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }
}

/// <summary>What one step measured.</summary>
/// <param name="Step">1 for the first.</param>
/// <param name="EpochEnded">Number of the epoch that this step ends.</param>
/// <param name="Valid">On as many validation rows as a batch has.</param>
/// <param name="FullValid">On all of them, at the end of an epoch.</param>
internal sealed record StepMeasure(int Step, int? EpochEnded, SpeechLoss Train, SpeechLoss? Valid, SpeechLoss? FullValid);
