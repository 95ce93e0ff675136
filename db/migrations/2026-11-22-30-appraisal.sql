-- Working days in which whoever is held responsible may appeal.
alter table feedback_setting add column appeal_days smallint not null default 5 check (appeal_days between 1 and 30);

-- Whose a case was, as it is decided now; every decision, appeal and ruling stands in the history of the case.
create table feedback_responsibility (
  org_id bigint not null,
  case_id uuid not null,
  state text not null check (state in ('decided', 'appealed', 'final')),
  kind text not null check (kind in ('service', 'product', 'process', 'customer', 'third_party', 'none')),
  reason text not null,
  decided_by uuid,
  decided_by_name text not null,
  decided_at timestamptz not null,
  -- Everybody who decided so far: an appeal is for somebody else.
  deciders uuid[] not null,
  -- Null: nobody is held responsible, so nobody can appeal.
  appeal_until timestamptz,
  -- The calendar of that year is not announced yet.
  appeal_provisional boolean not null default false,
  ruling text check (ruling in ('uphold', 'change', 'withdraw')),
  ruling_reason text not null default '',
  ruled_by_name text,
  ruled_at timestamptz,
  revision integer not null default 1,
  primary key (org_id, case_id),
  foreign key (org_id, case_id) references feedback_case (org_id, id)
);
create index feedback_responsibility_open on feedback_responsibility (org_id, state, appeal_until)
  where state <> 'final';
create index feedback_responsibility_decided on feedback_responsibility (org_id, decided_at, case_id);
select system.protect('feedback_responsibility');

-- Who carries how much of it, in percent; all of a case make 100.
create table feedback_responsibility_share (
  org_id bigint not null,
  case_id uuid not null,
  place smallint not null,
  department_id uuid not null,
  user_id uuid,
  percent smallint not null check (percent between 1 and 100),
  primary key (org_id, case_id, place),
  foreign key (org_id, case_id) references feedback_responsibility (org_id, case_id),
  foreign key (org_id, department_id) references identity_department (org_id, id),
  foreign key (org_id, user_id) references identity_user (org_id, id)
);
create index feedback_responsibility_share_department on feedback_responsibility_share (org_id, department_id, case_id);
create index feedback_responsibility_share_user on feedback_responsibility_share (org_id, user_id, case_id)
  where user_id is not null;
select system.protect('feedback_responsibility_share');

-- Objections against a decision: a department, and a person, each once for a case.
create table feedback_responsibility_appeal (
  org_id bigint not null,
  id uuid not null,
  case_id uuid not null,
  -- Whose share is objected to: of the department, or of the person alone.
  department_id uuid not null,
  user_id uuid,
  reason text not null,
  -- Files of the case that show it.
  file_ids uuid[] not null default '{}',
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  -- What the ruling made of it; null: not ruled yet.
  ruling text check (ruling in ('uphold', 'change', 'withdraw')),
  primary key (org_id, id),
  foreign key (org_id, case_id) references feedback_responsibility (org_id, case_id),
  foreign key (org_id, department_id) references identity_department (org_id, id),
  foreign key (org_id, user_id) references identity_user (org_id, id)
);
create unique index feedback_responsibility_appeal_once on feedback_responsibility_appeal
  (org_id, case_id, department_id, coalesce(user_id, '00000000-0000-0000-0000-000000000000'));
select system.protect('feedback_responsibility_appeal');

-- A month as it was frozen for appraisal. A correction is a further version; no version ever changes.
create table feedback_appraisal (
  org_id bigint not null,
  id uuid not null,
  -- Its first day.
  month date not null check (extract(day from month) = 1),
  version smallint not null check (version >= 1),
  frozen_at timestamptz not null,
  frozen_by uuid,
  frozen_by_name text not null,
  -- Why it is corrected; empty for the first version.
  reason text not null,
  -- Of all, of departments, people, outlets and technicians: each number with n and interval.
  figures jsonb not null,
  -- Rules in force when it was frozen, and decisions that did not count yet.
  rules jsonb not null,
  primary key (org_id, id)
);
create unique index feedback_appraisal_version on feedback_appraisal (org_id, month, version);
select system.protect('feedback_appraisal', true);

-- The cases behind each number of a frozen month, as they counted then.
create table feedback_appraisal_case (
  org_id bigint not null,
  appraisal_id uuid not null,
  place integer not null,
  figure text not null,
  case_id uuid not null,
  -- What is counted: the case, or the customer.
  unit uuid not null,
  clock text,
  hit boolean not null,
  -- A grade, or a share of responsibility in percent.
  value numeric(6, 2),
  department_id uuid,
  user_id uuid,
  outlet_id uuid,
  technician text,
  primary key (org_id, appraisal_id, place)
);
create index feedback_appraisal_case_figure on feedback_appraisal_case (org_id, appraisal_id, figure, case_id);
select system.protect('feedback_appraisal_case', true);

-- Who was told that a long-term measure is to be checked, or that the check is late; each once for each date.
create table feedback_check_reminder (
  org_id bigint not null,
  measure_id uuid not null,
  check_on date not null,
  kind text not null check (kind in ('due', 'late')),
  at timestamptz not null,
  told uuid[] not null,
  primary key (org_id, measure_id, check_on, kind),
  foreign key (org_id, measure_id) references feedback_measure (org_id, id)
);
select system.protect('feedback_check_reminder');
