create schema comments;
grant usage on schema comments to concord_app;

create table comments.comment (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  on_id uuid not null,
  body jsonb not null,
  mentions jsonb not null,
  edited_at timestamptz(3),
  primary key (workspace_id, id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, on_id) references kernel.object (workspace_id, id) deferrable
);
create index comment_on on comments.comment (workspace_id, on_id, created_at, id);
create index comment_container on comments.comment (workspace_id, container_id);
select kernel.protect('comments.comment');
