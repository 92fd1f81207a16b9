namespace FinCoach.Domain.Retrieval;

/// <summary>
/// How knowledge is looked up. The defaults were chosen on <c>data/retrieval/dev.jsonl</c>; <c>questions.jsonl</c> and outside sets
/// only measure.
/// </summary>
/// <param name="Candidates">Chunks that each ranking brings, 10 to 200.</param>
/// <param name="Passages">Chunks that an answer is made from, 4 to 6.</param>
/// <param name="RankOffset">Reciprocal rank fusion: 1 / (offset + rank). A small one trusts first places more.</param>
/// <param name="VectorWeight">The vectors' say beside the text ranking's 1.</param>
/// <param name="SentenceWeight">The say of the best single sentence.</param>
/// <param name="SectionWeight">The say of the best section with the words that name its subject.</param>
/// <param name="AskedWeight">The say of the nearest question that a section is known to answer.</param>
/// <param name="GlossaryWeight">What a collection of definitions counts beside a text about one subject: its many words match anything.</param>
/// <param name="SynonymWeight">What a synonym's term weighs beside the person's own.</param>
/// <param name="WeakWeight">What a word of talking weighs ("quiero", "pongo").</param>
/// <param name="EarlierWeight">What a term of the question before weighs in a question that follows up.</param>
/// <param name="Diversity">MMR: 0 takes the best alone, 1 the most different alone.</param>
/// <param name="Floor"><see cref="Answerability"/> that the best chunk must reach; under it Gus says that he does not know.</param>
public sealed record RetrievalSettings(
    int Candidates = 50,
    int Passages = 5,
    double RankOffset = 5,
    double VectorWeight = 0.8,
    double SentenceWeight = 0.3,
    double SectionWeight = 2,
    double AskedWeight = 1,
    double GlossaryWeight = 0.8,
    double SynonymWeight = 0.4,
    double WeakWeight = 0.3,
    double EarlierWeight = 0.5,
    double Diversity = 0.2,
    double Floor = 0.18)
{
    public static readonly RetrievalSettings Default = new();
}
