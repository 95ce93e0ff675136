-- better-auth's tables: ids are its own text, no foreign key leads here.
create table system.auth_user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create table system.auth_session (
  id text primary key,
  user_id text not null references system.auth_user (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- The organization this device works in.
  org_id bigint
);
create index auth_session_user on system.auth_session (user_id);
create table system.auth_account (
  id text primary key,
  user_id text not null references system.auth_user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  id_token text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_account_user on system.auth_account (user_id);
create table system.auth_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index auth_verification_identifier on system.auth_verification (identifier);

-- Directories: how a sign-in, a key or an invitation finds its organization.
create table system.login_directory (
  login_id text not null,
  org_id bigint not null,
  user_id uuid not null,
  -- When this person last began to work in it: a new sign-in goes there.
  entered_at timestamptz,
  primary key (login_id, org_id)
);
create table system.api_key_directory (
  key_hash text primary key,
  org_id bigint not null,
  key_id uuid not null
);
create table system.invitation_directory (
  token_hash text primary key,
  org_id bigint not null,
  invitation_id uuid not null
);
grant select, insert, update, delete on
  system.auth_user, system.auth_session, system.auth_account, system.auth_verification,
  system.login_directory, system.api_key_directory, system.invitation_directory to huiyin_app;

create table identity_calendar (
  org_id bigint not null,
  id uuid not null,
  name text not null,
  time_zone text not null,
  -- Seven lists of {"from": "09:00", "to": "12:00"}, Monday first.
  weekly_hours jsonb not null,
  statutory_holidays boolean not null,
  is_default boolean not null,
  -- Raised by every change, of its own days too: compiled calendars are kept by it.
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (org_id, id)
);
create unique index identity_calendar_default on identity_calendar (org_id) where is_default;
create unique index identity_calendar_name on identity_calendar (org_id, name);
select system.protect('identity_calendar');

create table identity_calendar_override (
  org_id bigint not null,
  calendar_id uuid not null,
  day date not null,
  kind text not null check (kind in ('off', 'work')),
  -- List of {"from": "09:00", "to": "12:00"}; null: the hours of a full working day.
  hours jsonb,
  label text not null default '',
  source text not null check (source in ('hand', 'import')),
  updated_at timestamptz not null,
  primary key (org_id, calendar_id, day),
  foreign key (org_id, calendar_id) references identity_calendar (org_id, id) on delete cascade
);
select system.protect('identity_calendar_override');

create table identity_department (
  org_id bigint not null,
  id uuid not null,
  name text not null,
  parent_id uuid,
  calendar_id uuid,
  revision integer not null default 1,
  closed_at timestamptz,
  created_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, parent_id) references identity_department (org_id, id),
  foreign key (org_id, calendar_id) references identity_calendar (org_id, id)
);
create unique index identity_department_name on identity_department
  (org_id, coalesce(parent_id, '00000000-0000-0000-0000-000000000000'), name) where closed_at is null;
create index identity_department_parent on identity_department (org_id, parent_id);
create index identity_department_calendar on identity_department (org_id, calendar_id);
select system.protect('identity_department');

-- A person's place in one organization; login_id is the id in auth_user (null: has no sign-in, e.g. imported staff).
create table identity_user (
  org_id bigint not null,
  id uuid not null,
  login_id text,
  name text not null,
  email text not null,
  phone text,
  roles text[] not null,
  department_id uuid,
  language text not null check (language in ('zh', 'en')),
  may_see_contacts boolean not null default false,
  revision integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, department_id) references identity_department (org_id, id)
);
create unique index identity_user_email on identity_user (org_id, lower(email)) where removed_at is null;
create unique index identity_user_login on identity_user (org_id, login_id) where removed_at is null;
create index identity_user_department on identity_user (org_id, department_id);
create index identity_user_name on identity_user (org_id, name, id);
select system.protect('identity_user');

create table identity_invitation (
  org_id bigint not null,
  id uuid not null,
  email text not null,
  name text not null,
  roles text[] not null,
  department_id uuid,
  -- Null when a key or the command line invited.
  invited_by uuid,
  invited_by_name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid,
  revoked_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, department_id) references identity_department (org_id, id),
  foreign key (org_id, invited_by) references identity_user (org_id, id),
  foreign key (org_id, accepted_by) references identity_user (org_id, id)
);
create index identity_invitation_email on identity_invitation (org_id, lower(email));
select system.protect('identity_invitation');

create table identity_api_key (
  org_id bigint not null,
  id uuid not null,
  name text not null,
  role text not null,
  -- The first characters, to tell keys apart; the key itself is kept nowhere.
  prefix text not null,
  created_by uuid,
  created_by_name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (org_id, id)
);
select system.protect('identity_api_key');

-- Who did what to which record. Added to, never changed.
create table identity_audit_entry (
  org_id bigint not null,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('user', 'key', 'system')),
  actor_id uuid,
  actor_name text not null,
  action text not null,
  record_type text not null,
  record_id text not null,
  record_label text not null,
  details jsonb not null,
  request_id text,
  address text,
  primary key (org_id, id)
);
create index identity_audit_entry_time on identity_audit_entry (org_id, at, id);
create index identity_audit_entry_record on identity_audit_entry (org_id, record_type, record_id, at, id);
create index identity_audit_entry_actor on identity_audit_entry (org_id, actor_id, at, id);
select system.protect('identity_audit_entry', true);
