using FinCoach.Nlu;
using FinCoach.Nlu.Artefacts;
using FinCoach.Nlu.Classification;
using FinCoach.Nlu.Features;
using FinCoach.Nlu.Samples;
using FinCoach.Nlu.Training;
using FsCheck;
using FsCheck.Fluent;

namespace FinCoach.Tests.Nlu;

public sealed class CommitteeTests
{
    private static readonly IReadOnlyList<GenericSample> Samples =
    [
        new("¿a qué hora abren?", "hours"), new("hasta qué hora atienden", "hours"), new("están abiertos el domingo", "hours"),
        new("¿dónde queda la tienda?", "place"), new("cuál es la dirección de la tienda", "place"), new("cómo llego al local", "place"),
        new("quiero devolver unos zapatos", "return"), new("puedo hacer una devolución", "return"), new("devuelvan mi compra", "return"),
    ];

    private static readonly Committee Trained = CommitteeTrainer.Train(Samples, MemberOptions.Generic);

    [Fact]
    public void Classify_AnyText_GivesProbabilitiesThatSumToOne() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll<string?>(text => IsDistribution(Probabilities(Trained, text ?? ""))));

    [Theory]
    [InlineData("")]
    [InlineData("zzz")]
    [InlineData("la tienda la tienda la tienda dónde queda")]
    public void Classify_TextOfManyOrNoKnownWords_GivesProbabilitiesThatSumToOne(string text) =>
        Assert.True(IsDistribution(Probabilities(Trained, string.Concat(Enumerable.Repeat(text + " ", 500)))));

    [Fact]
    public void Classify_TextOfTraining_GivesItsLabel() =>
        Assert.All(Samples, s => Assert.Equal(s.Intent, Trained.Labels.Zip(Probabilities(Trained, s.Text)).MaxBy(p => p.Second).First));

    [Theory]
    [InlineData("¿qué hora cierran?", "hours")]
    [InlineData("direcciones de tiendas", "place")]
    [InlineData("devolviendo el zapato", "return")]
    public void Classify_OtherFormsOfKnownWords_GivesTheirLabel(string text, string label) =>
        Assert.Equal(label, GenericClassifier.Train(Samples, "abc").Classify(text).Label);

    [Fact]
    public void Train_SameDataAndSeed_GivesTheSameBytes() => Assert.Equal(Bytes(), Bytes());

    [Fact]
    public void Load_SavedModel_AnswersTheSame()
    {
        var model = ModelFile.Load(new MemoryStream(Bytes()), "test");
        var loaded = new Committee([model.Intent, .. model.Others]);

        Assert.Equal(Trained.Members.Count, loaded.Members.Count);
        foreach (var text in Samples.Select(s => s.Text).Append("zapatos a toda hora"))
        {
            // Weights are kept with half precision.
            Assert.All(Probabilities(loaded, text).Zip(Probabilities(Trained, text)), p => Assert.Equal(p.Second, p.First, 0.01));
        }
    }

    [Fact]
    public void Load_GenericModel_IsRefusedByTheProduct() =>
        Assert.Throws<ModelFormatException>(() => NluEngine.Load(new MemoryStream(Bytes()), "test"));

    [Fact]
    public void Members_OfOtherLabels_AreRefused()
    {
        var others = CommitteeTrainer.Train([.. Samples.Take(3)], MemberOptions.Generic);

        Assert.Throws<ArgumentException>(() => new Committee([Trained.Members[0], others.Members[0]]));
        Assert.Throws<ArgumentException>(() => new Committee([]));
    }

    [Fact]
    public void Train_OneLabel_IsSureOfIt() =>
        Assert.Equal("hours", GenericClassifier.Train([.. Samples.Take(3)], "abc").Classify("cualquier cosa").Label);

    private static bool IsDistribution(float[] probabilities) =>
        Math.Abs(probabilities.Sum() - 1f) < 1e-4f && Array.TrueForAll(probabilities, p => p is >= 0f and <= 1f);

    private static float[] Probabilities(Committee committee, string text)
    {
        var marks = new Annotations();
        marks.Text.Read(text);
        var probabilities = new float[committee.Labels.Length];
        committee.Classify(marks, new FeatureBuffer(), probabilities);
        return probabilities;
    }

    private static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        ModelFile.Save(NluTrainer.TrainGeneric(Samples, "abc", MemberOptions.Generic), stream);
        return stream.ToArray();
    }
}
