create schema notes;
grant usage on schema notes to concord_app;

create table notes.shelf (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  name text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references kernel.container (workspace_id, id) deferrable
);
select kernel.protect('notes.shelf');

create table notes.note (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  shelf_id uuid not null,
  title text not null,
  body text,
  author text,
  primary key (workspace_id, id),
  foreign key (workspace_id, shelf_id) references kernel.container (workspace_id, id) deferrable
);
create index note_shelf on notes.note (workspace_id, shelf_id, title, id);
select kernel.protect('notes.note');
