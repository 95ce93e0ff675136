-- How a mail stands in a thread, where answers to it go and whether a program wrote it by itself:
-- {"autoReplied", "inReplyTo", "references", "replyTo", "senderName"}; null: it stands alone.
alter table notification_delivery add column thread jsonb;

-- A mailbox from which voices are taken.
create table feedback_mailbox (
  org_id bigint not null,
  id uuid not null,
  address text not null,
  host text not null,
  port integer not null check (port between 1 and 65535),
  security text not null check (security in ('tls', 'starttls', 'plain')),
  username text not null,
  -- Sealed with the installation's secret, bound to this row; never leaves the server.
  sealed_password text not null,
  folder text not null,
  afterwards text not null check (afterwards in ('leave', 'seen', 'move')),
  move_to text,
  -- Where its cases go unless their words say otherwise.
  department_id uuid,
  -- Sender's name in answers.
  reply_name text not null,
  is_on boolean not null,
  -- What the mailbox got earlier is passed over.
  read_since timestamptz not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  -- How far it was read; other than these columns of reading a row changes by people only.
  uid_validity text,
  last_uid bigint not null default 0,
  last_read_at timestamptz,
  -- Code of what stands in the way, with what the mail server said.
  last_error text,
  last_said text,
  failures integer not null default 0,
  failing_since timestamptz,
  next_read_at timestamptz,
  -- When the administrators were told that it is down.
  told_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, department_id) references identity_department (org_id, id)
);
create unique index feedback_mailbox_address on feedback_mailbox (org_id, address, folder);
create index feedback_mailbox_department on feedback_mailbox (org_id, department_id) where department_id is not null;
select system.protect('feedback_mailbox');

-- Every mail that was received, by its Message-ID (else a digest of its bytes): the same mail twice is one.
-- Senders stand as digests, since what they said may have to be forgotten.
create table feedback_received_mail (
  org_id bigint not null,
  message_key text not null,
  sender text not null,
  mailbox_id uuid not null,
  case_id uuid,
  kind text not null check (kind in ('new', 'reply', 'ignored', 'failed')),
  -- Why it was ignored, kept with another case, or failed.
  reason text,
  received_at timestamptz not null,
  acknowledged_at timestamptz,
  primary key (org_id, message_key, sender),
  foreign key (org_id, case_id) references feedback_case (org_id, id)
);
create index feedback_received_mail_sender on feedback_received_mail (org_id, sender, received_at);
create index feedback_received_mail_case on feedback_received_mail (org_id, case_id) where case_id is not null;
create index feedback_received_mail_failed on feedback_received_mail (org_id, mailbox_id) where kind = 'failed';
select system.protect('feedback_received_mail');

-- Mails sent in a case, by which answers to them find it.
create table feedback_sent_mail (
  org_id bigint not null,
  -- Of notification_delivery; the Message-ID begins with it.
  delivery_id uuid not null,
  case_id uuid not null,
  -- Digest of the address.
  recipient text not null,
  sent_at timestamptz not null,
  primary key (org_id, delivery_id),
  foreign key (org_id, case_id) references feedback_case (org_id, id)
);
create index feedback_sent_mail_case on feedback_sent_mail (org_id, case_id, recipient);
select system.protect('feedback_sent_mail');
