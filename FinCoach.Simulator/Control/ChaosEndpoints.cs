using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using FinCoach.Simulator.Calls;
using FinCoach.Simulator.Chats;
using FinCoach.Simulator.Faults;
using FinCoach.Simulator.Updates;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FinCoach.Simulator.Control;

/// <summary>Trouble on demand, and the way back to an empty world.</summary>
internal static class ChaosEndpoints
{
    public static void MapChaos(this IEndpointRouteBuilder sim)
    {
        sim.MapPost("/faults", Plan).WithTags("Chaos").WithSummary("The next calls of the bot go wrong.");
        sim.MapGet("/faults", (FaultPlan faults) => faults.Planned).WithTags("Chaos");
        sim.MapPost("/updates", AddUpdate).WithTags("Chaos").WithSummary("Sends an update of any type as it is; update_id is set here.");
        sim.MapPost("/updates/{id:int}/repeats", Repeat).WithTags("Chaos").WithSummary("Delivers an update again, with the same id.");
        sim.MapGet("/calls", (CallLog calls, string? method, long after = 0) => calls.Read(method, after)).WithTags("Chaos")
            .WithSummary("What the bot called, except getUpdates.");
        sim.MapPost("/reset", Reset).WithTags("Chaos")
            .WithSummary("Forgets chats, updates, faults and calls. The webhook and the growing ids stay: a running bot relies on both.");
    }

    private static NoContent Plan(Fault fault, FaultPlan faults)
    {
        faults.Add(fault);
        return TypedResults.NoContent();
    }

    private static Results<Ok<Act>, ProblemHttpResult> AddUpdate(JsonElement update, UpdateQueue queue)
    {
        if (update.ValueKind != JsonValueKind.Object)
        {
            return SimulatorProblems.UpdateInvalid.ToResult();
        }

        var types = update.EnumerateObject().Where(p => p.Name != "update_id").ToList();
        return types is [var type]
            ? TypedResults.Ok(new Act(queue.Add(type.Name, lane: 0, type.Value)))
            : SimulatorProblems.UpdateInvalid.ToResult();
    }

    private static Results<NoContent, ProblemHttpResult> Repeat(int id, RepeatRequest request, UpdateQueue queue) =>
        queue.Repeat(id, request.Count) ? TypedResults.NoContent() : SimulatorProblems.UpdateNotFound.ToResult();

    private static NoContent Reset(Conversations chats, CallbackQueries queries, UpdateQueue queue, FaultPlan faults, CallLog calls, Bot bot)
    {
        queue.Clear();
        faults.Clear();
        chats.Clear();
        queries.Clear();
        bot.Files.Clear();
        calls.Clear();
        return TypedResults.NoContent();
    }

    public sealed record RepeatRequest([property: Range(1, 10_000)] int Count = 1);
}
