-- The public form by which customers write in without an account; without a row it is switched off.
create table feedback_web_form (
  org_id bigint not null,
  -- Stands in the signed address: another id makes another address.
  id uuid not null,
  is_open boolean not null,
  -- {"zh": …, "en": …}; empty: none.
  intro jsonb not null,
  service_contact jsonb not null,
  -- Products and services to choose from, in order; empty: typed in.
  products text[] not null,
  -- Hours within which somebody answers.
  reply_hours smallint not null check (reply_hours between 1 and 72),
  -- Somebody is on duty outside working hours too.
  on_duty boolean not null,
  revision integer not null default 1,
  updated_by uuid,
  updated_at timestamptz not null,
  primary key (org_id),
  foreign key (org_id, updated_by) references identity_user (org_id, id)
);
select system.protect('feedback_web_form');
