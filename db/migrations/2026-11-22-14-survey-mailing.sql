-- A mailing list's message names the page where its reader can take leave of the list (RFC 8058): /u/TOKEN.
alter table notification_delivery add column unsubscribe text;

-- What an organization holds itself to when it asks its customers; without a row the built-in policy counts.
create table survey_contact_policy (
  org_id bigint not null,
  -- Days that must lie between two survey contacts of a customer; 0: any number of contacts.
  cap_days smallint not null check (cap_days between 0 and 365),
  updated_by uuid,
  updated_at timestamptz not null,
  primary key (org_id),
  foreign key (org_id, updated_by) references identity_user (org_id, id)
);
select system.protect('survey_contact_policy');

-- Invitations to a survey by e-mail, with reminders to those who did not answer.
create table survey_mailing (
  org_id bigint not null,
  id uuid not null,
  survey_id uuid not null,
  name text not null,
  status text not null check (status in ('draft', 'sending', 'reminding', 'sent', 'finished', 'stopped')),
  -- {"kind": "customers", "customerIds": […]} or {"kind": "segment", "segmentId": …}
  audience jsonb not null,
  language text not null check (language in ('zh', 'en', 'both')),
  -- {"invitation" | "reminder": {"zh" | "en": {"subject", "body"}}}
  wording jsonb not null,
  -- Days that a link can be answered.
  valid_days smallint not null check (valid_days between 1 and 90),
  -- [{"afterDays", "hour"}], in order.
  reminders jsonb not null,
  -- True: those who answered the survey before are asked again.
  repeats boolean not null,
  revision integer not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  started_by uuid,
  started_at timestamptz,
  -- When a job has to look at it again; null: never.
  next_step_at timestamptz,
  -- Stopped, or all links run out.
  ended_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, survey_id) references survey_survey (org_id, id),
  foreign key (org_id, created_by) references identity_user (org_id, id),
  foreign key (org_id, started_by) references identity_user (org_id, id)
);
create index survey_mailing_survey on survey_mailing (org_id, survey_id, id);
create index survey_mailing_due on survey_mailing (org_id, next_step_at) where next_step_at is not null;
select system.protect('survey_mailing');

-- Who was chosen, and what became of it: the key gives each customer one invitation of a mailing. Who was passed
-- over stays, with the reason, so that response rates are honest. Addresses stand with the customer only.
create table survey_mailing_recipient (
  org_id bigint not null,
  mailing_id uuid not null,
  customer_id uuid not null,
  status text not null check (status in ('waiting', 'skipped', 'invited', 'answered')),
  -- Why no mail went out, or why no further one will.
  refusal text,
  -- What stood in the way: title of the survey the customer was asked about, and when.
  refusal_title text,
  refusal_at timestamptz,
  link_id uuid,
  -- The latest message in the delivery log.
  delivery_id uuid,
  invited_at timestamptz,
  last_mail_at timestamptz,
  -- Number of the last reminder sent.
  reminded smallint not null default 0,
  -- When to look at this customer again; null: never.
  next_at timestamptz,
  answered_at timestamptz,
  primary key (org_id, mailing_id, customer_id),
  foreign key (org_id, mailing_id) references survey_mailing (org_id, id),
  foreign key (org_id, customer_id) references customer_customer (org_id, id),
  foreign key (org_id, link_id) references survey_link (org_id, id)
);
create index survey_mailing_recipient_due on survey_mailing_recipient (org_id, mailing_id, next_at)
  where next_at is not null;
create index survey_mailing_recipient_customer on survey_mailing_recipient (org_id, customer_id);
create index survey_mailing_recipient_link on survey_mailing_recipient (org_id, link_id) where link_id is not null;
select system.protect('survey_mailing_recipient');

-- Every time a customer was asked to answer a survey, over any channel: the one ledger that caps look into.
create table survey_contact (
  org_id bigint not null,
  id uuid not null,
  customer_id uuid not null,
  survey_id uuid not null,
  channel text not null,
  kind text not null check (kind in ('invitation', 'reminder', 'repeat')),
  -- Does not count towards the cap: promised to the customer, or closing a case.
  exempt boolean not null default false,
  mailing_id uuid,
  -- The message in the delivery log, where there is one.
  delivery_id uuid,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, customer_id) references customer_customer (org_id, id),
  foreign key (org_id, survey_id) references survey_survey (org_id, id)
);
create index survey_contact_customer on survey_contact (org_id, customer_id, at);
create index survey_contact_mailing on survey_contact (org_id, mailing_id, customer_id) where mailing_id is not null;
select system.protect('survey_contact', true);
