-- An address at which another system hands in voices.
create table feedback_webhook (
  org_id bigint not null,
  id uuid not null,
  name text not null,
  channel text not null,
  -- How a delivery shows that it comes from there: signed, by a token in the header or in the address, as WeChat does.
  proof text not null check (proof in ('signature', 'bearer', 'address', 'wechat')),
  -- Sealed with the installation's secret, bound to this row; null: the address is the secret.
  sealed_secret text,
  -- Stands in the signed address: another id makes another address.
  address_id uuid not null,
  -- {"items": "/data", "fields": {"verbatim": "/content", …}, "scores": {"差": 1, …}}
  mapping jsonb not null,
  is_on boolean not null,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (org_id, id)
);
create unique index feedback_webhook_address on feedback_webhook (org_id, address_id);
select system.protect('feedback_webhook');

-- Signatures that were used, as long as their time stamp would pass once more.
create table feedback_webhook_signature (
  org_id bigint not null,
  webhook_id uuid not null,
  -- SHA-256 of the signature.
  digest text not null,
  at timestamptz not null,
  primary key (org_id, webhook_id, digest)
);
select system.protect('feedback_webhook_signature');

-- What came when, without what was said; kept for 30 days.
create table feedback_webhook_delivery (
  org_id bigint not null,
  id uuid not null,
  webhook_id uuid not null,
  at timestamptz not null,
  -- Status of the answer.
  status smallint not null,
  -- Why none of it was taken; null: it was read.
  code text,
  accepted integer not null,
  repeated integer not null,
  refused integer not null,
  took_ms integer not null,
  primary key (org_id, id)
);
create index feedback_webhook_delivery_webhook on feedback_webhook_delivery (org_id, webhook_id, id);
create index feedback_webhook_delivery_at on feedback_webhook_delivery (org_id, at);
select system.protect('feedback_webhook_delivery');

-- What could not be taken, whole, to be taken once the webhook is set right; kept for 30 days.
create table feedback_webhook_refusal (
  org_id bigint not null,
  id uuid not null,
  webhook_id uuid not null,
  at timestamptz not null,
  -- Place in its delivery, from 0; null: the delivery as a whole.
  place integer,
  -- The item as JSON text.
  body text not null,
  -- SHA-256 of the body: refused again it stands here once.
  digest text not null,
  code text not null,
  details jsonb not null,
  -- Taken later, or set aside; with the first case that it became.
  settled_at timestamptz,
  settled_by uuid,
  case_id uuid,
  primary key (org_id, id)
);
create unique index feedback_webhook_refusal_open on feedback_webhook_refusal (org_id, webhook_id, digest)
  where settled_at is null;
create index feedback_webhook_refusal_webhook on feedback_webhook_refusal (org_id, webhook_id, id);
create index feedback_webhook_refusal_at on feedback_webhook_refusal (org_id, at);
select system.protect('feedback_webhook_refusal');

-- The formal answer to the authority or marketplace that a case came from; frozen once it is approved.
create table feedback_letter (
  org_id bigint not null,
  id uuid not null,
  case_id uuid not null,
  language text not null check (language in ('zh', 'en')),
  state text not null check (state in ('draft', 'approved', 'sent', 'void')),
  -- Of the last version.
  version smallint not null,
  approved_by uuid,
  approved_by_name text,
  approved_at timestamptz,
  -- When and how it went out, and the number of the receipt there.
  sent_on date,
  sent_via text,
  receipt text not null default '',
  sent_by_name text,
  void_reason text not null default '',
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, case_id) references feedback_case (org_id, id)
);
create unique index feedback_letter_open on feedback_letter (org_id, case_id) where state in ('draft', 'approved');
create index feedback_letter_case on feedback_letter (org_id, case_id, id);
select system.protect('feedback_letter');

-- Its wording, every version that was saved.
create table feedback_letter_version (
  org_id bigint not null,
  letter_id uuid not null,
  version smallint not null,
  content jsonb not null,
  written_by uuid,
  written_by_name text not null,
  written_at timestamptz not null,
  primary key (org_id, letter_id, version),
  foreign key (org_id, letter_id) references feedback_letter (org_id, id)
);
select system.protect('feedback_letter_version', true);

-- When the authority got its answer, and when somebody is to be told next that it waits; null: not looked at yet.
alter table feedback_case add column external_replied_at timestamptz;
alter table feedback_case add column external_alarm_at timestamptz;
create index feedback_case_external on feedback_case (org_id, due_sort, id)
  where external_platform is not null and external_replied_at is null;
create index feedback_case_external_alarm on feedback_case (org_id, external_alarm_at)
  where external_due_at is not null and external_replied_at is null;
