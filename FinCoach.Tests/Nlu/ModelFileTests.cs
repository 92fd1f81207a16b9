using FinCoach.Domain.Language;
using FinCoach.Nlu.Artefacts;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Training;

namespace FinCoach.Tests.Nlu;

public sealed class ModelFileTests
{
    private static readonly IReadOnlyList<NluSample> Samples =
    [
        .. Enumerable.Range(0, 40).Select(i => new NluSample
        {
            Text = i % 2 == 0 ? $"hola amigo {i}" : $"gasté {i} lucas", Intent = i % 2 == 0 ? Intent.SmallTalk : Intent.LogExpense,
            ReferenceDate = new DateOnly(2026, 1, 1),
        }),
    ];

    [Fact]
    public void Train_SameDataAndSeed_GivesTheSameBytes() => Assert.Equal(Bytes(), Bytes());

    [Fact]
    public void Load_SavedModel_KeepsLabelsAndHeader()
    {
        var model = ModelFile.Load(new MemoryStream(Bytes()), "test");

        Assert.Equal("abc", model.Header.DataSha256);
        Assert.Equal(Enum.GetNames<Intent>(), model.Intent.Labels);
    }

    [Fact]
    public void Load_DamagedModel_SaysSo()
    {
        var bytes = Bytes();
        bytes[bytes.Length / 2] ^= 1;

        var error = Assert.Throws<ModelFormatException>(() => ModelFile.Load(new MemoryStream(bytes), "modelo"));

        Assert.Contains("modelo is damaged", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OtherFile_SaysSo() =>
        Assert.Throws<ModelFormatException>(() => ModelFile.Load(new MemoryStream("{\"not\":\"a model\"}"u8.ToArray()), "x"));

    private static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        ModelFile.Save(NluTrainer.Train(Samples, "abc", new TrainingOptions { Epochs = 3 }), stream);
        return stream.ToArray();
    }
}
