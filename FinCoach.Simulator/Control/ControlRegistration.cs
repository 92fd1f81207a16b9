namespace FinCoach.Simulator.Control;

/// <summary>The control routes under /sim, for tests, demos and load: everything that is not Telegram's.</summary>
internal static class ControlRegistration
{
    public static void MapControl(this IEndpointRouteBuilder routes)
    {
        var sim = routes.MapGroup("/sim");
        sim.MapPeople();
        sim.MapTranscripts();
        sim.MapChaos();
    }
}
