-- In-app notices of a person.
create table notification_notice (
  org_id bigint not null,
  id uuid not null,
  user_id uuid not null,
  template text not null,
  data jsonb not null,
  link text,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, user_id) references identity_user (org_id, id)
);
create index notification_notice_user on notification_notice (org_id, user_id, id);
create index notification_notice_unread on notification_notice (org_id, user_id) where read_at is null;
select system.protect('notification_notice');

-- The organization's own wording of a message; without a row the built-in wording counts.
create table notification_template (
  org_id bigint not null,
  code text not null,
  channel text not null check (channel in ('email')),
  language text not null check (language in ('zh', 'en')),
  subject text not null,
  body text not null,
  updated_by uuid,
  updated_at timestamptz not null,
  primary key (org_id, code, channel, language)
);
select system.protect('notification_template');

-- The delivery log: one message to one address by one channel.
create table notification_delivery (
  org_id bigint not null,
  id uuid not null,
  channel text not null check (channel in ('email')),
  template text not null,
  language text not null check (language in ('zh', 'en')),
  user_id uuid,
  address text not null,
  subject text not null,
  -- Emptied after delivery when the message carries a secret link.
  body text not null,
  confidential boolean not null,
  status text not null check (status in ('queued', 'sent', 'failed', 'dead')),
  attempts smallint not null default 0,
  -- What went wrong last: a code of ours, and what the mail server said.
  error_code text,
  last_error text,
  provider_id text,
  created_at timestamptz not null,
  -- While a message is being sent: when another try may take it over.
  next_attempt_at timestamptz,
  sent_at timestamptz,
  primary key (org_id, id)
);
create index notification_delivery_due on notification_delivery (org_id, next_attempt_at) where status in ('queued', 'failed');
select system.protect('notification_delivery');
