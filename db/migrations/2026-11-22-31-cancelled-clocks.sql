-- A promise that is owed no more (a complaint that turned out to be none) was neither kept nor broken.
alter table feedback_clock_run add column is_cancelled boolean not null default false;

-- Whoever proposed a compensation may take it back before it is paid.
alter table feedback_compensation drop constraint feedback_compensation_state_check;
alter table feedback_compensation add constraint feedback_compensation_state_check
  check (state in ('proposed', 'approved', 'refused', 'paid', 'withdrawn'));
