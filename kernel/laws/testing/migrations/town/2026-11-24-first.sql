create schema town;
grant usage on schema town to concord_app;

create table town.citizen (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  name text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable
);
create index citizen_container on town.citizen (workspace_id, container_id);
create unique index citizen_name on town.citizen (workspace_id, lower(name));
select kernel.protect('town.citizen');
