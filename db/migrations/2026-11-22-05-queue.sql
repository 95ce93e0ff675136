-- Jobs asked for within a transaction, waiting to be handed to the queue; claimed and deleted like the outbox.
create table system.job_request (
  id uuid primary key,
  job text not null,
  data jsonb not null,
  start_after timestamptz,
  singleton_key text,
  requested_at timestamptz not null
);
grant insert on system.job_request to huiyin_app;

-- Jobs that failed for good, until an administrator runs them again or drops them.
create table platform_dead_letter (
  org_id bigint not null,
  id uuid not null,
  job text not null,
  data jsonb not null,
  error text not null,
  attempts integer not null,
  requested_at timestamptz not null,
  failed_at timestamptz not null,
  primary key (org_id, id)
);
select system.protect('platform_dead_letter');
