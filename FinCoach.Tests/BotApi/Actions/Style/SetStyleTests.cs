using FinCoach.BotApi.Actions.Effects;
using FinCoach.BotApi.Actions.Style;
using FinCoach.Domain.Language;
using FinCoach.Domain.Replies;

namespace FinCoach.Tests.BotApi.Actions.Style;

public sealed class SetStyleTests
{
    [Theory]
    [InlineData(0.5, Operation.Set, 0.9, null, 0.9, Tone.Coach, "Listo, te hablo con intensidad 0,9.")]
    [InlineData(0.5, Operation.Set, 0.15, null, 0.2, Tone.Coach, "Listo, te hablo con intensidad 0,2.")]
    [InlineData(0.5, Operation.Set, 7.0, null, 1.0, Tone.Coach, "Listo, te hablo con intensidad 1.")]
    [InlineData(0.9, Operation.Up, null, null, 1.0, Tone.Coach, "Listo, te hablo con intensidad 1.")]
    [InlineData(1.0, Operation.Up, null, null, 1.0, Tone.Coach, "Ya estoy a tope, no tengo más intensidad que esta.")]
    [InlineData(0.1, Operation.Down, null, null, 0.0, Tone.Coach, "Listo, te hablo con intensidad 0.")]
    [InlineData(0.5, Operation.Set, null, Tone.Formal, 0.5, Tone.Formal, "Listo, desde ahora le hablo de usted.")]
    [InlineData(0.5, Operation.Set, 0.6, Tone.Formal, 0.6, Tone.Formal, "Listo, desde ahora le hablo de usted, con intensidad 0,6.")]
    public void Style_AskedFor_IsSetWithinBoundsAndTheAnswerSoundsSo(
        double old, Operation operation, double? intensity, Tone? tone, double newIntensity, Tone newTone, string plain)
    {
        var turn = Turns.Of(
            Intent.SetStyle, "", new Slots { Intensity = (decimal?)intensity, Tone = tone }, operation, intensity: (decimal)old);

        var decision = SetStyle.Decide(turn);
        Assert.IsType<Effect.Settings>(Assert.Single(decision.Effects)).Apply(turn.Person);

        Assert.Equal(plain, decision.Plain);
        Assert.Equal(((decimal)newIntensity, newTone), (turn.Person.Intensity, turn.Person.Tone));
        Assert.Equal(newTone, decision.Style!.Tone);
    }

    [Theory]
    [InlineData(AmountChange.Add, 20, 0.5, 0.7)]
    [InlineData(AmountChange.Subtract, 10, 0.5, 0.4)]
    [InlineData(AmountChange.Subtract, 80, 0.5, 0.0)]
    public void Style_MovedByAPercentage_MovesFromWhereItIs(AmountChange way, int percent, double old, double expected)
    {
        var turn = Turns.Of(Intent.SetStyle, "", new Slots { Intensity = percent / 100m }, Operation.Set, intensity: (decimal)old)
            .Moving(way, percent);

        var decision = SetStyle.Decide(turn);
        Assert.IsType<Effect.Settings>(Assert.Single(decision.Effects)).Apply(turn.Person);

        Assert.Equal((decimal)expected, turn.Person.Intensity);
    }

    [Fact]
    public void Style_NotSaid_IsAskedFor()
    {
        var decision = SetStyle.Decide(Turns.Of(Intent.SetStyle, "cambia tu forma de hablar", operation: Operation.Set));

        Assert.Equal(Acts.ClarifyStyle, decision.Act);
        Assert.Empty(decision.Effects);
    }
}
