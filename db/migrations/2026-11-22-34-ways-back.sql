-- Where a case stood before it was referred, rejected or withdrawn, so that a mistake can be taken back.
update feedback_case c
   set stage_before = e.from_stage
  from (select distinct on (org_id, case_id) org_id, case_id, from_stage, to_stage
          from feedback_event
         where from_stage <> to_stage
         order by org_id, case_id, id desc) e
 where e.org_id = c.org_id and e.case_id = c.id and e.to_stage = c.stage
   and c.stage in ('referred', 'invalid', 'withdrawn') and c.stage_before is null;

-- Counts the deadlines that an authority has named: of each new one people are told from the beginning.
alter table feedback_case add column external_due_version smallint not null default 1;

-- Whoever appealed may take it back until it is ruled on; the party was not heard then and may appeal anew.
alter table feedback_responsibility_appeal add column retracted_at timestamptz;
alter table feedback_responsibility_appeal add column retracted_by_name text;
drop index feedback_responsibility_appeal_once;
create unique index feedback_responsibility_appeal_once on feedback_responsibility_appeal
  (org_id, case_id, department_id, coalesce(user_id, '00000000-0000-0000-0000-000000000000'))
  where retracted_at is null;

-- What a department is: a part of the organization, an outlet, or another company that serves for it.
alter table identity_department add column kind text not null default 'department'
  check (kind in ('department', 'outlet', 'provider'));
