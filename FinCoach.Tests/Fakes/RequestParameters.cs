using System.Text.Json.Nodes;

namespace FinCoach.Tests.Fakes;

/// <summary>Named parameters of a request.</summary>
/// <param name="Files">Names of the parts that are files.</param>
/// <param name="IsForm">Values of a form are text, whatever their type.</param>
public sealed record RequestParameters(JsonObject Parameters, IReadOnlySet<string> Files, bool IsForm);
