using System.CommandLine;
using FinCoach.Domain.Masking;

namespace FinCoach.Trainer.Masks;

/// <summary><c>--policy ingress|training</c>.</summary>
internal static class PolicyOption
{
    public static Option<string> Create(string description)
    {
        var option = new Option<string>("--policy") { Description = description };
        option.AcceptOnlyFromAmong("ingress", "training");
        return option;
    }

    public static MaskPolicy? Read(ParseResult arguments, Option<string> option) => arguments.GetValue(option) switch
    {
        "ingress" => MaskPolicy.Ingress,
        "training" => MaskPolicy.Training,
        _ => null,
    };
}
