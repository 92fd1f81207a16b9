-- Published prices in US dollars per million tokens; LocalModel costs nothing. New prices are new rows with a later day.
insert into ml.model_prices (model, input, output, training, valid_from) values
    ('gus-local-1', 0, 0, 0, '2026-01-01'),
    ('gus-embed-1', 0, 0, null, '2026-01-01'),
    ('gus-embed-2', 0, 0, null, '2026-01-01'),
    ('gpt-4o-mini', 0.15, 0.60, 3.00, '2024-07-18'),
    ('ft:gus-local-1', 0, 0, 0, '2026-01-01'),
    ('ft:gpt-4o-mini', 0.30, 1.20, 3.00, '2024-07-18'),
    ('text-embedding-3-large', 0.13, 0, null, '2024-01-25'),
    ('omni-moderation-latest', 0, 0, null, '2024-09-26')
on conflict do nothing;
