create schema people;
grant usage on schema people to concord_app;

create table people.person (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  name text not null,
  email text,
  state text not null,
  kind text not null,
  language text,
  time_zone text,
  primary key (workspace_id, id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable
);
create index person_container on people.person (workspace_id, container_id, state);
create unique index person_email on people.person (workspace_id, lower(email)) where email is not null and state <> 'removed';
select kernel.protect('people.person');

create table people.department (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  name text not null,
  parent_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, id) references kernel.grp (workspace_id, id) deferrable,
  foreign key (workspace_id, parent_id) references people.department (workspace_id, id) deferrable
);
create index department_container on people.department (workspace_id, container_id);
create index department_parent on people.department (workspace_id, parent_id);
select kernel.protect('people.department');

create table people.head (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  department_id uuid not null,
  person_id uuid not null,
  primary key (workspace_id, id),
  unique (workspace_id, department_id, person_id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, department_id) references people.department (workspace_id, id) deferrable,
  foreign key (workspace_id, person_id) references people.person (workspace_id, id) deferrable
);
create index head_container on people.head (workspace_id, container_id);
create index head_person on people.head (workspace_id, person_id);
select kernel.protect('people.head');

create table people.invite (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  person_id uuid not null,
  state text not null,
  expires_at timestamptz(3) not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, person_id) references people.person (workspace_id, id) deferrable
);
create index invite_container on people.invite (workspace_id, container_id);
create index invite_person on people.invite (workspace_id, person_id);
select kernel.protect('people.invite');

create table people.login (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  account_id text not null,
  primary key (workspace_id, id),
  unique (workspace_id, account_id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable
);
create index login_container on people.login (workspace_id, container_id);
select kernel.protect('people.login');

create table people.token (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  name text not null,
  digest text not null,
  scopes jsonb,
  expires_at timestamptz(3) not null,
  revoked_at timestamptz(3),
  primary key (workspace_id, id),
  unique (workspace_id, digest),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable
);
create index token_container on people.token (workspace_id, container_id);
select kernel.protect('people.token');
