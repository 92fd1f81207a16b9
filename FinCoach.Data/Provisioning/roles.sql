-- One login per service with just its grants (docs/architecture.md). Idempotent; run after the migrations, by the owner.
-- Passwords are set by DatabaseMigration, which alone knows them.
do $$
declare role_name text;
begin
    foreach role_name in array array['bot_api', 'ai_api', 'trainer', 'dashboard'] loop
        if not exists (select from pg_roles where rolname = role_name) then
            execute format('create role %I login', role_name);
        end if;
    end loop;
end $$;

grant usage on schema app, ml to bot_api, ai_api, trainer, dashboard;

-- BotApi owns app's rows; it adds annotations and reads which versions are live.
grant select, insert, update, delete on all tables in schema app to bot_api;
revoke update, delete on app.audit_log, app.consents from bot_api;
grant select on all tables in schema ml to bot_api;
grant insert on ml.nlu_annotations to bot_api;

-- AiApi reads models and knowledge; it never sees a person.
grant select on all tables in schema ml to ai_api;

-- The Trainer owns ml; it reads conversations to build datasets.
grant select, insert, update, delete on all tables in schema ml to trainer;
grant select on all tables in schema app to trainer;

-- "indicators import" is a command of the Trainer's; BotApi refreshes the same table from a public source.
grant insert, update on app.indicators to trainer;

-- The dashboard reads; changes go through the owners' APIs.
grant select on all tables in schema app, ml to dashboard;

-- Every service writes its spans, and the audit log takes a line from each.
grant insert on app.spans, app.audit_log to bot_api, ai_api, trainer, dashboard;

alter default privileges in schema app grant select on tables to trainer, dashboard;
alter default privileges in schema app grant select, insert, update, delete on tables to bot_api;
alter default privileges in schema ml grant select on tables to bot_api, ai_api, dashboard;
alter default privileges in schema ml grant select, insert, update, delete on tables to trainer;
