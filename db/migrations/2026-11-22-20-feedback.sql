-- How an organization works on its cases; without a row the defaults hold.
create table feedback_setting (
  org_id bigint not null,
  -- A team too small for separation of duties may pass over it, with a reason on record.
  may_override boolean not null,
  -- Overall satisfaction up to which a survey answer opens a case.
  low_score smallint not null check (low_score between 1 and 4),
  -- Highest sums, in yuan, that a role may approve: {"manager": 500, …}.
  compensation_limits jsonb not null,
  revision integer not null,
  updated_at timestamptz not null,
  primary key (org_id)
);
select system.protect('feedback_setting');

-- Places taken in the numbers of a day and channel; the row is held until the case is stored, so none is lost.
create table feedback_number (
  org_id bigint not null,
  day date not null,
  channel text not null,
  taken integer not null check (taken > 0),
  primary key (org_id, day, channel)
);
select system.protect('feedback_number');

-- Limits of clocks for cases of a priority and type; null: of every one. The closest holds; a removed one goes on
-- for the clocks that were started under it, which carry their limits themselves.
create table feedback_policy (
  org_id bigint not null,
  id uuid not null,
  name text not null,
  priority text check (priority in ('urgent', 'high', 'medium', 'low')),
  problem_type text,
  -- {"triage": {"unit": "working-days", "amount": 1}, …}; clocks not named keep what the next closest says.
  limits jsonb not null,
  -- {"firstResponse": …, "solution": …, "callback": …}; null: the default caps of complaints.
  caps jsonb,
  revision integer not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  removed_at timestamptz,
  primary key (org_id, id)
);
create unique index feedback_policy_scope on feedback_policy
  (org_id, coalesce(priority, ''), coalesce(problem_type, '')) where removed_at is null;
select system.protect('feedback_policy');

-- One voice that needs an answer. What was said, and by whom, stands in tables of its own.
create table feedback_case (
  org_id bigint not null,
  id uuid not null,
  number text not null,
  channel text not null,
  -- Instants: the voice arrived; it stood here; each stage was first reached in this round.
  received_at timestamptz not null,
  registered_at timestamptz not null,
  triaged_at timestamptz,
  assigned_at timestamptz,
  planned_at timestamptz,
  submitted_at timestamptz,
  checked_at timestamptz,
  closed_at timestamptz,
  first_response_at timestamptz,
  -- Of the first round's end; a case that is reopened keeps it.
  first_closed_at timestamptz,
  -- Working milliseconds from receipt to the first end, and to the last.
  first_worked_ms bigint,
  worked_ms bigint,
  stage text not null check (stage in ('registered', 'triaged', 'assigned', 'planned', 'executing', 'checking',
    'calling_back', 'management_review', 'closed', 'merged', 'referred', 'invalid', 'withdrawn')),
  -- The stage before a merger, to go back to.
  stage_before text,
  is_open boolean not null generated always as
    (stage not in ('closed', 'merged', 'referred', 'invalid', 'withdrawn')) stored,
  round smallint not null default 1 check (round >= 1),
  outcome text check (outcome in ('satisfied', 'unreached', 'unresolved', 'solved_at_first_contact', 'praise')),
  voice text not null check (voice in ('complaint', 'suggestion', 'praise', 'other')),
  priority text not null check (priority in ('urgent', 'high', 'medium', 'low')),
  priority_reasons text[] not null,
  problem_type text not null,
  nature text,
  scope text not null,
  need text not null,
  basis text not null,
  difficulty text not null,
  -- Words that decided, by place: list of {start, end, word, decides}.
  deciding_words jsonb not null,
  classified_at timestamptz,
  summary text not null default '',
  remedy text not null default '',
  cause text not null default '',
  product text,
  order_number text,
  amount numeric(12, 2),
  -- Overall satisfaction 1–5 that came with it.
  score smallint,
  customer_id uuid,
  service_record_id uuid,
  response_id uuid,
  -- Of a marketplace or an authority: its name, its number, its own deadline.
  external_platform text,
  external_number text,
  external_due_at timestamptz,
  department_id uuid,
  -- Who usually has it, for whoever assigns it.
  proposed_department_id uuid,
  handler_id uuid,
  registered_by uuid,
  -- The pause that lies over the stage.
  paused_until timestamptz,
  pause_reason text,
  -- Of this round: how often it was sent back, and whether the customer knows what was done.
  returns smallint not null default 0,
  customer_told_at timestamptz,
  dissatisfactions smallint not null default 0,
  survey_sent_at timestamptz,
  merged_into uuid,
  repeat_of uuid,
  typical text check (typical in ('positive', 'negative', 'excellent', 'common_improved')),
  typical_story jsonb,
  -- The next deadline of a running clock, kept from the ledger for lists; null: none runs.
  due_clock text,
  due_at timestamptz,
  due_provisional boolean not null default false,
  due_sort timestamptz not null generated always as (coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz)) stored,
  -- When somebody is to be told next (half, four fifths, all of the time used).
  alarm_at timestamptz,
  -- How the customer judged the result: 1–5.
  result_score smallint,
  revision integer not null default 1,
  updated_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, customer_id) references customer_customer (org_id, id),
  foreign key (org_id, department_id) references identity_department (org_id, id),
  foreign key (org_id, handler_id) references identity_user (org_id, id),
  foreign key (org_id, merged_into) references feedback_case (org_id, id),
  foreign key (org_id, repeat_of) references feedback_case (org_id, id)
);
create unique index feedback_case_number on feedback_case (org_id, number);
create index feedback_case_received on feedback_case (org_id, received_at, id);
create index feedback_case_open on feedback_case (org_id, due_sort, id) where is_open;
create index feedback_case_stage on feedback_case (org_id, stage, due_sort, id) where is_open;
create index feedback_case_handler on feedback_case (org_id, handler_id, due_sort, id) where is_open;
create index feedback_case_department on feedback_case (org_id, department_id, due_sort, id) where is_open;
create index feedback_case_paused on feedback_case (org_id, paused_until, id) where is_open and paused_until is not null;
create index feedback_case_alarm on feedback_case (alarm_at) where is_open and alarm_at is not null;
create index feedback_case_customer on feedback_case (org_id, customer_id, received_at) where customer_id is not null;
create index feedback_case_order on feedback_case (org_id, order_number) where order_number is not null;
create index feedback_case_closed on feedback_case (org_id, closed_at, id) where closed_at is not null;
create index feedback_case_first_closed on feedback_case (org_id, first_closed_at) where first_closed_at is not null;
create index feedback_case_merged on feedback_case (org_id, merged_into) where merged_into is not null;
create index feedback_case_repeat on feedback_case (org_id, repeat_of) where repeat_of is not null;
create index feedback_case_typical on feedback_case (org_id, typical, received_at) where typical is not null;
select system.protect('feedback_case');

-- What was said, unchanged for ever; apart, so that one erasure empties it while counts survive.
create table feedback_voice (
  org_id bigint not null,
  case_id uuid not null,
  subject text not null default '',
  verbatim text not null,
  primary key (org_id, case_id)
);
select system.protect('feedback_voice', true);

-- Who said it, as far as it was told and is no contact of a customer.
create table feedback_contact (
  org_id bigint not null,
  case_id uuid not null,
  name text not null default '',
  -- E.164 where known, as typed otherwise.
  phone text,
  email text,
  primary key (org_id, case_id)
);
create index feedback_contact_phone on feedback_contact (org_id, phone) where phone is not null;
-- In small letters already: an index on lower() would not be used under row-level security.
create index feedback_contact_email on feedback_contact (org_id, email) where email is not null;
select system.protect('feedback_contact');

-- What a case came from; the same thing twice is one case.
create table feedback_source (
  org_id bigint not null,
  source text not null,
  source_id text not null,
  case_id uuid not null,
  primary key (org_id, source, source_id)
);
select system.protect('feedback_source');

-- The clock ledger, in the order in which it was written.
create table feedback_clock_event (
  org_id bigint not null,
  case_id uuid not null,
  place integer not null,
  -- One ClockEvent of src/feedback/domain/clock.
  event jsonb not null,
  recorded_at timestamptz not null,
  primary key (org_id, case_id, place)
);
select system.protect('feedback_clock_event', true);

-- What the ledger says of each run of a clock, kept for figures; the ledger decides.
create table feedback_clock_run (
  org_id bigint not null,
  case_id uuid not null,
  round smallint not null,
  clock text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  stopped_at timestamptz,
  breached_at timestamptz,
  -- Who was answerable when it ran: the department, and the handler of the round.
  department_id uuid,
  handler_id uuid,
  primary key (org_id, case_id, round, clock),
  foreign key (org_id, case_id) references feedback_case (org_id, id)
);
create index feedback_clock_run_due on feedback_clock_run (org_id, due_at);
select system.protect('feedback_clock_run');

-- Every step of every case: who did what when, from which stage to which.
create table feedback_event (
  org_id bigint not null,
  id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('user', 'key', 'system', 'customer', 'guest')),
  actor_id uuid,
  actor_name text not null,
  -- An act of the life, or `register`, `classify`, `change`, `link`, `alarm`, `overrule`.
  act text not null,
  from_stage text,
  to_stage text not null,
  round smallint not null,
  reason text not null default '',
  -- Guards that were passed over, with the reason.
  overridden text[] not null default '{}',
  override_reason text not null default '',
  details jsonb not null default '{}',
  primary key (org_id, id)
);
create index feedback_event_case on feedback_event (org_id, case_id, id);
create index feedback_event_overridden on feedback_event (org_id, at) where overridden <> '{}';
create index feedback_event_judged on feedback_event (org_id, at)
  where act in ('call_satisfied', 'call_dissatisfied');
select system.protect('feedback_event', true);

-- Everybody who handled a case; nobody of them checks it or calls the customer.
create table feedback_handler (
  org_id bigint not null,
  case_id uuid not null,
  round smallint not null,
  user_id uuid not null,
  since timestamptz not null,
  primary key (org_id, case_id, round, user_id),
  foreign key (org_id, case_id) references feedback_case (org_id, id),
  foreign key (org_id, user_id) references identity_user (org_id, id)
);
create index feedback_handler_user on feedback_handler (org_id, user_id);
select system.protect('feedback_handler');

create table feedback_assisting_department (
  org_id bigint not null,
  case_id uuid not null,
  department_id uuid not null,
  primary key (org_id, case_id, department_id),
  foreign key (org_id, case_id) references feedback_case (org_id, id),
  foreign key (org_id, department_id) references identity_department (org_id, id)
);
create index feedback_assisting_department_department on feedback_assisting_department (org_id, department_id, case_id);
select system.protect('feedback_assisting_department');

-- What is to be done about a case: short-term for this customer, long-term so that it does not happen again.
create table feedback_measure (
  org_id bigint not null,
  id uuid not null,
  case_id uuid not null,
  round smallint not null,
  term text not null check (term in ('short', 'long')),
  kind text not null check (kind in ('apology', 'rework', 'exchange', 'refund', 'compensation', 'explanation',
    'process', 'training', 'design', 'other')),
  text text not null,
  owner_id uuid,
  due_on date,
  resources text not null default '',
  -- Yuan.
  cost numeric(12, 2),
  done_at timestamptz,
  done_by uuid,
  result text not null default '',
  -- A long-term measure is checked at its own date.
  check_on date,
  checked_at timestamptz,
  checked_by uuid,
  is_effective boolean,
  revision integer not null default 1,
  created_at timestamptz not null,
  removed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, case_id) references feedback_case (org_id, id),
  foreign key (org_id, owner_id) references identity_user (org_id, id)
);
create index feedback_measure_case on feedback_measure (org_id, case_id, id) where removed_at is null;
create index feedback_measure_owner on feedback_measure (org_id, owner_id, due_on)
  where done_at is null and removed_at is null;
create index feedback_measure_check on feedback_measure (org_id, check_on)
  where checked_at is null and removed_at is null and check_on is not null;
select system.protect('feedback_measure');

-- Files of a case; those that name a measure are its evidence.
create table feedback_file (
  org_id bigint not null,
  id uuid not null,
  case_id uuid not null,
  measure_id uuid,
  message_id uuid,
  file_id uuid not null,
  -- Who added it: `user` with the name below, `customer`, `mail`.
  added_kind text not null check (added_kind in ('user', 'customer', 'guest', 'mail', 'import', 'key', 'system')),
  added_by uuid,
  added_by_name text not null,
  note text not null default '',
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, case_id) references feedback_case (org_id, id),
  foreign key (org_id, measure_id) references feedback_measure (org_id, id),
  foreign key (org_id, file_id) references platform_file (org_id, id)
);
create index feedback_file_case on feedback_file (org_id, case_id, id) where removed_at is null;
create index feedback_file_measure on feedback_file (org_id, measure_id) where measure_id is not null;
select system.protect('feedback_file');

-- What was said in the case: to and by the customer, and among colleagues.
create table feedback_message (
  org_id bigint not null,
  id uuid not null,
  case_id uuid not null,
  round smallint not null,
  kind text not null check (kind in ('to_customer', 'from_customer', 'note')),
  channel text not null check (channel in ('phone', 'email', 'sms', 'wechat', 'visit', 'page', 'note', 'other')),
  subject text not null default '',
  text text not null,
  -- Cleaned; null: plain text only.
  html text,
  -- True when it tells the customer what was done.
  tells_result boolean not null default false,
  author_kind text not null check (author_kind in ('user', 'key', 'system', 'customer')),
  author_id uuid,
  author_name text not null,
  mentions uuid[] not null default '{}',
  at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, case_id) references feedback_case (org_id, id)
);
create index feedback_message_case on feedback_message (org_id, case_id, at, id);
select system.protect('feedback_message');

-- Result checks, by somebody who had no part in the work.
create table feedback_check (
  org_id bigint not null,
  id uuid not null,
  case_id uuid not null,
  round smallint not null,
  passed boolean not null,
  -- The form: list of {measureId, ok, note}, and whether the customer's problem is solved.
  form jsonb not null,
  reason text not null default '',
  checked_by uuid,
  checked_by_name text not null,
  at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, case_id) references feedback_case (org_id, id)
);
create index feedback_check_case on feedback_check (org_id, case_id, id);
select system.protect('feedback_check', true);

-- Who is told of what happens to a case.
create table feedback_watcher (
  org_id bigint not null,
  case_id uuid not null,
  user_id uuid not null,
  since timestamptz not null,
  primary key (org_id, case_id, user_id),
  foreign key (org_id, case_id) references feedback_case (org_id, id),
  foreign key (org_id, user_id) references identity_user (org_id, id)
);
create index feedback_watcher_user on feedback_watcher (org_id, user_id);
select system.protect('feedback_watcher');

-- Who was told that how much of a clock's time is used; each once.
create table feedback_alarm (
  org_id bigint not null,
  case_id uuid not null,
  clock text not null,
  round smallint not null,
  share smallint not null check (share in (50, 80, 100)),
  at timestamptz not null,
  told uuid[] not null,
  primary key (org_id, case_id, clock, round, share)
);
select system.protect('feedback_alarm');

-- Filters that people keep; without an owner everybody's.
create table feedback_view (
  org_id bigint not null,
  id uuid not null,
  owner_id uuid,
  name text not null,
  filter jsonb not null,
  created_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, owner_id) references identity_user (org_id, id)
);
create index feedback_view_owner on feedback_view (org_id, owner_id);
select system.protect('feedback_view');

-- Texts to write with: whole replies and short phrases, with blanks.
create table feedback_snippet (
  org_id bigint not null,
  id uuid not null,
  name text not null,
  text text not null,
  problem_type text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  revision integer not null default 1,
  primary key (org_id, id)
);
select system.protect('feedback_snippet');

-- What a customer is given for the trouble: proposed, approved within limits, kept as a ledger of cost.
create table feedback_compensation (
  org_id bigint not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('cash', 'refund', 'voucher', 'goods', 'service')),
  -- Yuan.
  amount numeric(12, 2) not null check (amount > 0),
  reason text not null,
  state text not null check (state in ('proposed', 'approved', 'refused', 'paid')),
  proposed_by uuid,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision_note text not null default '',
  paid_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, case_id) references feedback_case (org_id, id)
);
create index feedback_compensation_case on feedback_compensation (org_id, case_id);
create index feedback_compensation_state on feedback_compensation (org_id, state, proposed_at);
select system.protect('feedback_compensation');

-- Call-backs to make: one task for each round of a handled case, and every try.
create table outreach_callback (
  org_id bigint not null,
  id uuid not null,
  -- The case that is asked about; outreach knows it by its id only.
  subject_id uuid not null,
  subject_label text not null,
  round smallint not null,
  customer_id uuid,
  due_at timestamptz,
  assignee_id uuid,
  state text not null check (state in ('open', 'done', 'given_up')),
  result text,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, customer_id) references customer_customer (org_id, id),
  foreign key (org_id, assignee_id) references identity_user (org_id, id)
);
create unique index outreach_callback_subject on outreach_callback (org_id, subject_id, round);
create index outreach_callback_open on outreach_callback (org_id, due_at, id) where state = 'open';
select system.protect('outreach_callback');

create table outreach_attempt (
  org_id bigint not null,
  id uuid not null,
  callback_id uuid not null,
  at timestamptz not null,
  disposition text not null check (disposition in ('answered', 'no_answer', 'busy', 'switched_off', 'wrong_number',
    'refused', 'appointment')),
  note text not null default '',
  -- The customer asked to be called then.
  again_at timestamptz,
  made_by uuid,
  made_by_name text not null,
  primary key (org_id, id),
  foreign key (org_id, callback_id) references outreach_callback (org_id, id)
);
create index outreach_attempt_callback on outreach_attempt (org_id, callback_id, at);
select system.protect('outreach_attempt');
