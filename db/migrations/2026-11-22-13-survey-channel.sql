-- How an organization's surveys look to customers: one row, or none as long as nothing was chosen.
create table survey_branding (
  org_id bigint not null,
  colour text check (colour ~ '^#[0-9a-f]{6}$'),
  logo_file uuid,
  revision integer not null default 1,
  updated_by uuid,
  updated_at timestamptz not null,
  primary key (org_id),
  foreign key (org_id, logo_file) references platform_file (org_id, id),
  foreign key (org_id, updated_by) references identity_user (org_id, id)
);
select system.protect('survey_branding');

-- Files that customers added beside a row of a matrix, before their answers were sent; `response_id` is the id that
-- the page carries. What no response names after a day is removed.
create table survey_upload (
  org_id bigint not null,
  file_id uuid not null,
  response_id uuid not null,
  survey_id uuid not null,
  question text not null,
  part text not null,
  created_at timestamptz not null,
  primary key (org_id, file_id),
  foreign key (org_id, file_id) references platform_file (org_id, id),
  foreign key (org_id, survey_id) references survey_survey (org_id, id)
);
create index survey_upload_response on survey_upload (org_id, response_id);
select system.protect('survey_upload');
