create schema desk;
grant usage on schema desk to concord_app;

create table desk.person (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  name text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable
);
create index person_container on desk.person (workspace_id, container_id);
select kernel.protect('desk.person');

create table desk.drawer (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  name text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references kernel.container (workspace_id, id) deferrable
);
select kernel.protect('desk.drawer');

create table desk.sheet (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  drawer_id uuid not null,
  no bigint not null,
  title text not null check (title <> ''),
  rank text collate "C" not null,
  body text,
  due date,
  read_at timestamptz(3),
  marks jsonb,
  parent_id uuid,
  primary key (workspace_id, id),
  unique (workspace_id, drawer_id, no),
  foreign key (workspace_id, drawer_id) references desk.drawer (workspace_id, id) deferrable,
  foreign key (workspace_id, parent_id) references desk.sheet (workspace_id, id) deferrable
);
create index sheet_drawer on desk.sheet (workspace_id, drawer_id, rank);
create index sheet_parent on desk.sheet (workspace_id, parent_id);
select kernel.protect('desk.sheet');

create table desk.mark (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  word text not null check (word <> ''),
  primary key (workspace_id, id)
);
create index mark_container on desk.mark (workspace_id, container_id);
select kernel.protect('desk.mark');
