-- Colleagues who may be given complex cases; where nobody is named everybody may.
create table feedback_qualified_handler (
  org_id bigint not null,
  user_id uuid not null,
  primary key (org_id, user_id),
  foreign key (org_id, user_id) references identity_user (org_id, id)
);
select system.protect('feedback_qualified_handler');
