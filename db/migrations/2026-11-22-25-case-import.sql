-- A sheet of voices that was uploaded: how it was understood and what became of its rows.
create table feedback_import (
  org_id bigint not null,
  id uuid not null,
  file_id uuid not null,
  file_name text not null,
  -- Sheets with their columns, samples and guesses, as found at upload.
  sheets jsonb not null,
  -- As last run; null: as guessed.
  mapping jsonb,
  -- Of the sentences in the error file.
  language text not null check (language in ('zh', 'en')),
  status text not null check (status in ('uploaded', 'waiting', 'checking', 'checked', 'running', 'done', 'failed')),
  dry_run boolean not null default false,
  rows_read integer not null default 0,
  rows_created integer not null default 0,
  rows_repeated integer not null default 0,
  rows_failed integer not null default 0,
  -- Rows of the sheet up to this number are stored; a run that was broken off goes on behind it.
  done_through integer not null default 0,
  -- Share of the file read, 0 to 1.
  progress numeric(4, 3) not null default 0,
  -- The first faults of rows, for the screen; all of them are in the error file.
  faults jsonb not null default '[]',
  error_file_id uuid,
  failure jsonb,
  created_by uuid,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, file_id) references platform_file (org_id, id),
  foreign key (org_id, error_file_id) references platform_file (org_id, id),
  foreign key (org_id, created_by) references identity_user (org_id, id)
);
select system.protect('feedback_import');
