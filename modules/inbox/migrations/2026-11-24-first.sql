create schema inbox;
grant usage on schema inbox to concord_app;

create table inbox.entry (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  about_id uuid not null,
  say text not null,
  by_id uuid not null,
  read_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, about_id) references kernel.object (workspace_id, id) deferrable
);
create index entry_newest on inbox.entry (workspace_id, container_id, created_at, id);
create index entry_unread on inbox.entry (workspace_id, container_id) where read_at is null;
create index entry_about on inbox.entry (workspace_id, about_id);
select kernel.protect('inbox.entry');
