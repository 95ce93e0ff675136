-- When a colleague is away, and who stands in for them: reminders of their cases go there.
create table feedback_absence (
  org_id bigint not null,
  id uuid not null,
  user_id uuid not null,
  -- Days of the organization's zone, both included.
  from_day date not null,
  until_day date not null check (until_day >= from_day),
  -- Null: the head of the case's department.
  deputy_id uuid check (deputy_id <> user_id),
  created_at timestamptz not null,
  primary key (org_id, id),
  foreign key (org_id, user_id) references identity_user (org_id, id),
  foreign key (org_id, deputy_id) references identity_user (org_id, id)
);
create index feedback_absence_user on feedback_absence (org_id, user_id, until_day);
create index feedback_absence_until on feedback_absence (org_id, until_day);
select system.protect('feedback_absence');
