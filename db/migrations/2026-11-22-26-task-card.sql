-- Tasks and checks for people without an account, by a signed link.
create table feedback_task_card (
  org_id bigint not null,
  id uuid not null,
  case_id uuid not null,
  -- The round in which it was sent: what is judged or done belongs to it.
  round smallint not null,
  kind text not null check (kind in ('task', 'check')),
  -- Of a task: what is to be done; null: only what the words say.
  measure_id uuid,
  guest_name text not null,
  guest_company text not null default '',
  -- E.164 where known, as typed otherwise.
  guest_phone text,
  -- In small letters.
  guest_email text,
  words text not null default '',
  -- What the guest is shown beside the task itself.
  shows_words boolean not null,
  shows_contact boolean not null,
  created_by uuid,
  created_by_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '90 days'),
  revoked_at timestamptz,
  revoked_by uuid,
  -- First time that the guest did something; a view writes nothing.
  opened_at timestamptz,
  accepted_at timestamptz,
  declined_at timestamptz,
  decline_reason text not null default '',
  planned_at timestamptz,
  plan text not null default '',
  promised_on date,
  done_at timestamptz,
  result text not null default '',
  -- Of a check: what the guest found.
  passed boolean,
  primary key (org_id, id),
  foreign key (org_id, case_id) references feedback_case (org_id, id),
  foreign key (org_id, measure_id) references feedback_measure (org_id, id),
  check (kind = 'task' or measure_id is null),
  check (kind = 'check' or passed is null)
);
create index feedback_task_card_case on feedback_task_card (org_id, case_id, id);
select system.protect('feedback_task_card');

-- What guests did on their cards, each with the id of the form that it was sent by: the same form twice is one act.
create table feedback_guest_act (
  org_id bigint not null,
  id uuid not null,
  card_id uuid not null,
  did text not null check (did in ('accept', 'decline', 'plan', 'progress', 'done', 'check')),
  text text not null default '',
  file_ids uuid[] not null default '{}',
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, card_id) references feedback_task_card (org_id, id)
);
create index feedback_guest_act_card on feedback_guest_act (org_id, card_id, id);
select system.protect('feedback_guest_act');

-- A guest has no account: who finished the measure stands by name.
alter table feedback_measure add column done_by_name text not null default '';
