namespace FinCoach.Simulator.Methods;

/// <summary>A file that came with a multipart call.</summary>
internal sealed record UploadedFile(string Name, string? ContentType, byte[] Content);
