-- What an organization's confirmed labels teach (language/domain/learning). Words of customers stand here, so all of
-- it can be taken back by the lesson that brought it.

-- Locked by who teaches, so that counts are changed one after another.
create table language_learning (
  org_id bigint not null,
  lessons integer not null check (lessons >= 0),
  -- Words that are counted.
  vocabulary integer not null check (vocabulary >= 0),
  primary key (org_id)
);
select system.protect('language_learning');

-- What one subject taught, to be taken back when its labels are corrected or its words erased.
create table language_lesson (
  org_id bigint not null,
  subject_id uuid not null,
  -- By task: {"voice": {"label": …, "hint": …}}.
  labels jsonb not null,
  -- Its words that are counted, each once, without order.
  features text[] not null,
  taught_at timestamptz not null,
  primary key (org_id, subject_id)
);
select system.protect('language_lesson');

-- In how many subjects with this label a word stood. A feature that begins with "=" is what the starter dictionary said.
create table language_label_count (
  org_id bigint not null,
  feature text not null,
  task text not null,
  label text not null,
  n integer not null check (n >= 0),
  primary key (org_id, feature, task, label)
);
select system.protect('language_label_count');

create table language_label_total (
  org_id bigint not null,
  task text not null,
  label text not null,
  subjects integer not null check (subjects >= 0),
  -- Words of these subjects, each counted once in a subject.
  features integer not null check (features >= 0),
  primary key (org_id, task, label)
);
select system.protect('language_label_total');
