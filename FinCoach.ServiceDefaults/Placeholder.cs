namespace FinCoach.ServiceDefaults;
internal static class Placeholder;
