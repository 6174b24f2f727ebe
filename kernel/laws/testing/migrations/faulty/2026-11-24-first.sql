create schema faulty;
grant usage on schema faulty to concord_app;

create table faulty.thing (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  shelf_id uuid not null,
  title text not null,
  stirred bigint not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, shelf_id) references kernel.container (workspace_id, id) deferrable
);
create index thing_shelf on faulty.thing (workspace_id, shelf_id);
select kernel.protect('faulty.thing');

-- The fault: a change that no log sees.
create function faulty.stir() returns trigger language plpgsql as $$
begin
  new.stirred := new.stirred + 1;
  return new;
end $$;
create trigger stir before update on faulty.thing for each row execute function faulty.stir();
