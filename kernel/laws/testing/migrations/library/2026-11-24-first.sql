create schema library;
grant usage on schema library to concord_app;

create table library.shelf (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  name text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, id) references kernel.container (workspace_id, id) deferrable
);
select kernel.protect('library.shelf');

create table library.book (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  shelf_id uuid not null,
  number bigint not null,
  title text not null,
  blurb text,
  writer_id uuid,
  labels jsonb not null,
  bought_on date,
  lent_at timestamptz(3),
  primary key (workspace_id, id),
  unique (workspace_id, shelf_id, number),
  foreign key (workspace_id, shelf_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, writer_id) references town.citizen (workspace_id, id) deferrable
);
create index book_writer on library.book (workspace_id, writer_id);
select kernel.protect('library.book');

create table library.mark (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  container_id uuid not null,
  book_id uuid not null,
  page bigint not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, container_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, book_id) references library.book (workspace_id, id) deferrable
);
create index mark_container on library.mark (workspace_id, container_id);
create index mark_book on library.mark (workspace_id, book_id);
select kernel.protect('library.mark');
