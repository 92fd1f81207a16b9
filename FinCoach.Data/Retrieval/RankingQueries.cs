namespace FinCoach.Data.Retrieval;

/// <summary>The rankings as SQL. Parameters by place, so that the statements prepare well.</summary>
internal static class RankingQueries
{
    /// <summary>How widely HNSW looks: recall of 0.98 and more against the exact scan at 100,000 chunks (docs/retrieval.md).</summary>
    public const string SearchWidth = "select set_config('hnsw.ef_search', '120', true)";

    /// <summary>
    /// BM25. The lists of the question's terms, heaviest chunks first, give candidates; the best of them are then scored exactly from
    /// their own counts, because a list of a common term ends early. $1 version, $2 terms, $3 their weights, $4 chunks of the version,
    /// $5 average length, $6 candidates, $7 wanted.
    /// </summary>
    public const string ByWords =
        """
        with term as materialized (
            select t.term, q.weight * ln(1 + ($4 - t.document_frequency + 0.5) / (t.document_frequency + 0.5)) as idf, t.chunks, t.weights
            from unnest($2::int[], $3::float8[]) as q(term, weight)
            join ml.search_terms t on t.kb_version = $1 and t.term = q.term
        ),
        candidate as materialized (
            select p.chunk, sum(term.idf * p.weight) as score
            from term, unnest(term.chunks, term.weights) as p(chunk, weight)
            group by p.chunk order by score desc, p.chunk limit $6
        )
        select c.no, sum(term.idf * f.count * 2.2 / (f.count + 1.2 * (0.25 + 0.75 * c.length / greatest(1, $5)))) as score
        from candidate
        join ml.domain_chunks c on c.no = candidate.chunk
        cross join term
        cross join lateral (select c.term_counts[array_position(c.terms, term.term)]::float8 as count) f
        where f.count is not null
        group by c.no order by score desc, c.no limit $7
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
        select c.no, c.id, d.slug, d.title, d.source, d.source_date, c.sections, c.text, c.terms, c.term_counts, c.length
        from ml.domain_chunks c join ml.domain_documents d on d.id = c.document_id where c.no = any($1)
        """;
}
