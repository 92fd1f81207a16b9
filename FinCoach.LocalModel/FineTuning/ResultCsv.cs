using System.Globalization;
using System.Text;

namespace FinCoach.LocalModel.FineTuning;

/// <summary>The result file of a job.</summary>
internal static class ResultCsv
{
    private const string Header = "step,train_loss,train_accuracy,valid_loss,valid_mean_token_accuracy";

    public static byte[] Of(IEnumerable<ResultLine> lines)
    {
        var csv = new StringBuilder(Header).Append('\n');
        foreach (var line in lines)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{line.Step},{line.TrainLoss:0.#####},{line.TrainAccuracy:0.#####},{line.ValidLoss:0.#####},{line.ValidAccuracy:0.#####}\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
