-- Order of names: pinyin where the server has ICU, by code point where it was built without.
do $$
begin
  if exists (select from pg_collation where collname = 'zh-x-icu') then
    create collation system.chinese_order from "zh-x-icu";
  else
    create collation system.chinese_order from "C";
  end if;
end $$;

-- Names that differ in width, case, punctuation or the legal form of the company get one key.
-- Signs are listed: character classes depend on the locale of the database.
create function system.name_key(name text) returns text
language sql immutable parallel safe as $$
  select regexp_replace(
    regexp_replace(lower(normalize(name, NFKC)), '[]\s()<>{}《》〈〉「」『』【】.,;:!?''"·、。“”‘’_/&+*#@~|\\^$%=\[-]', '', 'g'),
    '(股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|分公司|公司|集团|coltd|limited|corporation|corp|inc|llc|ltd)+$', '')
$$;

-- One run of the import wizard.
create table customer_import (
  org_id bigint not null,
  id uuid not null,
  subject text not null check (subject in ('customers', 'service-records')),
  file_id uuid not null,
  file_name text not null,
  -- Sheets with their columns, samples and guesses, as found at upload.
  sheets jsonb not null,
  mapping jsonb,
  -- Of the sentences in the error file.
  language text not null check (language in ('zh', 'en')),
  status text not null check (status in
    ('uploaded', 'waiting', 'checking', 'checked', 'running', 'done', 'failed', 'undoing', 'undone')),
  dry_run boolean not null default false,
  rows_total integer,
  rows_read integer not null default 0,
  rows_created integer not null default 0,
  rows_updated integer not null default 0,
  rows_unchanged integer not null default 0,
  rows_failed integer not null default 0,
  -- Share of the work done, 0 to 1.
  progress numeric(4, 3) not null default 0,
  -- The first faults of rows, for the screen; all of them are in the error file.
  faults jsonb not null default '[]',
  error_file_id uuid,
  failure jsonb,
  -- What undoing did, and the first records it kept with the reasons.
  reversal jsonb,
  -- The instant written on every record that the run made or changed; a later one means edited since.
  applied_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, file_id) references platform_file (org_id, id),
  foreign key (org_id, error_file_id) references platform_file (org_id, id)
);
select system.protect('customer_import');

create table customer_customer (
  org_id bigint not null,
  id uuid not null,
  -- The id in the department's own system; imports meet again by it.
  external_id text,
  kind text not null check (kind in ('business', 'individual')),
  name text not null,
  tier text not null check (tier in ('core', 'high_value', 'ordinary')),
  region text,
  industry text,
  registered_on date,
  cooperation_since date,
  channel_preference text check (channel_preference in ('online', 'offline')),
  account_manager_id uuid,
  tags text[] not null default '{}',
  attributes jsonb not null default '{}',
  note text not null default '',
  -- What text search looks in, and what tells that two names are one.
  search_text text collate "C" not null
    generated always as (lower(normalize(name || ' ' || coalesce(external_id, ''), NFKC))) stored,
  name_key text collate "C" not null generated always as (system.name_key(name)) stored,
  merged_into uuid,
  import_id uuid,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, account_manager_id) references identity_user (org_id, id),
  foreign key (org_id, merged_into) references customer_customer (org_id, id)
);
create unique index customer_customer_external on customer_customer (org_id, external_id);
create index customer_customer_name on customer_customer (org_id, name collate system.chinese_order, id)
  where merged_into is null;
create index customer_customer_updated on customer_customer (org_id, updated_at, id) where merged_into is null;
create index customer_customer_name_key on customer_customer (org_id, name_key) where merged_into is null;
create index customer_customer_region on customer_customer (org_id, region) where merged_into is null;
create index customer_customer_manager on customer_customer (org_id, account_manager_id)
  where account_manager_id is not null;
create index customer_customer_import on customer_customer (org_id, import_id) where import_id is not null;
create index customer_customer_merged on customer_customer (org_id, merged_into) where merged_into is not null;
select system.protect('customer_customer');

-- Contact data stands in tables of its own, so that one erasure can empty it while counts survive.
create table customer_contact (
  org_id bigint not null,
  id uuid not null,
  customer_id uuid not null,
  name text not null,
  title text not null default '',
  is_primary boolean not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, customer_id) references customer_customer (org_id, id)
);
create index customer_contact_customer on customer_contact (org_id, customer_id);
select system.protect('customer_contact');

create table customer_contact_point (
  org_id bigint not null,
  id uuid not null,
  contact_id uuid not null,
  kind text not null check (kind in ('phone', 'email', 'wechat')),
  -- E.164 for phones that libphonenumber knows, lower case for mail; as typed otherwise.
  value text not null,
  extension text not null default '',
  valid boolean not null,
  position smallint not null,
  primary key (org_id, id),
  foreign key (org_id, contact_id) references customer_contact (org_id, id)
);
create index customer_contact_point_contact on customer_contact_point (org_id, contact_id);
create index customer_contact_point_value on customer_contact_point (org_id, kind, value);
select system.protect('customer_contact_point');

-- What a customer agreed to or took back; the newest entry per purpose counts.
create table customer_consent (
  org_id bigint not null,
  id uuid not null,
  customer_id uuid not null,
  purpose text not null check (purpose in ('survey', 'call_back', 'recording', 'marketing')),
  granted boolean not null,
  source text not null,
  reason text not null default '',
  recorded_by uuid,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, customer_id) references customer_customer (org_id, id)
);
create index customer_consent_customer on customer_consent (org_id, customer_id, purpose, at);
select system.protect('customer_consent');

create table customer_do_not_contact (
  org_id bigint not null,
  id uuid not null,
  customer_id uuid not null,
  channel text not null check (channel in ('all', 'phone', 'sms', 'email', 'wechat')),
  reason text not null,
  since date not null,
  until date,
  recorded_by uuid,
  recorded_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lifted_reason text,
  primary key (org_id, id),
  foreign key (org_id, customer_id) references customer_customer (org_id, id)
);
create index customer_do_not_contact_customer on customer_do_not_contact (org_id, customer_id);
select system.protect('customer_do_not_contact');

-- The organization's own typed fields of a customer.
create table customer_attribute (
  org_id bigint not null,
  id uuid not null,
  code text not null,
  label text not null,
  type text not null check (type in ('text', 'number', 'date', 'choice', 'boolean')),
  choices jsonb not null default '[]',
  position smallint not null,
  retired_at timestamptz,
  created_at timestamptz not null,
  primary key (org_id, id)
);
create unique index customer_attribute_code on customer_attribute (org_id, code);
select system.protect('customer_attribute');

create table customer_service_record (
  org_id bigint not null,
  id uuid not null,
  external_id text,
  customer_id uuid not null,
  kind text not null check (kind in
    ('purchase', 'delivery', 'installation', 'project', 'repair', 'consultation', 'complaint', 'upgrade')),
  product text,
  order_number text,
  staff_name text,
  staff_id uuid,
  department_id uuid,
  channel text,
  served_on date not null,
  requested_at timestamptz,
  first_response_at timestamptz,
  resolved_at timestamptz,
  amount numeric(14, 2),
  note text not null default '',
  import_id uuid,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, customer_id) references customer_customer (org_id, id),
  foreign key (org_id, staff_id) references identity_user (org_id, id),
  foreign key (org_id, department_id) references identity_department (org_id, id)
);
create unique index customer_service_record_external on customer_service_record (org_id, external_id);
-- With the kind, so that segments count services without reading the records.
create index customer_service_record_customer on customer_service_record (org_id, customer_id, served_on, id)
  include (kind);
create index customer_service_record_day on customer_service_record (org_id, served_on, id);
create index customer_service_record_import on customer_service_record (org_id, import_id) where import_id is not null;
select system.protect('customer_service_record');

create table customer_segment (
  org_id bigint not null,
  id uuid not null,
  name text not null,
  conditions jsonb not null,
  created_by uuid,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (org_id, id)
);
create unique index customer_segment_name on customer_segment (org_id, name);
select system.protect('customer_segment');

-- Two records of one customer made one; `moved` lists what changed hands, so that it can be taken back.
create table customer_merge (
  org_id bigint not null,
  id uuid not null,
  survivor_id uuid not null,
  merged_id uuid not null,
  moved jsonb not null,
  merged_by uuid,
  merged_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, survivor_id) references customer_customer (org_id, id),
  foreign key (org_id, merged_id) references customer_customer (org_id, id)
);
create index customer_merge_survivor on customer_merge (org_id, survivor_id);
-- A record is merged away once at a time, whoever tries at the same moment.
create unique index customer_merge_open on customer_merge (org_id, merged_id) where undone_at is null;
select system.protect('customer_merge');

-- Pairs that somebody said are two different customers; never suggested again. first_id < second_id.
create table customer_distinct_pair (
  org_id bigint not null,
  first_id uuid not null,
  second_id uuid not null,
  said_by uuid,
  said_at timestamptz not null,
  primary key (org_id, first_id, second_id),
  foreign key (org_id, first_id) references customer_customer (org_id, id),
  foreign key (org_id, second_id) references customer_customer (org_id, id)
);
select system.protect('customer_distinct_pair');

-- What an import did to records there were before, and records it gave to them: null before means it made the record.
-- Customers and service records that it made carry its id themselves.
create table customer_import_change (
  org_id bigint not null,
  import_id uuid not null,
  record_id uuid not null,
  record_type text not null check (record_type in ('customer', 'contact', 'contact-point', 'service-record')),
  -- The whole row as it was.
  before jsonb,
  primary key (org_id, import_id, record_id),
  foreign key (org_id, import_id) references customer_import (org_id, id)
);
create index customer_import_change_record on customer_import_change (org_id, record_id);
select system.protect('customer_import_change');
