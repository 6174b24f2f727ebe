create schema issues;
grant usage on schema issues to concord_app;

create table issues.status (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  project_id uuid not null,
  name text not null,
  category text not null check (category in ('new', 'active', 'done')),
  rank text collate "C" not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, project_id) references kernel.container (workspace_id, id) deferrable
);
create index status_project on issues.status (workspace_id, project_id, rank);
select kernel.protect('issues.status');

create table issues.issue_type (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  project_id uuid not null,
  name text not null,
  icon text not null,
  rank text collate "C" not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, project_id) references kernel.container (workspace_id, id) deferrable
);
create index issue_type_project on issues.issue_type (workspace_id, project_id, rank);
select kernel.protect('issues.issue_type');

create table issues.issue (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  project_id uuid not null,
  number bigint not null,
  key text not null,
  title text not null,
  description jsonb,
  source text,
  status_id uuid not null,
  type_id uuid not null,
  resolution text,
  priority bigint not null,
  assignee_id uuid,
  reporter_id uuid not null,
  due_on date,
  parent_id uuid,
  labels jsonb not null,
  rank text collate "C" not null,
  done_at timestamptz(3),
  changed_at timestamptz(3) not null,
  primary key (workspace_id, id),
  unique (workspace_id, project_id, number),
  foreign key (workspace_id, project_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, status_id) references issues.status (workspace_id, id) deferrable,
  foreign key (workspace_id, type_id) references issues.issue_type (workspace_id, id) deferrable,
  foreign key (workspace_id, parent_id) references issues.issue (workspace_id, id) deferrable
);
create index issue_board on issues.issue (workspace_id, project_id, status_id, rank, id);
create index issue_assignee on issues.issue (workspace_id, project_id, assignee_id, priority) where assignee_id is not null;
create index issue_changed on issues.issue (workspace_id, project_id, changed_at, id);
create index issue_due on issues.issue (workspace_id, project_id, due_on, id);
create index issue_priority on issues.issue (workspace_id, project_id, priority, id);
create index issue_of_status on issues.issue (workspace_id, status_id);
create index issue_of_type on issues.issue (workspace_id, type_id);
create index issue_parent on issues.issue (workspace_id, parent_id) where parent_id is not null;
select kernel.protect('issues.issue');
