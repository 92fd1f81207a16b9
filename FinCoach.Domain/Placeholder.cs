namespace FinCoach.Domain;
internal static class Placeholder;
