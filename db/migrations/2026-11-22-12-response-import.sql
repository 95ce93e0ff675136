-- A sheet of answers that was uploaded: how it was understood and what became of its rows.
create table survey_response_import (
  org_id bigint not null,
  id uuid not null,
  survey_id uuid not null,
  file_id uuid not null,
  file_name text not null,
  -- Sheets with their columns, samples and guesses, as found at upload.
  sheets jsonb not null,
  -- As last run; null: not run yet.
  mapping jsonb,
  status text not null check (status in ('uploaded', 'checked', 'done')),
  -- {read, stored, repeated, failed} of the last run.
  counts jsonb,
  -- The first rows that were refused.
  faults jsonb not null default '[]',
  error_file_id uuid,
  created_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, survey_id) references survey_survey (org_id, id),
  foreign key (org_id, file_id) references platform_file (org_id, id),
  foreign key (org_id, error_file_id) references platform_file (org_id, id),
  foreign key (org_id, created_by) references identity_user (org_id, id)
);
create index survey_response_import_survey on survey_response_import (org_id, survey_id, id);
select system.protect('survey_response_import');

-- How a response that staff brought in came: typed in from paper, or in a sheet.
create table survey_response_entry (
  org_id bigint not null,
  response_id uuid not null,
  survey_id uuid not null,
  -- Number on the paper form or in the sheet; empty: none.
  label text not null,
  note text not null,
  import_id uuid,
  entered_by uuid,
  entered_at timestamptz not null,
  primary key (org_id, response_id),
  foreign key (org_id, survey_id) references survey_survey (org_id, id),
  foreign key (org_id, import_id) references survey_response_import (org_id, id),
  foreign key (org_id, entered_by) references identity_user (org_id, id)
);
create index survey_response_entry_survey on survey_response_entry (org_id, survey_id, response_id);
create index survey_response_entry_label on survey_response_entry (org_id, survey_id, label) where label <> '';
select system.protect('survey_response_entry', true);
