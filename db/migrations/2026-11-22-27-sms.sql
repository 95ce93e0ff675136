-- Messages by SMS stand in the same log as mails; their body holds what fills the template, as JSON.
alter table notification_delivery drop constraint notification_delivery_channel_check;
alter table notification_delivery add constraint notification_delivery_channel_check
  check (channel in ('email', 'sms'));
-- Whoever had it sent hears how it went: the events notification.delivery-sent and notification.delivery-given-up.
alter table notification_delivery add column reports boolean not null default false;

-- The account with a provider of SMS.
create table notification_sms_setting (
  org_id bigint not null,
  provider text not null check (provider in ('aliyun', 'tencent')),
  access_key_id text not null,
  -- Sealed with the installation's secret, bound to this organization; never leaves the server.
  sealed_secret text not null,
  -- As registered with the provider, without brackets.
  sign_name text not null,
  -- SdkAppId of Tencent Cloud; "": the provider has none.
  app_id text not null,
  region text not null,
  -- At most so many a day in all, and to one number.
  daily_limit integer not null check (daily_limit between 1 and 1000000),
  number_limit smallint not null check (number_limit between 1 and 50),
  is_on boolean not null,
  revision integer not null default 1,
  updated_at timestamptz not null,
  -- What stood in the way last, until a message goes out again.
  fault_code text,
  fault_said text,
  fault_at timestamptz,
  primary key (org_id)
);
select system.protect('notification_sms_setting');

-- The approved template of each purpose.
create table notification_sms_template (
  org_id bigint not null,
  purpose text not null check (purpose in ('case-reply', 'case-link', 'satisfaction', 'acknowledgement')),
  code text not null,
  -- The organization's own words with {{placeholders}}; null: the built-in ones.
  wording text,
  -- The provider's name of each placeholder: {"number": "no", …}.
  names jsonb not null,
  is_on boolean not null,
  updated_at timestamptz not null,
  primary key (org_id, purpose)
);
select system.protect('notification_sms_template');

-- How many went out on a day of the organization: in all (number '') and to each number, which stands as a digest.
create table notification_sms_count (
  org_id bigint not null,
  day date not null,
  number text not null,
  sent integer not null check (sent >= 0),
  primary key (org_id, day, number)
);
select system.protect('notification_sms_count');

-- Short addresses of cases for SMS, where a whole one does not fit.
create table feedback_short_link (
  org_id bigint not null,
  code text not null,
  case_id uuid not null,
  created_at timestamptz not null,
  primary key (org_id, code),
  foreign key (org_id, case_id) references feedback_case (org_id, id)
);
create unique index feedback_short_link_case on feedback_short_link (org_id, case_id);
select system.protect('feedback_short_link');

-- What was sent to the customer of a case, and what happens once it is out.
create table feedback_sending (
  org_id bigint not null,
  -- Of notification_delivery.
  delivery_id uuid not null,
  case_id uuid not null,
  round smallint not null,
  kind text not null check (kind in ('message', 'survey', 'acknowledgement')),
  channel text not null check (channel in ('email', 'sms')),
  message_id uuid,
  -- The step by which a message stops clocks when it is handed over.
  stops text check (stops in ('respond', 'propose')),
  state text not null check (state in ('waiting', 'sent', 'failed')),
  asked_by uuid,
  asked_by_name text not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  primary key (org_id, delivery_id),
  foreign key (org_id, case_id) references feedback_case (org_id, id)
);
-- One survey in a round, unless it could not be sent.
create unique index feedback_sending_survey on feedback_sending (org_id, case_id, round)
  where kind = 'survey' and state <> 'failed';
create unique index feedback_sending_acknowledgement on feedback_sending (org_id, case_id)
  where kind = 'acknowledgement';
create index feedback_sending_case on feedback_sending (org_id, case_id, asked_at);
select system.protect('feedback_sending');
