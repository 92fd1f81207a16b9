namespace FinCoach.Data.Retrieval;

/// <summary>The rankings as SQL. Parameters by place, so that the statements prepare well.</summary>
internal static class RankingQueries
{
    /// <summary>
    /// How widely HNSW looks: recall of 0.98 and more against the exact scan (docs/retrieval.md). Without the other settings the planner
    /// prefers to read and sort every vector of a small corpus, which takes longer than the index does at any size.
    /// </summary>
    public const string SearchWidth =
        "select set_config('hnsw.ef_search', '150', true), set_config('enable_seqscan', 'off', true), set_config('enable_sort', 'off', true)";

    /// <summary>
    /// BM25. The lists of the question's terms, heaviest chunks first, give candidates. A list of a common term ends early: what such a
    /// term weighs in the best candidates is then read from their own counts, by the formula of <c>Bm25.Weight</c>. $1 version, $2 terms,
    /// $3 their weights, $4 chunks of the version, $5 average length, $6 candidates, $7 wanted.
    /// </summary>
    public const string ByWords =
        """
        with term as materialized (
            select t.term, q.weight * ln(1 + ($4 - t.document_frequency + 0.5::float8) / (t.document_frequency + 0.5::float8)) as idf,
                t.chunks, t.weights, t.document_frequency <= cardinality(t.chunks) as whole
            from unnest($2::int[], $3::float8[]) as q(term, weight)
            join ml.search_terms t on t.kb_version = $1 and t.term = q.term
        ),
        candidate as materialized (
            select p.chunk, sum(term.idf * p.weight) as score, coalesce(sum(term.idf * p.weight) filter (where term.whole), 0) as sure
            from term, unnest(term.chunks, term.weights) as p(chunk, weight)
            group by p.chunk order by score desc, p.chunk limit $6
        )
        select candidate.chunk, candidate.sure + coalesce(common.score, 0) as score
        from candidate
        join ml.domain_chunks c on c.no = candidate.chunk
        cross join lateral (
            select sum(idf * count * 2.2::float8 / (count + 1.2::float8 * (0.25::float8 + 0.75::float8 * c.length / greatest(1::float8, $5)))) as score
            from (
                select term.idf, c.term_counts[array_position(c.terms, term.term)]::float8 as count from term where not term.whole offset 0
            ) counted
            where count is not null
        ) common
        order by score desc, candidate.chunk limit $7
        """;

    /// <summary>Nearest vectors. $1 version, $2 the question's vector, $3 its model, $4 wanted.</summary>
    public const string ByVector =
        """
        select no, -(embedding::halfvec(1024) <#> $2::halfvec(1024)) as score from ml.domain_chunks
        where embedding_model = $3 and kb_version <= $1 and (until_version is null or until_version > $1)
        order by embedding::halfvec(1024) <#> $2::halfvec(1024) limit $4
        """;

    /// <summary>In how many chunks each term is. $1 version, $2 terms.</summary>
    public const string Frequencies = "select term, document_frequency from ml.search_terms where kb_version = $1 and term = any($2)";

    /// <summary>Chunks by number. $1 numbers.</summary>
    public const string Chunks =
        """
        select c.no, c.id, d.slug, d.title, d.source, d.source_date, c.sections, c.text, c.terms, c.term_counts, c.length, d.keywords, c.asked
        from ml.domain_chunks c join ml.domain_documents d on d.id = c.document_id where c.no = any($1)
        """;
}
