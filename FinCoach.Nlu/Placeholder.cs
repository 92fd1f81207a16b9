namespace FinCoach.Nlu;
internal static class Placeholder;
