namespace FinCoach.Trainer.Embeddings;

/// <summary>A row of <c>data/retrieval/paraphrases.jsonl</c>: two texts that mean the same.</summary>
internal sealed record Paraphrase(string Group, string A, string B);
