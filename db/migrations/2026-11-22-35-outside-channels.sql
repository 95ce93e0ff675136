-- A provider of SMS tells afterwards whether a message arrived.
alter table notification_delivery drop constraint notification_delivery_status_check;
alter table notification_delivery add constraint notification_delivery_status_check
  check (status in ('queued', 'sent', 'delivered', 'failed', 'dead'));
alter table notification_delivery add column delivered_at timestamptz;
create index notification_delivery_provider on notification_delivery (org_id, provider_id)
  where channel = 'sms' and provider_id is not null;
create index notification_delivery_number on notification_delivery (org_id, address, created_at) where channel = 'sms';

-- Stands in the signed address at which the provider tells it; another id makes another address.
alter table notification_sms_setting add column callback_id uuid not null default gen_random_uuid();
alter table notification_sms_setting add column heard_at timestamptz;
-- Reports of messages that Huiyin did not send.
alter table notification_sms_setting add column unknown_reports integer not null default 0;

-- A report that came before the provider's own answer to the sending; taken up with that, or forgotten after a day.
create table notification_sms_early_report (
  org_id bigint not null,
  -- The provider's id of the message.
  message_id text not null,
  is_delivered boolean not null,
  said text not null,
  reported_at timestamptz not null,
  received_at timestamptz not null,
  primary key (org_id, message_id)
);
select system.protect('notification_sms_early_report');

-- What was answered to an SMS. Emptied once it stands where it belongs, forgotten after 30 days.
create table notification_sms_reply (
  org_id bigint not null,
  id uuid not null,
  -- The provider's number of it, or a digest: the same reply told twice is one.
  message_key text not null,
  -- E.164.
  number text not null,
  text text not null,
  is_refusal boolean not null,
  said_at timestamptz not null,
  received_at timestamptz not null,
  settled_at timestamptz,
  primary key (org_id, id)
);
create unique index notification_sms_reply_key on notification_sms_reply (org_id, message_key);
create index notification_sms_reply_received on notification_sms_reply (org_id, received_at);
select system.protect('notification_sms_reply');

-- Numbers that asked by SMS for no more of them, but for what concerns their own matter.
create table notification_sms_refusal (
  org_id bigint not null,
  id uuid not null,
  -- E.164.
  number text not null,
  -- As it was answered: TD, 退订 …
  word text not null,
  at timestamptz not null,
  primary key (org_id, id)
);
create unique index notification_sms_refusal_number on notification_sms_refusal (org_id, number);
select system.protect('notification_sms_refusal');

-- WeChat's and WeCom's encrypted way: the EncodingAESKey, sealed like the token, and the AppID or CorpID it belongs to.
alter table feedback_webhook drop constraint feedback_webhook_proof_check;
alter table feedback_webhook add constraint feedback_webhook_proof_check
  check (proof in ('signature', 'bearer', 'address', 'wechat', 'wecom'));
alter table feedback_webhook add column sealed_aes_key text;
alter table feedback_webhook add column receiver text not null default '';
