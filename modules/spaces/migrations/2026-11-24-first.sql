create schema spaces;
grant usage on schema spaces to concord_app;

create table spaces.space (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  name text not null,
  department_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, department_id) references kernel.object (workspace_id, id) deferrable
);
create index space_department on spaces.space (workspace_id, department_id);
select kernel.protect('spaces.space');

create table spaces.project (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  space_id uuid not null,
  name text not null,
  key text not null,
  primary key (workspace_id, id),
  unique (workspace_id, key),
  foreign key (workspace_id, id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, space_id) references spaces.space (workspace_id, id) deferrable
);
create index project_space on spaces.project (workspace_id, space_id);
select kernel.protect('spaces.project');
