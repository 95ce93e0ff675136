-- A survey with the definition under work; what was published stands in survey_version.
create table survey_survey (
  org_id bigint not null,
  id uuid not null,
  -- Chinese and English title of the definition under work, for lists.
  title text not null,
  title_en text,
  status text not null check (status in ('draft', 'published', 'closed', 'archived')),
  definition jsonb not null,
  -- The template it was made from.
  template text,
  revision integer not null default 1,
  -- The version answered now, and the revision it was published from; null before the first.
  version integer,
  published_revision integer,
  created_by uuid,
  created_at timestamptz not null,
  updated_by uuid,
  updated_at timestamptz not null,
  published_at timestamptz,
  closed_at timestamptz,
  archived_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, created_by) references identity_user (org_id, id),
  foreign key (org_id, updated_by) references identity_user (org_id, id)
);
create index survey_survey_updated on survey_survey (org_id, updated_at, id);
select system.protect('survey_survey');

-- What was published, word for word; never changed, since answers lean on it.
create table survey_version (
  org_id bigint not null,
  survey_id uuid not null,
  number integer not null check (number > 0),
  definition jsonb not null,
  -- What stands at each place of survey_response.scores: [{"kind": "grade" | "nps" | "outcome", "indicator": CODE}].
  measures jsonb not null,
  revision integer not null,
  note text not null,
  published_by uuid,
  published_at timestamptz not null,
  primary key (org_id, survey_id, number),
  foreign key (org_id, survey_id) references survey_survey (org_id, id),
  foreign key (org_id, published_by) references identity_user (org_id, id)
);
select system.protect('survey_version', true);

-- A way in: a public link, or one for one customer that is used up by one response.
create table survey_link (
  org_id bigint not null,
  id uuid not null,
  survey_id uuid not null,
  kind text not null check (kind in ('public', 'personal')),
  channel text not null check (channel in
    ('link', 'qr', 'email', 'sms', 'wechat', 'wecom', 'embed', 'paper', 'phone', 'interview')),
  label text not null,
  -- Values of hidden fields that the link vouches for: store, product, order.
  fields jsonb not null,
  customer_id uuid,
  expires_at timestamptz,
  revoked_at timestamptz,
  created_by uuid,
  created_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, survey_id) references survey_survey (org_id, id),
  foreign key (org_id, customer_id) references customer_customer (org_id, id),
  foreign key (org_id, created_by) references identity_user (org_id, id),
  check ((kind = 'personal') = (customer_id is not null))
);
create index survey_link_survey on survey_link (org_id, survey_id, id);
create index survey_link_customer on survey_link (org_id, customer_id) where customer_id is not null;
select system.protect('survey_link');

-- One row per personal link that was answered: the key decides between two answers at once.
create table survey_link_use (
  org_id bigint not null,
  link_id uuid not null,
  response_id uuid not null,
  used_at timestamptz not null,
  primary key (org_id, link_id),
  foreign key (org_id, link_id) references survey_link (org_id, id)
);
select system.protect('survey_link_use', true);

-- Places taken in the cells of quotas. The row is locked by who takes a place in a limited cell.
create table survey_quota_count (
  org_id bigint not null,
  survey_id uuid not null,
  quota text not null,
  cell text not null,
  taken integer not null check (taken >= 0),
  primary key (org_id, survey_id, quota, cell),
  foreign key (org_id, survey_id) references survey_survey (org_id, id)
);
select system.protect('survey_quota_count');

-- Closed answers by question and option code; words stand in survey_verbatim. The id is drawn with the page
-- (UUIDv7), so a repeated post is the same row.
create table survey_response (
  org_id bigint not null,
  id uuid not null,
  survey_id uuid not null,
  version integer not null,
  link_id uuid,
  customer_id uuid,
  channel text not null,
  mode text not null check (mode in ('script', 'form', 'json', 'entry', 'import')),
  language text not null check (language in ('zh', 'en')),
  answers jsonb not null,
  -- Values of hidden fields.
  fields jsonb not null,
  -- In the order of survey_version.measures; null: not answered.
  scores smallint[] not null,
  -- From opening the page to sending; null where nobody can know.
  seconds integer,
  answered_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, survey_id, version) references survey_version (org_id, survey_id, number)
) partition by range (id);
create table survey_response_default partition of survey_response default;
create index survey_response_survey on survey_response (org_id, survey_id, answered_at, id);
create index survey_response_answered on survey_response (org_id, answered_at, id);
create index survey_response_customer on survey_response (org_id, customer_id, id) where customer_id is not null;
select system.protect('survey_response');
select system.protect('survey_response_default');

-- Gives the responses of one month (by the time in their ids) a partition of their own, with those already there.
create function system.add_response_month(month date) returns void
language plpgsql as $$
declare
  name text := 'survey_response_' || to_char(month, 'YYYY_MM');
  floor_of constant text := 'select (lpad(to_hex((extract(epoch from $1::timestamptz) * 1000)::bigint), 12, ''0'')
    || ''00000000000000000000'')::uuid';
  first uuid;
  next uuid;
begin
  execute floor_of into first using date_trunc('month', month::timestamp) at time zone 'UTC';
  execute floor_of into next using (date_trunc('month', month::timestamp) + interval '1 month') at time zone 'UTC';
  execute format('create table %I (like survey_response including defaults including constraints)', name);
  execute format('with moved as (delete from survey_response_default where id >= %L and id < %L returning *)
    insert into %I select * from moved', first, next, name);
  execute format('alter table survey_response attach partition %I for values from (%L) to (%L)', name, first, next);
  perform system.protect(name::regclass);
end $$;

-- Makes the partitions of this month and the next two, where they are missing: ahead of time, when nothing has to be
-- moved. By the owner of the tables, since who works in the app makes none.
create function system.keep_response_months(today date) returns void
language plpgsql security definer set search_path = public, pg_temp set lock_timeout = '3s' as $$
declare
  month date;
begin
  for i in 0..2 loop
    month := date_trunc('month', today) + make_interval(months => i);
    if to_regclass('survey_response_' || to_char(month, 'YYYY_MM')) is null then
      perform system.add_response_month(month);
    end if;
  end loop;
end $$;
revoke execute on function system.keep_response_months(date), system.add_response_month(date) from public;
grant execute on function system.keep_response_months(date) to huiyin_app;

-- What customers said in their own words, and numbers they left: apart, so that one erasure empties it while
-- counts survive.
create table survey_verbatim (
  org_id bigint not null,
  response_id uuid not null,
  question text not null,
  -- Row of a matrix; empty for the question itself.
  part text not null,
  kind text not null check (kind in ('words', 'phone')),
  text text not null,
  primary key (org_id, response_id, question, part)
);
select system.protect('survey_verbatim', true);

-- Stores the responses whose survey takes answers and whose link is good, with their words and one event each; a
-- one-time link goes to the first. Answers the ids stored now; an id that was there before is passed over. A function,
-- so that its plan is made once for each connection: planning took longer than the work.
create function system.take_responses(org bigint, sent json, taken_at timestamptz) returns setof uuid
language plpgsql as $$
#variable_conflict use_column
begin
  return query
  with open as materialized (
    select r.* from rows from (json_to_recordset(sent)
      as (id uuid, survey_id uuid, version integer, link_id uuid, one_time boolean, customer_id uuid,
          channel text, mode text, language text, answers jsonb, fields jsonb, scores smallint[],
          seconds integer, words json, event_id uuid)) with ordinality
      as r(id, survey_id, version, link_id, one_time, customer_id, channel, mode, language, answers, fields,
           scores, seconds, words, event_id, place)
      join survey_survey s on s.org_id = org and s.id = r.survey_id and s.status = 'published'
      left join survey_link l on l.org_id = org and l.id = r.link_id
     where r.link_id is null
        or (l.id is not null and l.revoked_at is null and (l.expires_at is null or l.expires_at > taken_at))
  ), used as (
    insert into survey_link_use (org_id, link_id, response_id, used_at)
    select org, link_id, id, taken_at from open where one_time order by link_id, place
    on conflict (org_id, link_id) do nothing
    returning link_id, response_id
  ), stored as (
    insert into survey_response (org_id, id, survey_id, version, link_id, customer_id, channel, mode, language,
                                 answers, fields, scores, seconds, answered_at)
    select org, id, survey_id, version, link_id, customer_id, channel, mode, language,
           answers, fields, scores, seconds, taken_at
      from open
     where not one_time or (link_id, id) in (select link_id, response_id from used)
     -- Two batches at once meet in one order.
     order by id, place
    on conflict (org_id, id) do nothing
    returning id
  ), first as materialized (
    select distinct on (id) * from open where id in (select id from stored) order by id, place
  ), said as (
    insert into survey_verbatim (org_id, response_id, question, part, kind, text)
    select org, first.id, w.question, w.part, w.kind, w.text
      from first cross join json_to_recordset(first.words) as w(question text, part text, kind text, text text)
     where first.words is not null
  ), told as (
    insert into system.outbox (id, org_id, type, payload, occurred_at)
    select event_id, org, 'survey.response-received',
           jsonb_build_object('responseId', id, 'surveyId', survey_id, 'version', version, 'customerId', customer_id),
           taken_at
      from first
  )
  select id from stored;
end $$;

-- What the check of a response found, and what a person decided about it.
create table survey_response_check (
  org_id bigint not null,
  response_id uuid not null,
  survey_id uuid not null,
  -- Equal for responses with equal answers.
  fingerprint bigint not null,
  flags text[] not null,
  -- Why it is left out of the figures; null: it counts.
  exclusion text,
  -- A person's word, which outweighs the check's.
  decision text check (decision in ('included', 'excluded')),
  decision_reason text,
  decided_by uuid,
  decided_at timestamptz,
  checked_at timestamptz not null,
  primary key (org_id, response_id),
  foreign key (org_id, decided_by) references identity_user (org_id, id)
);
create index survey_response_check_fingerprint
  on survey_response_check (org_id, survey_id, fingerprint, response_id);
create index survey_response_check_flagged on survey_response_check (org_id, survey_id, response_id)
  where flags <> '{}' or exclusion is not null;
select system.protect('survey_response_check');
