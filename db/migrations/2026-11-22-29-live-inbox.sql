-- Who has a case open just now, and what they are writing. Unlogged: after a crash of the database everybody who is
-- still there says so again within half a minute.
create unlogged table feedback_presence (
  org_id bigint not null,
  case_id uuid not null,
  user_id uuid not null,
  since timestamptz not null,
  seen_at timestamptz not null,
  -- Code of the form that is being filled in; null: only looking.
  writing text,
  primary key (org_id, case_id, user_id)
);
select system.protect('feedback_presence');

-- The inbox as a table sorts open cases by urgency and by receipt, closed ones by their end.
alter table feedback_case add column priority_rank smallint not null generated always as
  (case priority when 'urgent' then 0 when 'high' then 1 when 'medium' then 2 else 3 end) stored;
create index feedback_case_open_priority on feedback_case (org_id, priority_rank, due_sort, id) where is_open;
create index feedback_case_open_received on feedback_case (org_id, received_at, id) where is_open;
