using FinCoach.ServiceDefaults.Problems;

namespace FinCoach.Simulator.Control;

/// <summary>What the control routes refuse. The Bot API has its own errors in <see cref="Methods.Refusal"/>.</summary>
internal static class SimulatorProblems
{
    public static readonly Problem ChatNotFound =
        new("simulator.chat_not_found", StatusCodes.Status404NotFound, "No such chat: send a message as this person first.");

    public static readonly Problem MessageNotFound = new("simulator.message_not_found", StatusCodes.Status404NotFound,
        "The person has no such message in this chat.");

    public static readonly Problem ButtonNotFound = new("simulator.button_not_found", StatusCodes.Status404NotFound,
        "No message of the bot in this chat has such an inline button.");

    public static readonly Problem UpdateNotFound =
        new("simulator.update_not_found", StatusCodes.Status404NotFound, "No update with this id was made since the last reset.");

    public static readonly Problem UpdateInvalid = new("simulator.update_invalid", StatusCodes.Status400BadRequest,
        "An update is an object with one property of an update type, for example {\"poll\": {…}}.");

    public static readonly Problem QueryNotFound =
        new("simulator.query_not_found", StatusCodes.Status404NotFound, "No button press has this id.");
}
