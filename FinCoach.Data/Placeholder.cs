namespace FinCoach.Data;
internal static class Placeholder;
