-- Schema public holds tenant tables only: every one has org_id in its keys and a row-level policy.
-- Schema system holds local tables: directories across organizations, queues, limits, sign-in.
grant usage on schema public, system to huiyin_app;

-- Makes a table a tenant table. `append_only` tables can be read and added to, never changed.
create function system.protect(target regclass, append_only boolean default false) returns void
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy same_organization on %s
       using (org_id = nullif(current_setting(''huiyin.org_id'', true), '''')::bigint)
       with check (org_id = nullif(current_setting(''huiyin.org_id'', true), '''')::bigint)', target);
  execute format('grant select, insert%s on %s to huiyin_app',
    case when append_only then '' else ', update, delete' end, target);
end $$;

-- The tenants. Never deleted; org_id of every tenant table comes from here.
create table system.organization (
  id bigint generated always as identity primary key,
  name text not null,
  time_zone text not null,
  language text not null check (language in ('zh', 'en')),
  sample boolean not null default false,
  created_at timestamptz not null
);
grant select, insert, update on system.organization to huiyin_app;

-- Events waiting for their consumers; claimed and deleted, never read by a cursor.
create table system.outbox (
  id uuid primary key,
  org_id bigint not null,
  type text not null,
  payload jsonb not null,
  occurred_at timestamptz not null
);
grant select, insert, delete on system.outbox to huiyin_app;

-- What a consumer has done already, recorded with its work: an event delivered twice works once.
create table platform_consumed_event (
  org_id bigint not null,
  consumer text not null,
  event_id uuid not null,
  consumed_at timestamptz not null,
  primary key (org_id, consumer, event_id)
);
select system.protect('platform_consumed_event');

-- First answers to writes that carried an Idempotency-Key, to be given again.
create table system.idempotency_key (
  org_id bigint not null,
  key text not null,
  request_hash text not null,
  status smallint,
  answer jsonb,
  created_at timestamptz not null,
  primary key (org_id, key)
);
grant select, insert, update, delete on system.idempotency_key to huiyin_app;
create index idempotency_key_age on system.idempotency_key (created_at);

-- Counters of limits that must survive a restart (sign-in, reset mails).
create table system.rate_limit (
  key text primary key,
  hits integer not null,
  resets_at timestamptz not null
);
grant select, insert, update, delete on system.rate_limit to huiyin_app;

-- Secrets and settings of the installation (set-up token, signing secret when none is given).
create table system.setting (
  name text primary key,
  value jsonb not null
);
grant select, insert, update, delete on system.setting to huiyin_app;

-- Uploaded and produced files; their bytes lie in the file storage under `storage_key`.
create table platform_file (
  org_id bigint not null,
  id uuid not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  storage_key text not null,
  purpose text not null,
  created_by uuid,
  created_at timestamptz not null,
  primary key (org_id, id)
);
select system.protect('platform_file');
