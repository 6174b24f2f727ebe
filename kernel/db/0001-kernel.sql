-- The kernel's own tables. Runs as the owner of the schema; the application's statements run as concord_app.
create schema kernel;
grant usage on schema kernel to concord_app;

-- Which files have been applied; the application itself has no right here.
create table kernel.migration (
  name text primary key,
  digest text not null,
  at timestamptz(3) not null
);

-- The workspace of the running statement. No default: a statement without one fails loudly.
create function kernel.current_workspace() returns uuid language sql stable parallel safe
  as $$ select current_setting('app.workspace_id')::uuid $$;

-- Puts the second wall around a table: rows of other workspaces do not exist for concord_app.
create function kernel.protect(name regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy workspace on %s to concord_app using (workspace_id = current_setting(''app.workspace_id'')::uuid) with check (workspace_id = current_setting(''app.workspace_id'')::uuid)', name);
  execute format('create policy owner on %s to current_user using (true) with check (true)', name);
  execute format('grant select, insert, update, delete on %s to concord_app', name);
end $$;

-- The organisation. Its id is the workspace's id.
create table kernel.workspace (
  workspace_id uuid not null,
  id uuid not null check (id = workspace_id),
  created_at timestamptz(3) not null,
  created_by uuid not null,
  name text not null,
  language text not null,
  time_zone text not null,
  directory_id uuid not null,
  primary key (workspace_id, id)
);
select kernel.protect('kernel.workspace');

-- The one question that goes across workspaces: which there are.
create function kernel.workspace_ids() returns setof uuid language sql stable security definer
  set search_path = pg_catalog
  as $$ select id from kernel.workspace order by created_at, id $$;
revoke all on function kernel.workspace_ids() from public;
grant execute on function kernel.workspace_ids() to concord_app;

-- The thin row of every object: what links, search and chips need to know of it.
create table kernel.object (
  workspace_id uuid not null,
  id uuid not null,
  type text not null,
  container_id uuid not null,
  key text,
  title text not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  primary key (workspace_id, id)
);
create index object_key on kernel.object (workspace_id, key) where key is not null;
create index object_container on kernel.object (workspace_id, container_id, type);
select kernel.protect('kernel.object');

create table kernel.container (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  parent_id uuid,
  inherit boolean not null,
  no bigint not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references kernel.container (workspace_id, id) deferrable
);
create unique index container_no on kernel.container (workspace_id, no);
create index container_parent on kernel.container (workspace_id, parent_id);
select kernel.protect('kernel.container');

create table kernel.grp (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  parent_id uuid,
  kind text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, parent_id) references kernel.grp (workspace_id, id) deferrable
);
create index grp_container on kernel.grp (workspace_id, container_id);
create index grp_parent on kernel.grp (workspace_id, parent_id);
select kernel.protect('kernel.grp');

-- The id is the person's.
create table kernel.standing (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  kind text not null,
  active boolean not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable
);
create index standing_container on kernel.standing (workspace_id, container_id);
select kernel.protect('kernel.standing');

create table kernel.member (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  primary key (workspace_id, id),
  unique (workspace_id, group_id, person_id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, group_id) references kernel.grp (workspace_id, id) deferrable,
  foreign key (workspace_id, person_id) references kernel.standing (workspace_id, id) deferrable
);
create index member_container on kernel.member (workspace_id, container_id);
create index member_person on kernel.member (workspace_id, person_id);
select kernel.protect('kernel.member');

create table kernel.grant (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  principal_id uuid not null,
  role text not null check (role in ('viewer', 'commenter', 'member', 'manager', 'owner')),
  primary key (workspace_id, id),
  unique (workspace_id, container_id, principal_id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable
);
create index grant_principal on kernel.grant (workspace_id, principal_id);
select kernel.protect('kernel.grant');

create table kernel.link (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  from_id uuid not null,
  type text not null,
  to_id uuid not null,
  primary key (workspace_id, id),
  unique (workspace_id, from_id, type, to_id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, from_id) references kernel.object (workspace_id, id) deferrable,
  foreign key (workspace_id, to_id) references kernel.object (workspace_id, id) deferrable
);
create index link_container on kernel.link (workspace_id, container_id);
create index link_to on kernel.link (workspace_id, to_id);
select kernel.protect('kernel.link');

create table kernel.external (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  source text not null,
  key text not null,
  object_id uuid,
  facts jsonb,
  primary key (workspace_id, id),
  unique (workspace_id, source, key),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable
);
create index external_container on kernel.external (workspace_id, container_id);
create index external_object on kernel.external (workspace_id, object_id);
select kernel.protect('kernel.external');

-- One row a committed command: the idempotency record, the audit and what reactions read.
create table kernel.log_command (
  workspace_id uuid not null,
  id uuid not null,
  stream_id uuid not null,
  seq bigint not null,
  name text not null,
  actor_id uuid not null,
  via text not null,
  as_system boolean not null,
  input jsonb not null,
  input_hash text not null,
  output jsonb,
  cause uuid,
  depth smallint not null,
  at timestamptz(3) not null,
  primary key (workspace_id, id)
);
create unique index log_command_seq on kernel.log_command (workspace_id, stream_id, seq);
create index log_command_actor on kernel.log_command (workspace_id, actor_id, seq);
select kernel.protect('kernel.log_command');

-- One row a changed row. (workspace, stream, seq) is the fence: the next number is the last plus one.
create table kernel.log_change (
  workspace_id uuid not null,
  stream_id uuid not null,
  seq bigint not null,
  command_id uuid not null,
  object_id uuid not null,
  type text not null,
  container_id uuid not null,
  op text not null,
  patch jsonb not null,
  row jsonb,
  primary key (workspace_id, stream_id, seq)
);
create index log_change_container on kernel.log_change (workspace_id, container_id, seq);
create index log_change_object on kernel.log_change (workspace_id, object_id, seq);
select kernel.protect('kernel.log_change');

-- Values that the log names by digest only: long texts and names of persons, as they were after a change.
create table kernel.version (
  workspace_id uuid not null,
  id uuid not null,
  object_id uuid not null,
  field text not null,
  digest text not null,
  value jsonb,
  at timestamptz(3) not null,
  primary key (workspace_id, id)
);
create index version_object on kernel.version (workspace_id, object_id);
select kernel.protect('kernel.version');

create table kernel.counter (
  workspace_id uuid not null,
  name text not null,
  value bigint not null,
  primary key (workspace_id, name)
);
select kernel.protect('kernel.counter');

create table kernel.reaction_cursor (
  workspace_id uuid not null,
  stream_id uuid not null,
  reaction text not null,
  seq bigint not null,
  primary key (workspace_id, stream_id, reaction)
);
select kernel.protect('kernel.reaction_cursor');

create table kernel.reaction_parked (
  workspace_id uuid not null,
  reaction text not null,
  command_id uuid not null,
  error text not null,
  at timestamptz(3) not null,
  primary key (workspace_id, reaction, command_id)
);
select kernel.protect('kernel.reaction_parked');
