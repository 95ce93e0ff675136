-- What was put right in a response afterwards: survey_response holds the answers as they stand now, each record here
-- what one correction changed. Closed answers only; words stand apart.
create table survey_response_correction (
  org_id bigint not null,
  response_id uuid not null,
  -- 1, 2, …: the key decides between two corrections at once.
  number integer not null check (number > 0),
  -- By question code, null where there was or is no answer: {CODE: VALUE | null}.
  before jsonb not null,
  after jsonb not null,
  reason text not null,
  corrected_by uuid,
  corrected_at timestamptz not null,
  primary key (org_id, response_id, number),
  foreign key (org_id, corrected_by) references identity_user (org_id, id)
);
select system.protect('survey_response_correction', true);

-- Words that a correction put in the place of those the customer sent, which stay in survey_verbatim.
create table survey_corrected_words (
  org_id bigint not null,
  response_id uuid not null,
  question text not null,
  -- Row of a matrix; empty for the question itself.
  part text not null,
  -- Of the correction.
  number integer not null,
  kind text not null check (kind in ('words', 'phone')),
  -- Null: withdrawn.
  text text,
  primary key (org_id, response_id, question, part, number),
  foreign key (org_id, response_id, number) references survey_response_correction (org_id, response_id, number)
);
select system.protect('survey_corrected_words', true);

-- The words of each response as they stand now: what the customer sent, or what the last correction says.
create view survey_words with (security_invoker = true) as
select v.org_id, v.response_id, v.question, v.part, v.kind, v.text
  from survey_verbatim v
 where not exists (
   select from survey_corrected_words c
    where c.org_id = v.org_id and c.response_id = v.response_id and c.question = v.question and c.part = v.part)
union all
select c.org_id, c.response_id, c.question, c.part, c.kind, c.text
  from survey_corrected_words c
 where c.text is not null
   and not exists (
   select from survey_corrected_words l
    where l.org_id = c.org_id and l.response_id = c.response_id and l.question = c.question and l.part = c.part
      and l.number > c.number);
grant select on survey_words to huiyin_app;

-- The review queue: what the check remarked on and nobody has decided yet.
create index survey_response_check_review on survey_response_check (org_id, survey_id, response_id)
  where decision is null and (flags <> '{}' or exclusion is not null);
