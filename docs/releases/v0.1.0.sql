-- A database of Concord as this version leaves it. Written by tools/dump-release.ts.
begin;
do $$ begin
  if not exists (select from pg_roles where rolname = 'concord_app') then
    create role concord_app;
    grant concord_app to current_user;
  end if;
end $$;

-- kernel/0001-kernel.sql
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

-- people/2026-11-24-accounts.sql
-- Accounts of people: e-mail, password, sessions. The tables are those that better-auth expects; only people reaches
-- them. They stand above workspaces, so row-level security by workspace does not apply.
create schema auth;
grant usage on schema auth to concord_app;

create table auth."user" (
  id text not null primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);

create table auth.session (
  id text not null primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" (id)
);
create index session_of_user on auth.session ("userId");

create table auth.account (
  id text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" (id),
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index account_of_user on auth.account ("userId");

create table auth.verification (
  id text not null primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index verification_identifier on auth.verification (identifier);

grant select, insert, update, delete on auth."user", auth.session, auth.account, auth.verification to concord_app;

-- people/2026-11-24-first.sql
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

-- spaces/2026-11-24-first.sql
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

-- comments/2026-11-24-first.sql
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

-- inbox/2026-11-24-first.sql
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

-- issues/2026-11-24-first.sql
create schema issues;
grant usage on schema issues to concord_app;

create table issues.status (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  project_id uuid not null,
  name text not null,
  category text not null check (category in ('new', 'active', 'done')),
  rank text collate "C" not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, project_id) references kernel.container (workspace_id, id) deferrable
);
create index status_project on issues.status (workspace_id, project_id, rank);
select kernel.protect('issues.status');

create table issues.issue_type (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  project_id uuid not null,
  name text not null,
  icon text not null,
  rank text collate "C" not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, project_id) references kernel.container (workspace_id, id) deferrable
);
create index issue_type_project on issues.issue_type (workspace_id, project_id, rank);
select kernel.protect('issues.issue_type');

create table issues.issue (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  project_id uuid not null,
  number bigint not null,
  key text not null,
  title text not null,
  description jsonb,
  source text,
  status_id uuid not null,
  type_id uuid not null,
  resolution text,
  priority bigint not null,
  assignee_id uuid,
  reporter_id uuid not null,
  due_on date,
  parent_id uuid,
  labels jsonb not null,
  rank text collate "C" not null,
  done_at timestamptz(3),
  changed_at timestamptz(3) not null,
  primary key (workspace_id, id),
  unique (workspace_id, project_id, number),
  foreign key (workspace_id, project_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, status_id) references issues.status (workspace_id, id) deferrable,
  foreign key (workspace_id, type_id) references issues.issue_type (workspace_id, id) deferrable,
  foreign key (workspace_id, parent_id) references issues.issue (workspace_id, id) deferrable
);
create index issue_board on issues.issue (workspace_id, project_id, status_id, rank, id);
create index issue_assignee on issues.issue (workspace_id, project_id, assignee_id, priority) where assignee_id is not null;
create index issue_changed on issues.issue (workspace_id, project_id, changed_at, id);
create index issue_due on issues.issue (workspace_id, project_id, due_on, id);
create index issue_priority on issues.issue (workspace_id, project_id, priority, id);
create index issue_of_status on issues.issue (workspace_id, status_id);
create index issue_of_type on issues.issue (workspace_id, type_id);
create index issue_parent on issues.issue (workspace_id, parent_id) where parent_id is not null;
select kernel.protect('issues.issue');

-- requests/2026-11-24-first.sql
create schema requests;
grant usage on schema requests to concord_app;

create table requests.pair (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  a_id uuid not null,
  b_id uuid not null,
  primary key (workspace_id, id),
  unique (workspace_id, a_id, b_id),
  foreign key (workspace_id, id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, a_id) references kernel.object (workspace_id, id) deferrable,
  foreign key (workspace_id, b_id) references kernel.object (workspace_id, id) deferrable
);
create index pair_b on requests.pair (workspace_id, b_id);
select kernel.protect('requests.pair');

create table requests.request (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  pair_id uuid not null,
  number bigint not null,
  key text not null,
  title text not null,
  why text not null,
  state text not null,
  asker_department_id uuid not null,
  answerer_department_id uuid not null,
  asked_by_id uuid not null,
  answered_by_id uuid,
  handled_by_id uuid,
  due_on date not null,
  current_due_on date not null,
  offered_due_on date,
  issue_state text,
  note text,
  returns bigint not null,
  promised_at timestamptz(3),
  delivered_at timestamptz(3),
  closed_at timestamptz(3),
  primary key (workspace_id, id),
  unique (workspace_id, pair_id, number),
  foreign key (workspace_id, pair_id) references kernel.container (workspace_id, id) deferrable
);
create index request_open on requests.request (workspace_id, pair_id, current_due_on, id) where closed_at is null;
create index request_ended on requests.request (workspace_id, pair_id, closed_at, id) where closed_at is not null;
create index request_open_all on requests.request (workspace_id, current_due_on, id) where closed_at is null;
create index request_ended_all on requests.request (workspace_id, closed_at, id) where closed_at is not null;
select kernel.protect('requests.request');

create table requests.work (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  place_id uuid not null,
  request_id uuid not null,
  issue_id uuid not null,
  primary key (workspace_id, id),
  unique (workspace_id, request_id),
  foreign key (workspace_id, place_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, request_id) references requests.request (workspace_id, id) deferrable,
  foreign key (workspace_id, issue_id) references kernel.object (workspace_id, id) deferrable
);
create index work_place on requests.work (workspace_id, place_id);
create index work_issue on requests.work (workspace_id, issue_id);
select kernel.protect('requests.work');

create table requests.acceptance_line (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  pair_id uuid not null,
  request_id uuid not null,
  text text not null,
  rank text collate "C" not null,
  failed boolean not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, pair_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, request_id) references requests.request (workspace_id, id) deferrable
);
create index acceptance_line_request on requests.acceptance_line (workspace_id, request_id, rank);
create index acceptance_line_pair on requests.acceptance_line (workspace_id, pair_id);
select kernel.protect('requests.acceptance_line');

create table requests.renegotiation (
  workspace_id uuid not null,
  id uuid not null,
  created_at timestamptz(3) not null,
  created_by uuid not null,
  pair_id uuid not null,
  request_id uuid not null,
  old_due_on date not null,
  new_due_on date not null,
  reason text not null,
  answered_by_id uuid,
  outcome text not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, pair_id) references kernel.container (workspace_id, id) deferrable,
  foreign key (workspace_id, request_id) references requests.request (workspace_id, id) deferrable
);
create index renegotiation_request on requests.renegotiation (workspace_id, request_id, created_at);
create index renegotiation_pair on requests.renegotiation (workspace_id, pair_id);
select kernel.protect('requests.renegotiation');

set constraints all deferred;

insert into kernel.container (workspace_id, id, created_at, created_by, parent_id, inherit, no) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001000', '2026-11-24 16:27:12.951+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fdeb-7513-b62e-7b951748538f', 'true', '2'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001001', '2026-11-24 16:27:12.951+00', '01900000-0000-7000-8000-000000001001', NULL, 'false', '3'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001002', '2026-11-24 16:27:13.035+00', '01900000-0000-7000-8000-000000001001', NULL, 'false', '5'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001003', '2026-11-24 16:27:13.066+00', '01900000-0000-7000-8000-000000001001', NULL, 'false', '7'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001004', '2026-11-24 16:27:13.091+00', '01900000-0000-7000-8000-000000001001', NULL, 'false', '10'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001005', '2026-11-24 16:27:13.144+00', '01900000-0000-7000-8000-000000001001', NULL, 'false', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001006', '2026-11-24 16:27:13.113+00', '01900000-0000-7000-8000-000000001001', NULL, 'false', '11'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002001', '2026-11-24 16:27:13.154+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fdeb-7513-b62e-7b951748538f', 'true', '13'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002002', '2026-11-24 16:27:13.162+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fdeb-7513-b62e-7b951748538f', 'true', '14'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002003', '2026-11-24 16:27:13.168+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fdeb-7513-b62e-7b951748538f', 'true', '15'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002101', '2026-11-24 16:27:13.172+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002003', 'true', '16'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002102', '2026-11-24 16:27:13.184+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002002', 'true', '17'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8113-8a61-222d51ea5027', '2026-11-24 16:27:13.342+00', '01900000-0000-7000-8000-000000001002', '01900000-0000-827d-bfcc-d2d45a10681f', 'false', '19'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-827d-bfcc-d2d45a10681f', '2026-11-24 16:27:13.342+00', '01900000-0000-7000-8000-000000001002', '01a20e61-fdeb-7513-b62e-7b951748538f', 'false', '18'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8e2d-8f7c-3c5514622016', '2026-11-24 16:27:13.342+00', '01900000-0000-7000-8000-000000001002', '01900000-0000-827d-bfcc-d2d45a10681f', 'false', '20'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '2026-11-24 16:27:12.779+00', '01a20e61-fdeb-7513-b62e-7b951748538f', NULL, 'false', '1'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fe88-86ef-a6e4-f9d89f3fb4be', '2026-11-24 16:27:13.01+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fdeb-7513-b62e-7b951748538f', 'true', '4'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fee3-8006-b1f2-68293a4d2243', '2026-11-24 16:27:13.063+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fdeb-7513-b62e-7b951748538f', 'true', '6'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fef2-8b14-a5d3-772939828121', '2026-11-24 16:27:13.079+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fdeb-7513-b62e-7b951748538f', 'true', '8'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff02-896d-bcc2-b28c2cefb15f', '2026-11-24 16:27:13.088+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fdeb-7513-b62e-7b951748538f', 'true', '9');

insert into kernel.object (workspace_id, id, type, container_id, key, title, created_at, created_by) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001001', 'person', '01900000-0000-7000-8000-000000001000', NULL, '陈立', '2026-11-24 16:27:12.951+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001002', 'person', '01900000-0000-7000-8000-000000001000', NULL, '李娜', '2026-11-24 16:27:13.035+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001003', 'person', '01900000-0000-7000-8000-000000001000', NULL, '王敏', '2026-11-24 16:27:13.066+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001004', 'person', '01900000-0000-7000-8000-000000001000', NULL, '周涛', '2026-11-24 16:27:13.091+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001005', 'person', '01900000-0000-7000-8000-000000001000', NULL, '马可', '2026-11-24 16:27:13.144+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001006', 'person', '01900000-0000-7000-8000-000000001000', NULL, '刘强', '2026-11-24 16:27:13.113+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001101', 'department', '01900000-0000-7000-8000-000000001000', NULL, '市场部', '2026-11-24 16:27:12.997+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001102', 'department', '01900000-0000-7000-8000-000000001000', NULL, '技术部', '2026-11-24 16:27:13.021+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001103', 'department', '01900000-0000-7000-8000-000000001000', NULL, '销售部', '2026-11-24 16:27:13.027+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002001', 'space', '01900000-0000-7000-8000-000000002001', NULL, '公共空间', '2026-11-24 16:27:13.154+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002002', 'space', '01900000-0000-7000-8000-000000002002', NULL, '市场部', '2026-11-24 16:27:13.162+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002003', 'space', '01900000-0000-7000-8000-000000002003', NULL, '技术部', '2026-11-24 16:27:13.168+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002101', 'project', '01900000-0000-7000-8000-000000002101', 'X1', '新产品 X', '2026-11-24 16:27:13.172+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002102', 'project', '01900000-0000-7000-8000-000000002102', 'MKT', '上市推广', '2026-11-24 16:27:13.184+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000005001', 'issue', '01900000-0000-7000-8000-000000002101', 'X1-1', 'X 系列实拍样机 3 台', '2026-11-24 16:27:13.278+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000005002', 'issue', '01900000-0000-7000-8000-000000002101', 'X1-2', '首次开机引导', '2026-11-24 16:27:13.299+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000005003', 'issue', '01900000-0000-7000-8000-000000002102', 'MKT-1', '产品页上线', '2026-11-24 16:27:13.316+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000006001', 'request', '01900000-0000-827d-bfcc-d2d45a10681f', 'Q-1', '产品参数表（X 系列）', '2026-11-24 16:27:13.342+00', '01900000-0000-7000-8000-000000001002'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8027-8a7c-6db9daf5c26b', 'issue-type', '01900000-0000-7000-8000-000000002102', NULL, '任务', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-803d-9bad-930455951ff2', 'status', '01900000-0000-7000-8000-000000002101', NULL, '评审中', '2026-11-24 16:27:13.197+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8267-83f8-8a7709e21196', 'status', '01900000-0000-7000-8000-000000002101', NULL, '待办', '2026-11-24 16:27:13.197+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8311-bc35-86c0b859fed2', 'status', '01900000-0000-7000-8000-000000002101', NULL, '进行中', '2026-11-24 16:27:13.197+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8339-b4fb-0e4cbf6217d6', 'issue-type', '01900000-0000-7000-8000-000000002102', NULL, '故事', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-837d-b85c-76efed710e8b', 'status', '01900000-0000-7000-8000-000000002102', NULL, '已完成', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-84aa-843a-62ab15aa9cb5', 'status', '01900000-0000-7000-8000-000000002101', NULL, '已完成', '2026-11-24 16:27:13.197+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-84cf-bcc7-35375c12f4fa', 'status', '01900000-0000-7000-8000-000000002102', NULL, '进行中', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-86ee-9516-9e817ab72101', 'issue-type', '01900000-0000-7000-8000-000000002102', NULL, '缺陷', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8c9b-b170-336bf8049e32', 'status', '01900000-0000-7000-8000-000000002102', NULL, '待办', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8ccc-a449-b18569922d24', 'issue-type', '01900000-0000-7000-8000-000000002101', NULL, '任务', '2026-11-24 16:27:13.197+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8cd3-9565-9b9c9085bec7', 'issue-type', '01900000-0000-7000-8000-000000002101', NULL, '故事', '2026-11-24 16:27:13.197+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8d7a-ad13-4cf49ef49cdc', 'issue-type', '01900000-0000-7000-8000-000000002101', NULL, '缺陷', '2026-11-24 16:27:13.197+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8da8-9e0e-c9f5566758bf', 'status', '01900000-0000-7000-8000-000000002102', NULL, '评审中', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'workspace', '01a20e61-fdeb-7513-b62e-7b951748538f', NULL, '星河科技', '2026-11-24 16:27:12.779+00', '01a20e61-fdeb-7513-b62e-7b951748538f'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fe88-86ef-a6e4-f9d89f3fb4be', 'space', '01a20e61-fe88-86ef-a6e4-f9d89f3fb4be', NULL, '公共空间', '2026-11-24 16:27:13.01+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fee3-8006-b1f2-68293a4d2243', 'space', '01a20e61-fee3-8006-b1f2-68293a4d2243', NULL, '市场部', '2026-11-24 16:27:13.063+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fef2-8b14-a5d3-772939828121', 'space', '01a20e61-fef2-8b14-a5d3-772939828121', NULL, '技术部', '2026-11-24 16:27:13.079+00', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff02-896d-bcc2-b28c2cefb15f', 'space', '01a20e61-ff02-896d-bcc2-b28c2cefb15f', NULL, '销售部', '2026-11-24 16:27:13.088+00', '01900000-0000-7000-8000-000000001001');

insert into comments.comment (workspace_id, id, created_at, created_by, container_id, on_id, body, mentions, edited_at) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000003001', '2026-11-24 16:27:13.21+00', '01900000-0000-7000-8000-000000001004', '01900000-0000-7000-8000-000000002101', '01900000-0000-7000-8000-000000002101', '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "第 2 轮老化今晚能出结果吗？", "type": "text"}]}]}', '[]', NULL);

insert into inbox.entry (workspace_id, id, created_at, created_by, container_id, about_id, say, by_id, read_at) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000004001', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001004', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002101', 'inbox.mentioned', '01900000-0000-7000-8000-000000001004', NULL),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fffb-8aef-a10e-e5141c55c271', '2026-11-24 16:27:13.307+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001004', '01900000-0000-7000-8000-000000005001', 'issues.assigned', '01900000-0000-7000-8000-000000001001', NULL),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e62-003c-8dfe-94a6-fc8b8e83e0aa', '2026-11-24 16:27:13.367+00', '01900000-0000-7000-8000-000000001002', '01900000-0000-7000-8000-000000001004', '01900000-0000-7000-8000-000000006001', 'requests.said_sent', '01900000-0000-7000-8000-000000001002', NULL);

insert into issues.issue_type (workspace_id, id, created_at, created_by, project_id, name, icon, rank) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8027-8a7c-6db9daf5c26b', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002102', '任务', 'task', 'f000001V'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8339-b4fb-0e4cbf6217d6', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002102', '故事', 'story', 'f000002V'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-86ee-9516-9e817ab72101', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002102', '缺陷', 'bug', 'f000003V'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8ccc-a449-b18569922d24', '2026-11-24 16:27:13.197+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002101', '任务', 'task', 'f000001V'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8cd3-9565-9b9c9085bec7', '2026-11-24 16:27:13.197+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002101', '故事', 'story', 'f000002V'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8d7a-ad13-4cf49ef49cdc', '2026-11-24 16:27:13.197+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002101', '缺陷', 'bug', 'f000003V');

insert into issues.status (workspace_id, id, created_at, created_by, project_id, name, category, rank) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-803d-9bad-930455951ff2', '2026-11-24 16:27:13.197+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002101', '评审中', 'active', 'f000003V'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8267-83f8-8a7709e21196', '2026-11-24 16:27:13.197+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002101', '待办', 'new', 'f000001V'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8311-bc35-86c0b859fed2', '2026-11-24 16:27:13.197+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002101', '进行中', 'active', 'f000002V'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-837d-b85c-76efed710e8b', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002102', '已完成', 'done', 'f000004V'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-84aa-843a-62ab15aa9cb5', '2026-11-24 16:27:13.197+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002101', '已完成', 'done', 'f000004V'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-84cf-bcc7-35375c12f4fa', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002102', '进行中', 'active', 'f000002V'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8c9b-b170-336bf8049e32', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002102', '待办', 'new', 'f000001V'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8da8-9e0e-c9f5566758bf', '2026-11-24 16:27:13.224+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002102', '评审中', 'active', 'f000003V');

insert into issues.issue (workspace_id, id, created_at, created_by, project_id, number, key, title, description, source, status_id, type_id, resolution, priority, assignee_id, reporter_id, due_on, parent_id, labels, rank, done_at, changed_at) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000005001', '2026-11-24 16:27:13.278+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002101', '1', 'X1-1', 'X 系列实拍样机 3 台', '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "试产批次 3 台，升级到 87% 后设备不再响应。", "type": "text"}]}]}', NULL, '01900000-0000-8267-83f8-8a7709e21196', '01900000-0000-8ccc-a449-b18569922d24', NULL, '4', '01900000-0000-7000-8000-000000001004', '01900000-0000-7000-8000-000000001001', NULL, NULL, '[]', 'f000001V', NULL, '2026-11-24 16:27:13.278+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000005002', '2026-11-24 16:27:13.299+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002101', '2', 'X1-2', '首次开机引导', NULL, NULL, '01900000-0000-8267-83f8-8a7709e21196', '01900000-0000-8ccc-a449-b18569922d24', NULL, '4', NULL, '01900000-0000-7000-8000-000000001001', NULL, NULL, '[]', 'f000002V', NULL, '2026-11-24 16:27:13.299+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000005003', '2026-11-24 16:27:13.316+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002102', '1', 'MKT-1', '产品页上线', NULL, NULL, '01900000-0000-8c9b-b170-336bf8049e32', '01900000-0000-8027-8a7c-6db9daf5c26b', NULL, '4', NULL, '01900000-0000-7000-8000-000000001001', NULL, NULL, '[]', 'f000001V', NULL, '2026-11-24 16:27:13.316+00');

insert into kernel."grant" (workspace_id, id, created_at, created_by, container_id, principal_id, role) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fe88-81ca-b03b-e87f289c4039', '2026-11-24 16:27:12.951+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001001', 'owner'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fe88-8b94-89e7-a204c811bf7c', '2026-11-24 16:27:13.01+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fe88-86ef-a6e4-f9d89f3fb4be', '01900000-0000-7000-8000-000000001000', 'member'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fe88-8bbc-9647-f49664ab1008', '2026-11-24 16:27:12.951+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001000', 'viewer'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fee3-89b3-8e68-e6e984ad051b', '2026-11-24 16:27:13.063+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fee3-8006-b1f2-68293a4d2243', '01900000-0000-7000-8000-000000001101', 'member'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fef2-8834-ac19-3c8cdfa33175', '2026-11-24 16:27:13.079+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fef2-8b14-a5d3-772939828121', '01900000-0000-7000-8000-000000001102', 'member'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff02-8c16-8e5c-9bb60085447e', '2026-11-24 16:27:13.088+00', '01900000-0000-7000-8000-000000001001', '01a20e61-ff02-896d-bcc2-b28c2cefb15f', '01900000-0000-7000-8000-000000001103', 'member'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff82-8f00-9649-071177550025', '2026-11-24 16:27:13.154+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002001', '01900000-0000-7000-8000-000000001000', 'member'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff8a-816c-9ba6-a99b15f1ea7c', '2026-11-24 16:27:13.162+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002002', '01900000-0000-7000-8000-000000001101', 'member'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff90-8190-be6e-073e12c9776e', '2026-11-24 16:27:13.168+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002003', '01900000-0000-7000-8000-000000001102', 'member'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e62-003c-837d-a51f-cdea76a4bd49', '2026-11-24 16:27:13.342+00', '01900000-0000-7000-8000-000000001002', '01900000-0000-827d-bfcc-d2d45a10681f', '01900000-0000-7000-8000-000000001102', 'member'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e62-003c-86e5-b77e-32ddeb3e807a', '2026-11-24 16:27:13.342+00', '01900000-0000-7000-8000-000000001002', '01900000-0000-827d-bfcc-d2d45a10681f', '01900000-0000-7000-8000-000000001101', 'member'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e62-003c-8950-a2da-1b8fff05f975', '2026-11-24 16:27:13.342+00', '01900000-0000-7000-8000-000000001002', '01900000-0000-8e2d-8f7c-3c5514622016', '01900000-0000-7000-8000-000000001102', 'member'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e62-003c-8c0b-9c7a-52934b757a0a', '2026-11-24 16:27:13.342+00', '01900000-0000-7000-8000-000000001002', '01900000-0000-8113-8a61-222d51ea5027', '01900000-0000-7000-8000-000000001101', 'member');

insert into kernel.counter (workspace_id, name, value) values
('01a20e61-fdeb-7513-b62e-7b951748538f', 'container', '20'),
('01a20e61-fdeb-7513-b62e-7b951748538f', 'issue:01900000-0000-7000-8000-000000002101', '2'),
('01a20e61-fdeb-7513-b62e-7b951748538f', 'issue:01900000-0000-7000-8000-000000002102', '1'),
('01a20e61-fdeb-7513-b62e-7b951748538f', 'request:01900000-0000-827d-bfcc-d2d45a10681f', '1');

insert into kernel.grp (workspace_id, id, created_at, created_by, container_id, parent_id, kind) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001000', '2026-11-24 16:27:12.951+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', NULL, 'everyone'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001101', '2026-11-24 16:27:12.997+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', NULL, 'department'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001102', '2026-11-24 16:27:13.021+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', NULL, 'department'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001103', '2026-11-24 16:27:13.027+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', NULL, 'department');

insert into kernel.link (workspace_id, id, created_at, created_by, container_id, from_id, type, to_id) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000005201', '2026-11-24 16:27:13.328+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002101', '01900000-0000-7000-8000-000000005001', 'relates', '01900000-0000-7000-8000-000000005002');

insert into kernel.log_change (workspace_id, stream_id, seq, command_id, object_id, type, container_id, op, patch, "row") values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001001', '1', '01a20e61-ffc6-75c2-a16b-17d5f7b2f403', '01900000-0000-7000-8000-000000004001', 'inbox-entry', '01900000-0000-7000-8000-000000001001', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000004001", "say": "inbox.mentioned", "byId": "01900000-0000-7000-8000-000000001004", "readAt": null, "aboutId": "01900000-0000-7000-8000-000000002101", "createdAt": "2026-11-24T16:27:13.224Z", "createdBy": "01900000-0000-7000-8000-000000001004", "containerId": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001004', '1', '01a20e61-fffb-8e64-adaa-adc3255a00cf', '01a20e61-fffb-8aef-a10e-e5141c55c271', 'inbox-entry', '01900000-0000-7000-8000-000000001004', 'create', '{}', '{"id": "01a20e61-fffb-8aef-a10e-e5141c55c271", "say": "issues.assigned", "byId": "01900000-0000-7000-8000-000000001001", "readAt": null, "aboutId": "01900000-0000-7000-8000-000000005001", "createdAt": "2026-11-24T16:27:13.307Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001004"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001004', '2', '01a20e62-003c-8ee4-bee2-82ed91847b0e', '01a20e62-003c-8dfe-94a6-fc8b8e83e0aa', 'inbox-entry', '01900000-0000-7000-8000-000000001004', 'create', '{}', '{"id": "01a20e62-003c-8dfe-94a6-fc8b8e83e0aa", "say": "requests.said_sent", "byId": "01900000-0000-7000-8000-000000001002", "readAt": null, "aboutId": "01900000-0000-7000-8000-000000006001", "createdAt": "2026-11-24T16:27:13.367Z", "createdBy": "01900000-0000-7000-8000-000000001002", "containerId": "01900000-0000-7000-8000-000000001004"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '1', '01a20e61-fdeb-851f-9e04-f52d83671d7a', '01a20e61-fdeb-7513-b62e-7b951748538f', 'container', '01a20e61-fdeb-7513-b62e-7b951748538f', 'create', '{}', '{"id": "01a20e61-fdeb-7513-b62e-7b951748538f", "no": 1, "inherit": false, "parentId": null, "createdAt": "2026-11-24T16:27:12.779Z", "createdBy": "01a20e61-fdeb-7513-b62e-7b951748538f"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '2', '01a20e61-fdeb-851f-9e04-f52d83671d7a', '01a20e61-fdeb-7513-b62e-7b951748538f', 'workspace', '01a20e61-fdeb-7513-b62e-7b951748538f', 'create', '{}', '{"id": "01a20e61-fdeb-7513-b62e-7b951748538f", "name": "", "language": "en", "timeZone": "UTC", "createdAt": "2026-11-24T16:27:12.779Z", "createdBy": "01a20e61-fdeb-7513-b62e-7b951748538f", "directoryId": "01a20e61-fdeb-7513-b62e-7b951748538f"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '3', '01a20e61-fe88-70ab-b7c3-efce99b5da05', '01a20e61-fdeb-7513-b62e-7b951748538f', 'workspace', '01a20e61-fdeb-7513-b62e-7b951748538f', 'update', '{"name": ["", "星河科技"], "language": ["en", "zh-CN"], "timeZone": ["UTC", "Asia/Shanghai"], "directoryId": ["01a20e61-fdeb-7513-b62e-7b951748538f", "01900000-0000-7000-8000-000000001000"]}', '{"id": "01a20e61-fdeb-7513-b62e-7b951748538f", "name": "星河科技", "language": "zh-CN", "timeZone": "Asia/Shanghai", "createdAt": "2026-11-24T16:27:12.779Z", "createdBy": "01a20e61-fdeb-7513-b62e-7b951748538f", "directoryId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '4', '01a20e61-fe88-70ab-b7c3-efce99b5da05', '01900000-0000-7000-8000-000000001000', 'container', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001000", "no": 2, "inherit": true, "parentId": "01a20e61-fdeb-7513-b62e-7b951748538f", "createdAt": "2026-11-24T16:27:12.951Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '5', '01a20e61-fe88-70ab-b7c3-efce99b5da05', '01900000-0000-7000-8000-000000001000', 'group', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001000", "kind": "everyone", "parentId": null, "createdAt": "2026-11-24T16:27:12.951Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '6', '01a20e61-fe88-70ab-b7c3-efce99b5da05', '01a20e61-fe88-8bbc-9647-f49664ab1008', 'grant', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01a20e61-fe88-8bbc-9647-f49664ab1008", "role": "viewer", "createdAt": "2026-11-24T16:27:12.951Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000", "principalId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '7', '01a20e61-fe88-70ab-b7c3-efce99b5da05', '01900000-0000-7000-8000-000000001001', 'standing', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001001", "kind": "member", "active": true, "createdAt": "2026-11-24T16:27:12.951Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '8', '01a20e61-fe88-70ab-b7c3-efce99b5da05', '01900000-0000-7000-8000-000000001001', 'container', '01900000-0000-7000-8000-000000001001', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001001", "no": 3, "inherit": false, "parentId": null, "createdAt": "2026-11-24T16:27:12.951Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '9', '01a20e61-fe88-70ab-b7c3-efce99b5da05', '01900000-0000-7000-8000-000000001001', 'person', '01900000-0000-7000-8000-000000001000', 'create', '{"name": [null, {"digest": "p0m_5ffUT9x-GWYmMdgls1xxKMmscTP82jCGNzRlVtE", "version": "cdc9c899-14e6-8a1d-ac08-97ff90290e65"}], "email": [null, {"digest": "rBT4NzYLgRUAu8Fd5y1YMstGz-9KTSNZ4Uh5_16VctM", "version": "d9e3e84a-cd52-85b5-aa07-c3e8211e4c36"}]}', '{"id": "01900000-0000-7000-8000-000000001001", "kind": "member", "name": "p0m_5ffUT9x-GWYmMdgls1xxKMmscTP82jCGNzRlVtE", "email": "rBT4NzYLgRUAu8Fd5y1YMstGz-9KTSNZ4Uh5_16VctM", "state": "active", "language": null, "timeZone": null, "createdAt": "2026-11-24T16:27:12.951Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '10', '01a20e61-fe88-70ab-b7c3-efce99b5da05', '01a20e61-fe88-802e-ab7c-3ac4807fa164', 'member', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01a20e61-fe88-802e-ab7c-3ac4807fa164", "groupId": "01900000-0000-7000-8000-000000001000", "personId": "01900000-0000-7000-8000-000000001001", "createdAt": "2026-11-24T16:27:12.951Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '11', '01a20e61-fe88-70ab-b7c3-efce99b5da05', '01a20e61-fe88-81ca-b03b-e87f289c4039', 'grant', '01a20e61-fdeb-7513-b62e-7b951748538f', 'create', '{}', '{"id": "01a20e61-fe88-81ca-b03b-e87f289c4039", "role": "owner", "createdAt": "2026-11-24T16:27:12.951Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01a20e61-fdeb-7513-b62e-7b951748538f", "principalId": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '12', '01a20e61-fe88-70ab-b7c3-efce99b5da05', '01a20e61-fe88-8a7a-bb95-a57ca2051986', 'login', '01900000-0000-7000-8000-000000001001', 'create', '{}', '{"id": "01a20e61-fe88-8a7a-bb95-a57ca2051986", "accountId": "seed-account-chen-li", "createdAt": "2026-11-24T16:27:12.951Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '13', '01a20e61-fee3-7162-bc99-1ad8e71c4a10', '01900000-0000-7000-8000-000000001101', 'group', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001101", "kind": "department", "parentId": null, "createdAt": "2026-11-24T16:27:12.997Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '14', '01a20e61-fee3-7162-bc99-1ad8e71c4a10', '01900000-0000-7000-8000-000000001101', 'department', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001101", "name": "市场部", "parentId": null, "createdAt": "2026-11-24T16:27:12.997Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '15', '01a20e61-fe88-87a2-96fc-bddfc322f701', '01a20e61-fe88-86ef-a6e4-f9d89f3fb4be', 'container', '01a20e61-fe88-86ef-a6e4-f9d89f3fb4be', 'create', '{}', '{"id": "01a20e61-fe88-86ef-a6e4-f9d89f3fb4be", "no": 4, "inherit": true, "parentId": "01a20e61-fdeb-7513-b62e-7b951748538f", "createdAt": "2026-11-24T16:27:13.010Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '16', '01a20e61-fe88-87a2-96fc-bddfc322f701', '01a20e61-fe88-86ef-a6e4-f9d89f3fb4be', 'space', '01a20e61-fe88-86ef-a6e4-f9d89f3fb4be', 'create', '{}', '{"id": "01a20e61-fe88-86ef-a6e4-f9d89f3fb4be", "name": "公共空间", "createdAt": "2026-11-24T16:27:13.010Z", "createdBy": "01900000-0000-7000-8000-000000001001", "departmentId": null}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '17', '01a20e61-fe88-87a2-96fc-bddfc322f701', '01a20e61-fe88-8b94-89e7-a204c811bf7c', 'grant', '01a20e61-fe88-86ef-a6e4-f9d89f3fb4be', 'create', '{}', '{"id": "01a20e61-fe88-8b94-89e7-a204c811bf7c", "role": "member", "createdAt": "2026-11-24T16:27:13.010Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01a20e61-fe88-86ef-a6e4-f9d89f3fb4be", "principalId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '18', '01a20e61-fef2-7628-92ec-9a23f2fe3d8a', '01900000-0000-7000-8000-000000001102', 'group', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001102", "kind": "department", "parentId": null, "createdAt": "2026-11-24T16:27:13.021Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '19', '01a20e61-fef2-7628-92ec-9a23f2fe3d8a', '01900000-0000-7000-8000-000000001102', 'department', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001102", "name": "技术部", "parentId": null, "createdAt": "2026-11-24T16:27:13.021Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '20', '01a20e61-ff02-7575-adf7-805de77046e7', '01900000-0000-7000-8000-000000001103', 'group', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001103", "kind": "department", "parentId": null, "createdAt": "2026-11-24T16:27:13.027Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '21', '01a20e61-ff02-7575-adf7-805de77046e7', '01900000-0000-7000-8000-000000001103', 'department', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001103", "name": "销售部", "parentId": null, "createdAt": "2026-11-24T16:27:13.027Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '22', '01a20e61-ff09-7355-99f4-2aa5e092731b', '01900000-0000-7000-8000-000000001002', 'standing', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001002", "kind": "member", "active": false, "createdAt": "2026-11-24T16:27:13.035Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '23', '01a20e61-ff09-7355-99f4-2aa5e092731b', '01900000-0000-7000-8000-000000001002', 'container', '01900000-0000-7000-8000-000000001002', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001002", "no": 5, "inherit": false, "parentId": null, "createdAt": "2026-11-24T16:27:13.035Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '24', '01a20e61-ff09-7355-99f4-2aa5e092731b', '01900000-0000-7000-8000-000000001002', 'person', '01900000-0000-7000-8000-000000001000', 'create', '{"name": [null, {"digest": "mylksPkCVpkT4Meo21YgqyCkKxTNTkBFWn1RmDdi9uA", "version": "7148108f-2886-8967-a1a0-01754d2d8ba5"}], "email": [null, {"digest": "UDuc5ydLPgYn4dGXs0V8XSyuOnvccYb1xAdIrWSqaj4", "version": "f0737241-babe-8269-af45-37930ea037a7"}]}', '{"id": "01900000-0000-7000-8000-000000001002", "kind": "member", "name": "mylksPkCVpkT4Meo21YgqyCkKxTNTkBFWn1RmDdi9uA", "email": "UDuc5ydLPgYn4dGXs0V8XSyuOnvccYb1xAdIrWSqaj4", "state": "invited", "language": null, "timeZone": null, "createdAt": "2026-11-24T16:27:13.035Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '25', '01a20e61-ff09-7355-99f4-2aa5e092731b', '01a20e61-ff09-802c-a64c-87a442f42f5f', 'member', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01a20e61-ff09-802c-a64c-87a442f42f5f", "groupId": "01900000-0000-7000-8000-000000001000", "personId": "01900000-0000-7000-8000-000000001002", "createdAt": "2026-11-24T16:27:13.035Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '26', '01a20e61-ff09-7355-99f4-2aa5e092731b', '01900000-0000-7000-8000-000000001211', 'invite', '01a20e61-fdeb-7513-b62e-7b951748538f', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001211", "state": "open", "personId": "01900000-0000-7000-8000-000000001002", "createdAt": "2026-11-24T16:27:13.035Z", "createdBy": "01900000-0000-7000-8000-000000001001", "expiresAt": "2026-12-08T16:27:13.035Z", "containerId": "01a20e61-fdeb-7513-b62e-7b951748538f"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '27', '01a20e61-ff09-7355-99f4-2aa5e092731b', '01a20e61-ff09-844d-a6c3-a0222af71a29', 'member', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01a20e61-ff09-844d-a6c3-a0222af71a29", "groupId": "01900000-0000-7000-8000-000000001101", "personId": "01900000-0000-7000-8000-000000001002", "createdAt": "2026-11-24T16:27:13.035Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '28', '01a20e61-ff17-75b1-93c9-2afd0b3c466b', '01900000-0000-7000-8000-000000001211', 'invite', '01a20e61-fdeb-7513-b62e-7b951748538f', 'update', '{"state": ["open", "accepted"]}', '{"id": "01900000-0000-7000-8000-000000001211", "state": "accepted", "personId": "01900000-0000-7000-8000-000000001002", "createdAt": "2026-11-24T16:27:13.035Z", "createdBy": "01900000-0000-7000-8000-000000001001", "expiresAt": "2026-12-08T16:27:13.035Z", "containerId": "01a20e61-fdeb-7513-b62e-7b951748538f"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '29', '01a20e61-ff17-75b1-93c9-2afd0b3c466b', '01900000-0000-7000-8000-000000001002', 'standing', '01900000-0000-7000-8000-000000001000', 'update', '{"active": [false, true]}', '{"id": "01900000-0000-7000-8000-000000001002", "kind": "member", "active": true, "createdAt": "2026-11-24T16:27:13.035Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '30', '01a20e61-ff17-75b1-93c9-2afd0b3c466b', '01900000-0000-7000-8000-000000001002', 'person', '01900000-0000-7000-8000-000000001000', 'update', '{"state": ["invited", "active"]}', '{"id": "01900000-0000-7000-8000-000000001002", "kind": "member", "name": "mylksPkCVpkT4Meo21YgqyCkKxTNTkBFWn1RmDdi9uA", "email": "UDuc5ydLPgYn4dGXs0V8XSyuOnvccYb1xAdIrWSqaj4", "state": "active", "language": null, "timeZone": null, "createdAt": "2026-11-24T16:27:13.035Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '31', '01a20e61-ff17-75b1-93c9-2afd0b3c466b', '01a20e61-ff17-803c-a760-4ae967af74e5', 'login', '01900000-0000-7000-8000-000000001002', 'create', '{}', '{"id": "01a20e61-ff17-803c-a760-4ae967af74e5", "accountId": "seed-account-li.na", "createdAt": "2026-11-24T16:27:13.049Z", "createdBy": "01900000-0000-7000-8000-000000001002", "containerId": "01900000-0000-7000-8000-000000001002"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '32', '01a20e61-fee3-888f-9432-40581457943f', '01a20e61-fee3-8006-b1f2-68293a4d2243', 'container', '01a20e61-fee3-8006-b1f2-68293a4d2243', 'create', '{}', '{"id": "01a20e61-fee3-8006-b1f2-68293a4d2243", "no": 6, "inherit": true, "parentId": "01a20e61-fdeb-7513-b62e-7b951748538f", "createdAt": "2026-11-24T16:27:13.063Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '33', '01a20e61-fee3-888f-9432-40581457943f', '01a20e61-fee3-8006-b1f2-68293a4d2243', 'space', '01a20e61-fee3-8006-b1f2-68293a4d2243', 'create', '{}', '{"id": "01a20e61-fee3-8006-b1f2-68293a4d2243", "name": "市场部", "createdAt": "2026-11-24T16:27:13.063Z", "createdBy": "01900000-0000-7000-8000-000000001001", "departmentId": "01900000-0000-7000-8000-000000001101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '34', '01a20e61-fee3-888f-9432-40581457943f', '01a20e61-fee3-89b3-8e68-e6e984ad051b', 'grant', '01a20e61-fee3-8006-b1f2-68293a4d2243', 'create', '{}', '{"id": "01a20e61-fee3-89b3-8e68-e6e984ad051b", "role": "member", "createdAt": "2026-11-24T16:27:13.063Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01a20e61-fee3-8006-b1f2-68293a4d2243", "principalId": "01900000-0000-7000-8000-000000001101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '35', '01a20e61-ff27-748c-a972-bdab794bdfb9', '01900000-0000-7000-8000-000000001003', 'standing', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001003", "kind": "member", "active": false, "createdAt": "2026-11-24T16:27:13.066Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '36', '01a20e61-ff27-748c-a972-bdab794bdfb9', '01900000-0000-7000-8000-000000001003', 'container', '01900000-0000-7000-8000-000000001003', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001003", "no": 7, "inherit": false, "parentId": null, "createdAt": "2026-11-24T16:27:13.066Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '37', '01a20e61-ff27-748c-a972-bdab794bdfb9', '01900000-0000-7000-8000-000000001003', 'person', '01900000-0000-7000-8000-000000001000', 'create', '{"name": [null, {"digest": "QbY2u64HyDV3Ng02pW9CsFzFw4Gz2VxepUCVxWBVuX4", "version": "11b4d5b0-edf1-8d6c-a9a2-a0390e539dbd"}], "email": [null, {"digest": "EOu3Gqz81dDzU2otojrlJ9Marlerl-uCnzHMuuus1RE", "version": "c061a896-4c0f-887e-a920-967dee62e59e"}]}', '{"id": "01900000-0000-7000-8000-000000001003", "kind": "member", "name": "QbY2u64HyDV3Ng02pW9CsFzFw4Gz2VxepUCVxWBVuX4", "email": "EOu3Gqz81dDzU2otojrlJ9Marlerl-uCnzHMuuus1RE", "state": "invited", "language": null, "timeZone": null, "createdAt": "2026-11-24T16:27:13.066Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '38', '01a20e61-ff27-748c-a972-bdab794bdfb9', '01a20e61-ff27-8449-ba6c-827d9853bacc', 'member', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01a20e61-ff27-8449-ba6c-827d9853bacc", "groupId": "01900000-0000-7000-8000-000000001000", "personId": "01900000-0000-7000-8000-000000001003", "createdAt": "2026-11-24T16:27:13.066Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '39', '01a20e61-ff27-748c-a972-bdab794bdfb9', '01900000-0000-7000-8000-000000001212', 'invite', '01a20e61-fdeb-7513-b62e-7b951748538f', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001212", "state": "open", "personId": "01900000-0000-7000-8000-000000001003", "createdAt": "2026-11-24T16:27:13.066Z", "createdBy": "01900000-0000-7000-8000-000000001001", "expiresAt": "2026-12-08T16:27:13.066Z", "containerId": "01a20e61-fdeb-7513-b62e-7b951748538f"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '40', '01a20e61-ff27-748c-a972-bdab794bdfb9', '01a20e61-ff27-8773-8f0b-46998959da1e', 'member', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01a20e61-ff27-8773-8f0b-46998959da1e", "groupId": "01900000-0000-7000-8000-000000001101", "personId": "01900000-0000-7000-8000-000000001003", "createdAt": "2026-11-24T16:27:13.066Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '41', '01a20e61-fef2-838a-86fe-62881d0c089b', '01a20e61-fef2-8b14-a5d3-772939828121', 'container', '01a20e61-fef2-8b14-a5d3-772939828121', 'create', '{}', '{"id": "01a20e61-fef2-8b14-a5d3-772939828121", "no": 8, "inherit": true, "parentId": "01a20e61-fdeb-7513-b62e-7b951748538f", "createdAt": "2026-11-24T16:27:13.079Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '42', '01a20e61-fef2-838a-86fe-62881d0c089b', '01a20e61-fef2-8b14-a5d3-772939828121', 'space', '01a20e61-fef2-8b14-a5d3-772939828121', 'create', '{}', '{"id": "01a20e61-fef2-8b14-a5d3-772939828121", "name": "技术部", "createdAt": "2026-11-24T16:27:13.079Z", "createdBy": "01900000-0000-7000-8000-000000001001", "departmentId": "01900000-0000-7000-8000-000000001102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '43', '01a20e61-fef2-838a-86fe-62881d0c089b', '01a20e61-fef2-8834-ac19-3c8cdfa33175', 'grant', '01a20e61-fef2-8b14-a5d3-772939828121', 'create', '{}', '{"id": "01a20e61-fef2-8834-ac19-3c8cdfa33175", "role": "member", "createdAt": "2026-11-24T16:27:13.079Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01a20e61-fef2-8b14-a5d3-772939828121", "principalId": "01900000-0000-7000-8000-000000001102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '44', '01a20e61-ff37-7392-b16b-5cbaac973bcb', '01900000-0000-7000-8000-000000001212', 'invite', '01a20e61-fdeb-7513-b62e-7b951748538f', 'update', '{"state": ["open", "accepted"]}', '{"id": "01900000-0000-7000-8000-000000001212", "state": "accepted", "personId": "01900000-0000-7000-8000-000000001003", "createdAt": "2026-11-24T16:27:13.066Z", "createdBy": "01900000-0000-7000-8000-000000001001", "expiresAt": "2026-12-08T16:27:13.066Z", "containerId": "01a20e61-fdeb-7513-b62e-7b951748538f"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '45', '01a20e61-ff37-7392-b16b-5cbaac973bcb', '01900000-0000-7000-8000-000000001003', 'standing', '01900000-0000-7000-8000-000000001000', 'update', '{"active": [false, true]}', '{"id": "01900000-0000-7000-8000-000000001003", "kind": "member", "active": true, "createdAt": "2026-11-24T16:27:13.066Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '46', '01a20e61-ff37-7392-b16b-5cbaac973bcb', '01900000-0000-7000-8000-000000001003', 'person', '01900000-0000-7000-8000-000000001000', 'update', '{"state": ["invited", "active"]}', '{"id": "01900000-0000-7000-8000-000000001003", "kind": "member", "name": "QbY2u64HyDV3Ng02pW9CsFzFw4Gz2VxepUCVxWBVuX4", "email": "EOu3Gqz81dDzU2otojrlJ9Marlerl-uCnzHMuuus1RE", "state": "active", "language": null, "timeZone": null, "createdAt": "2026-11-24T16:27:13.066Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '47', '01a20e61-ff37-7392-b16b-5cbaac973bcb', '01a20e61-ff37-8691-962b-b539c9725390', 'login', '01900000-0000-7000-8000-000000001003', 'create', '{}', '{"id": "01a20e61-ff37-8691-962b-b539c9725390", "accountId": "seed-account-wang.min", "createdAt": "2026-11-24T16:27:13.082Z", "createdBy": "01900000-0000-7000-8000-000000001003", "containerId": "01900000-0000-7000-8000-000000001003"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '48', '01a20e61-ff02-8c83-a94b-91f9c301914e', '01a20e61-ff02-896d-bcc2-b28c2cefb15f', 'container', '01a20e61-ff02-896d-bcc2-b28c2cefb15f', 'create', '{}', '{"id": "01a20e61-ff02-896d-bcc2-b28c2cefb15f", "no": 9, "inherit": true, "parentId": "01a20e61-fdeb-7513-b62e-7b951748538f", "createdAt": "2026-11-24T16:27:13.088Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '49', '01a20e61-ff02-8c83-a94b-91f9c301914e', '01a20e61-ff02-896d-bcc2-b28c2cefb15f', 'space', '01a20e61-ff02-896d-bcc2-b28c2cefb15f', 'create', '{}', '{"id": "01a20e61-ff02-896d-bcc2-b28c2cefb15f", "name": "销售部", "createdAt": "2026-11-24T16:27:13.088Z", "createdBy": "01900000-0000-7000-8000-000000001001", "departmentId": "01900000-0000-7000-8000-000000001103"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '50', '01a20e61-ff02-8c83-a94b-91f9c301914e', '01a20e61-ff02-8c16-8e5c-9bb60085447e', 'grant', '01a20e61-ff02-896d-bcc2-b28c2cefb15f', 'create', '{}', '{"id": "01a20e61-ff02-8c16-8e5c-9bb60085447e", "role": "member", "createdAt": "2026-11-24T16:27:13.088Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01a20e61-ff02-896d-bcc2-b28c2cefb15f", "principalId": "01900000-0000-7000-8000-000000001103"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '51', '01a20e61-ff40-7565-b0c0-050b8243624b', '01900000-0000-7000-8000-000000001004', 'standing', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001004", "kind": "member", "active": false, "createdAt": "2026-11-24T16:27:13.091Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '52', '01a20e61-ff40-7565-b0c0-050b8243624b', '01900000-0000-7000-8000-000000001004', 'container', '01900000-0000-7000-8000-000000001004', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001004", "no": 10, "inherit": false, "parentId": null, "createdAt": "2026-11-24T16:27:13.091Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '53', '01a20e61-ff40-7565-b0c0-050b8243624b', '01900000-0000-7000-8000-000000001004', 'person', '01900000-0000-7000-8000-000000001000', 'create', '{"name": [null, {"digest": "ZIxer7MtAWQtvG3TlnCWKKIUmwO4JROI0PpNT__Rb_I", "version": "bb116b7c-6e28-89dc-a216-7e74b8ccce15"}], "email": [null, {"digest": "t6buGr6bHm6x_Mmsg7T788czY_2HmkDryCBIwU_4Vkg", "version": "b3729c4d-d305-8624-a373-2dd2d5e64d41"}]}', '{"id": "01900000-0000-7000-8000-000000001004", "kind": "member", "name": "ZIxer7MtAWQtvG3TlnCWKKIUmwO4JROI0PpNT__Rb_I", "email": "t6buGr6bHm6x_Mmsg7T788czY_2HmkDryCBIwU_4Vkg", "state": "invited", "language": null, "timeZone": null, "createdAt": "2026-11-24T16:27:13.091Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '54', '01a20e61-ff40-7565-b0c0-050b8243624b', '01a20e61-ff40-8499-b367-a8fbb2cb9f8b', 'member', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01a20e61-ff40-8499-b367-a8fbb2cb9f8b", "groupId": "01900000-0000-7000-8000-000000001000", "personId": "01900000-0000-7000-8000-000000001004", "createdAt": "2026-11-24T16:27:13.091Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '55', '01a20e61-ff40-7565-b0c0-050b8243624b', '01900000-0000-7000-8000-000000001213', 'invite', '01a20e61-fdeb-7513-b62e-7b951748538f', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001213", "state": "open", "personId": "01900000-0000-7000-8000-000000001004", "createdAt": "2026-11-24T16:27:13.091Z", "createdBy": "01900000-0000-7000-8000-000000001001", "expiresAt": "2026-12-08T16:27:13.091Z", "containerId": "01a20e61-fdeb-7513-b62e-7b951748538f"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '56', '01a20e61-ff40-7565-b0c0-050b8243624b', '01a20e61-ff40-89de-aea6-a4d2a24009a5', 'member', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01a20e61-ff40-89de-aea6-a4d2a24009a5", "groupId": "01900000-0000-7000-8000-000000001102", "personId": "01900000-0000-7000-8000-000000001004", "createdAt": "2026-11-24T16:27:13.091Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '57', '01a20e61-ff4a-7777-af1a-38a3660fe0b1', '01900000-0000-7000-8000-000000001213', 'invite', '01a20e61-fdeb-7513-b62e-7b951748538f', 'update', '{"state": ["open", "accepted"]}', '{"id": "01900000-0000-7000-8000-000000001213", "state": "accepted", "personId": "01900000-0000-7000-8000-000000001004", "createdAt": "2026-11-24T16:27:13.091Z", "createdBy": "01900000-0000-7000-8000-000000001001", "expiresAt": "2026-12-08T16:27:13.091Z", "containerId": "01a20e61-fdeb-7513-b62e-7b951748538f"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '58', '01a20e61-ff4a-7777-af1a-38a3660fe0b1', '01900000-0000-7000-8000-000000001004', 'standing', '01900000-0000-7000-8000-000000001000', 'update', '{"active": [false, true]}', '{"id": "01900000-0000-7000-8000-000000001004", "kind": "member", "active": true, "createdAt": "2026-11-24T16:27:13.091Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '59', '01a20e61-ff4a-7777-af1a-38a3660fe0b1', '01900000-0000-7000-8000-000000001004', 'person', '01900000-0000-7000-8000-000000001000', 'update', '{"state": ["invited", "active"]}', '{"id": "01900000-0000-7000-8000-000000001004", "kind": "member", "name": "ZIxer7MtAWQtvG3TlnCWKKIUmwO4JROI0PpNT__Rb_I", "email": "t6buGr6bHm6x_Mmsg7T788czY_2HmkDryCBIwU_4Vkg", "state": "active", "language": null, "timeZone": null, "createdAt": "2026-11-24T16:27:13.091Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '60', '01a20e61-ff4a-7777-af1a-38a3660fe0b1', '01a20e61-ff4a-8238-8749-59ff550fc3f0', 'login', '01900000-0000-7000-8000-000000001004', 'create', '{}', '{"id": "01a20e61-ff4a-8238-8749-59ff550fc3f0", "accountId": "seed-account-zhou.tao", "createdAt": "2026-11-24T16:27:13.098Z", "createdBy": "01900000-0000-7000-8000-000000001004", "containerId": "01900000-0000-7000-8000-000000001004"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '61', '01a20e61-ff59-76d4-8499-191a11a2d9d4', '01900000-0000-7000-8000-000000001006', 'standing', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001006", "kind": "member", "active": false, "createdAt": "2026-11-24T16:27:13.113Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '62', '01a20e61-ff59-76d4-8499-191a11a2d9d4', '01900000-0000-7000-8000-000000001006', 'container', '01900000-0000-7000-8000-000000001006', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001006", "no": 11, "inherit": false, "parentId": null, "createdAt": "2026-11-24T16:27:13.113Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '63', '01a20e61-ff59-76d4-8499-191a11a2d9d4', '01900000-0000-7000-8000-000000001006', 'person', '01900000-0000-7000-8000-000000001000', 'create', '{"name": [null, {"digest": "_DckglAMku8rALUPAwUP-sHvHuTUJr2KFh3T4SbvtQU", "version": "458a1b0e-8598-8752-a317-dcf37dfc4b05"}], "email": [null, {"digest": "XuK4VYku8bzQZ4MkddHzC7D7dXgI3M92_nS2MBlOI_w", "version": "6606d9d7-db0a-8950-ae6d-c1b6848936d3"}]}', '{"id": "01900000-0000-7000-8000-000000001006", "kind": "member", "name": "_DckglAMku8rALUPAwUP-sHvHuTUJr2KFh3T4SbvtQU", "email": "XuK4VYku8bzQZ4MkddHzC7D7dXgI3M92_nS2MBlOI_w", "state": "invited", "language": null, "timeZone": null, "createdAt": "2026-11-24T16:27:13.113Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '64', '01a20e61-ff59-76d4-8499-191a11a2d9d4', '01a20e61-ff59-8d1c-8464-ba9d19964b73', 'member', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01a20e61-ff59-8d1c-8464-ba9d19964b73", "groupId": "01900000-0000-7000-8000-000000001000", "personId": "01900000-0000-7000-8000-000000001006", "createdAt": "2026-11-24T16:27:13.113Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '65', '01a20e61-ff59-76d4-8499-191a11a2d9d4', '01900000-0000-7000-8000-000000001214', 'invite', '01a20e61-fdeb-7513-b62e-7b951748538f', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001214", "state": "open", "personId": "01900000-0000-7000-8000-000000001006", "createdAt": "2026-11-24T16:27:13.113Z", "createdBy": "01900000-0000-7000-8000-000000001001", "expiresAt": "2026-12-08T16:27:13.113Z", "containerId": "01a20e61-fdeb-7513-b62e-7b951748538f"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '66', '01a20e61-ff59-76d4-8499-191a11a2d9d4', '01a20e61-ff59-8b5f-ae6a-dde1df419b5e', 'member', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01a20e61-ff59-8b5f-ae6a-dde1df419b5e", "groupId": "01900000-0000-7000-8000-000000001103", "personId": "01900000-0000-7000-8000-000000001006", "createdAt": "2026-11-24T16:27:13.113Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '67', '01a20e61-ff5f-77de-a9ab-e1b25a0e8aeb', '01900000-0000-7000-8000-000000001214', 'invite', '01a20e61-fdeb-7513-b62e-7b951748538f', 'update', '{"state": ["open", "accepted"]}', '{"id": "01900000-0000-7000-8000-000000001214", "state": "accepted", "personId": "01900000-0000-7000-8000-000000001006", "createdAt": "2026-11-24T16:27:13.113Z", "createdBy": "01900000-0000-7000-8000-000000001001", "expiresAt": "2026-12-08T16:27:13.113Z", "containerId": "01a20e61-fdeb-7513-b62e-7b951748538f"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '68', '01a20e61-ff5f-77de-a9ab-e1b25a0e8aeb', '01900000-0000-7000-8000-000000001006', 'standing', '01900000-0000-7000-8000-000000001000', 'update', '{"active": [false, true]}', '{"id": "01900000-0000-7000-8000-000000001006", "kind": "member", "active": true, "createdAt": "2026-11-24T16:27:13.113Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '69', '01a20e61-ff5f-77de-a9ab-e1b25a0e8aeb', '01900000-0000-7000-8000-000000001006', 'person', '01900000-0000-7000-8000-000000001000', 'update', '{"state": ["invited", "active"]}', '{"id": "01900000-0000-7000-8000-000000001006", "kind": "member", "name": "_DckglAMku8rALUPAwUP-sHvHuTUJr2KFh3T4SbvtQU", "email": "XuK4VYku8bzQZ4MkddHzC7D7dXgI3M92_nS2MBlOI_w", "state": "active", "language": null, "timeZone": null, "createdAt": "2026-11-24T16:27:13.113Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '70', '01a20e61-ff5f-77de-a9ab-e1b25a0e8aeb', '01a20e61-ff5f-8376-8d98-816a2e127cd7', 'login', '01900000-0000-7000-8000-000000001006', 'create', '{}', '{"id": "01a20e61-ff5f-8376-8d98-816a2e127cd7", "accountId": "seed-account-liu.qiang", "createdAt": "2026-11-24T16:27:13.119Z", "createdBy": "01900000-0000-7000-8000-000000001006", "containerId": "01900000-0000-7000-8000-000000001006"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '71', '01a20e61-ff64-770e-8a0d-a1d2f0aafe12', '01a20e61-ff64-8d83-b078-1e72f37c577b', 'head', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01a20e61-ff64-8d83-b078-1e72f37c577b", "personId": "01900000-0000-7000-8000-000000001002", "createdAt": "2026-11-24T16:27:13.125Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000", "departmentId": "01900000-0000-7000-8000-000000001101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '72', '01a20e61-ff6e-7688-afc0-509a456893cd', '01a20e61-ff6e-8a1d-9c46-9168cd309d92', 'head', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01a20e61-ff6e-8a1d-9c46-9168cd309d92", "personId": "01900000-0000-7000-8000-000000001004", "createdAt": "2026-11-24T16:27:13.134Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000", "departmentId": "01900000-0000-7000-8000-000000001102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '73', '01a20e61-ff73-7231-8d35-fd5d7752f923', '01a20e61-ff73-84fa-bd63-539d945ff2d2', 'head', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01a20e61-ff73-84fa-bd63-539d945ff2d2", "personId": "01900000-0000-7000-8000-000000001006", "createdAt": "2026-11-24T16:27:13.139Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000", "departmentId": "01900000-0000-7000-8000-000000001103"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '74', '01a20e61-ff78-7171-8fd2-c19af0f981ca', '01900000-0000-7000-8000-000000001005', 'standing', '01900000-0000-7000-8000-000000001000', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001005", "kind": "guest", "active": false, "createdAt": "2026-11-24T16:27:13.144Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '75', '01a20e61-ff78-7171-8fd2-c19af0f981ca', '01900000-0000-7000-8000-000000001005', 'container', '01900000-0000-7000-8000-000000001005', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001005", "no": 12, "inherit": false, "parentId": null, "createdAt": "2026-11-24T16:27:13.144Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '76', '01a20e61-ff78-7171-8fd2-c19af0f981ca', '01900000-0000-7000-8000-000000001005', 'person', '01900000-0000-7000-8000-000000001000', 'create', '{"name": [null, {"digest": "Mco041xA_RT2C1PDmABLzMehR4AVpT2JCePeAAKLYxI", "version": "fa08b4e2-2920-83ea-ae11-5077815e42b2"}], "email": [null, {"digest": "5vHauK26EEuYUlcEjPLMCugyzsUUU5twpYZTnjbYtrY", "version": "ca068ced-764a-8236-ad28-4d62addfbf2d"}]}', '{"id": "01900000-0000-7000-8000-000000001005", "kind": "guest", "name": "Mco041xA_RT2C1PDmABLzMehR4AVpT2JCePeAAKLYxI", "email": "5vHauK26EEuYUlcEjPLMCugyzsUUU5twpYZTnjbYtrY", "state": "invited", "language": null, "timeZone": null, "createdAt": "2026-11-24T16:27:13.144Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '77', '01a20e61-ff78-7171-8fd2-c19af0f981ca', '01900000-0000-7000-8000-000000001201', 'invite', '01a20e61-fdeb-7513-b62e-7b951748538f', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000001201", "state": "open", "personId": "01900000-0000-7000-8000-000000001005", "createdAt": "2026-11-24T16:27:13.144Z", "createdBy": "01900000-0000-7000-8000-000000001001", "expiresAt": "2026-12-08T16:27:13.144Z", "containerId": "01a20e61-fdeb-7513-b62e-7b951748538f"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '78', '01a20e61-ff82-75cc-a4b0-c769497b4d23', '01900000-0000-7000-8000-000000002001', 'container', '01900000-0000-7000-8000-000000002001', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000002001", "no": 13, "inherit": true, "parentId": "01a20e61-fdeb-7513-b62e-7b951748538f", "createdAt": "2026-11-24T16:27:13.154Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '79', '01a20e61-ff82-75cc-a4b0-c769497b4d23', '01900000-0000-7000-8000-000000002001', 'space', '01900000-0000-7000-8000-000000002001', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000002001", "name": "公共空间", "createdAt": "2026-11-24T16:27:13.154Z", "createdBy": "01900000-0000-7000-8000-000000001001", "departmentId": null}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '80', '01a20e61-ff82-75cc-a4b0-c769497b4d23', '01a20e61-ff82-8f00-9649-071177550025', 'grant', '01900000-0000-7000-8000-000000002001', 'create', '{}', '{"id": "01a20e61-ff82-8f00-9649-071177550025", "role": "member", "createdAt": "2026-11-24T16:27:13.154Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000002001", "principalId": "01900000-0000-7000-8000-000000001000"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '81', '01a20e61-ff8a-70ba-9250-af9f5e7dbd0a', '01900000-0000-7000-8000-000000002002', 'container', '01900000-0000-7000-8000-000000002002', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000002002", "no": 14, "inherit": true, "parentId": "01a20e61-fdeb-7513-b62e-7b951748538f", "createdAt": "2026-11-24T16:27:13.162Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '82', '01a20e61-ff8a-70ba-9250-af9f5e7dbd0a', '01900000-0000-7000-8000-000000002002', 'space', '01900000-0000-7000-8000-000000002002', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000002002", "name": "市场部", "createdAt": "2026-11-24T16:27:13.162Z", "createdBy": "01900000-0000-7000-8000-000000001001", "departmentId": "01900000-0000-7000-8000-000000001101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '83', '01a20e61-ff8a-70ba-9250-af9f5e7dbd0a', '01a20e61-ff8a-816c-9ba6-a99b15f1ea7c', 'grant', '01900000-0000-7000-8000-000000002002', 'create', '{}', '{"id": "01a20e61-ff8a-816c-9ba6-a99b15f1ea7c", "role": "member", "createdAt": "2026-11-24T16:27:13.162Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000002002", "principalId": "01900000-0000-7000-8000-000000001101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '84', '01a20e61-ff90-7026-b912-9680c41e1728', '01900000-0000-7000-8000-000000002003', 'container', '01900000-0000-7000-8000-000000002003', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000002003", "no": 15, "inherit": true, "parentId": "01a20e61-fdeb-7513-b62e-7b951748538f", "createdAt": "2026-11-24T16:27:13.168Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '85', '01a20e61-ff90-7026-b912-9680c41e1728', '01900000-0000-7000-8000-000000002003', 'space', '01900000-0000-7000-8000-000000002003', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000002003", "name": "技术部", "createdAt": "2026-11-24T16:27:13.168Z", "createdBy": "01900000-0000-7000-8000-000000001001", "departmentId": "01900000-0000-7000-8000-000000001102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '86', '01a20e61-ff90-7026-b912-9680c41e1728', '01a20e61-ff90-8190-be6e-073e12c9776e', 'grant', '01900000-0000-7000-8000-000000002003', 'create', '{}', '{"id": "01a20e61-ff90-8190-be6e-073e12c9776e", "role": "member", "createdAt": "2026-11-24T16:27:13.168Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000002003", "principalId": "01900000-0000-7000-8000-000000001102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '87', '01a20e61-ff93-7625-b357-96d48015d088', '01900000-0000-7000-8000-000000002101', 'container', '01900000-0000-7000-8000-000000002101', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000002101", "no": 16, "inherit": true, "parentId": "01900000-0000-7000-8000-000000002003", "createdAt": "2026-11-24T16:27:13.172Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '88', '01a20e61-ff93-7625-b357-96d48015d088', '01900000-0000-7000-8000-000000002101', 'project', '01900000-0000-7000-8000-000000002101', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000002101", "key": "X1", "name": "新产品 X", "spaceId": "01900000-0000-7000-8000-000000002003", "createdAt": "2026-11-24T16:27:13.172Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '89', '01a20e61-ff9f-75dd-b215-19342489cc4e', '01900000-0000-7000-8000-000000002102', 'container', '01900000-0000-7000-8000-000000002102', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000002102", "no": 17, "inherit": true, "parentId": "01900000-0000-7000-8000-000000002002", "createdAt": "2026-11-24T16:27:13.184Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '90', '01a20e61-ff9f-75dd-b215-19342489cc4e', '01900000-0000-7000-8000-000000002102', 'project', '01900000-0000-7000-8000-000000002102', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000002102", "key": "MKT", "name": "上市推广", "spaceId": "01900000-0000-7000-8000-000000002002", "createdAt": "2026-11-24T16:27:13.184Z", "createdBy": "01900000-0000-7000-8000-000000001001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '91', '01a20e61-ff93-8019-96db-52d07e26cc6f', '01900000-0000-8267-83f8-8a7709e21196', 'status', '01900000-0000-7000-8000-000000002101', 'create', '{}', '{"id": "01900000-0000-8267-83f8-8a7709e21196", "name": "待办", "rank": "f000001V", "category": "new", "createdAt": "2026-11-24T16:27:13.197Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '92', '01a20e61-ff93-8019-96db-52d07e26cc6f', '01900000-0000-8311-bc35-86c0b859fed2', 'status', '01900000-0000-7000-8000-000000002101', 'create', '{}', '{"id": "01900000-0000-8311-bc35-86c0b859fed2", "name": "进行中", "rank": "f000002V", "category": "active", "createdAt": "2026-11-24T16:27:13.197Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '93', '01a20e61-ff93-8019-96db-52d07e26cc6f', '01900000-0000-803d-9bad-930455951ff2', 'status', '01900000-0000-7000-8000-000000002101', 'create', '{}', '{"id": "01900000-0000-803d-9bad-930455951ff2", "name": "评审中", "rank": "f000003V", "category": "active", "createdAt": "2026-11-24T16:27:13.197Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '94', '01a20e61-ff93-8019-96db-52d07e26cc6f', '01900000-0000-84aa-843a-62ab15aa9cb5', 'status', '01900000-0000-7000-8000-000000002101', 'create', '{}', '{"id": "01900000-0000-84aa-843a-62ab15aa9cb5", "name": "已完成", "rank": "f000004V", "category": "done", "createdAt": "2026-11-24T16:27:13.197Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '95', '01a20e61-ff93-8019-96db-52d07e26cc6f', '01900000-0000-8ccc-a449-b18569922d24', 'issue-type', '01900000-0000-7000-8000-000000002101', 'create', '{}', '{"id": "01900000-0000-8ccc-a449-b18569922d24", "icon": "task", "name": "任务", "rank": "f000001V", "createdAt": "2026-11-24T16:27:13.197Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '96', '01a20e61-ff93-8019-96db-52d07e26cc6f', '01900000-0000-8cd3-9565-9b9c9085bec7', 'issue-type', '01900000-0000-7000-8000-000000002101', 'create', '{}', '{"id": "01900000-0000-8cd3-9565-9b9c9085bec7", "icon": "story", "name": "故事", "rank": "f000002V", "createdAt": "2026-11-24T16:27:13.197Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '97', '01a20e61-ff93-8019-96db-52d07e26cc6f', '01900000-0000-8d7a-ad13-4cf49ef49cdc', 'issue-type', '01900000-0000-7000-8000-000000002101', 'create', '{}', '{"id": "01900000-0000-8d7a-ad13-4cf49ef49cdc", "icon": "bug", "name": "缺陷", "rank": "f000003V", "createdAt": "2026-11-24T16:27:13.197Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '98', '01a20e61-ffaa-7372-b12f-70fe06675973', '01900000-0000-7000-8000-000000003001', 'comment', '01900000-0000-7000-8000-000000002101', 'create', '{"body": [null, {"digest": "jehw7s1vBwfJ1HkLZtmyi4URiM0dPkhPUoZiz_fyDDs", "version": "9bb18f75-8815-8195-ad55-c556886a7437"}]}', '{"id": "01900000-0000-7000-8000-000000003001", "onId": "01900000-0000-7000-8000-000000002101", "editedAt": null, "mentions": [], "createdAt": "2026-11-24T16:27:13.210Z", "createdBy": "01900000-0000-7000-8000-000000001004", "containerId": "01900000-0000-7000-8000-000000002101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '99', '01a20e61-ff9f-889e-8f7b-f97d049b3261', '01900000-0000-8c9b-b170-336bf8049e32', 'status', '01900000-0000-7000-8000-000000002102', 'create', '{}', '{"id": "01900000-0000-8c9b-b170-336bf8049e32", "name": "待办", "rank": "f000001V", "category": "new", "createdAt": "2026-11-24T16:27:13.224Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '100', '01a20e61-ff9f-889e-8f7b-f97d049b3261', '01900000-0000-84cf-bcc7-35375c12f4fa', 'status', '01900000-0000-7000-8000-000000002102', 'create', '{}', '{"id": "01900000-0000-84cf-bcc7-35375c12f4fa", "name": "进行中", "rank": "f000002V", "category": "active", "createdAt": "2026-11-24T16:27:13.224Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '101', '01a20e61-ff9f-889e-8f7b-f97d049b3261', '01900000-0000-8da8-9e0e-c9f5566758bf', 'status', '01900000-0000-7000-8000-000000002102', 'create', '{}', '{"id": "01900000-0000-8da8-9e0e-c9f5566758bf", "name": "评审中", "rank": "f000003V", "category": "active", "createdAt": "2026-11-24T16:27:13.224Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '102', '01a20e61-ff9f-889e-8f7b-f97d049b3261', '01900000-0000-837d-b85c-76efed710e8b', 'status', '01900000-0000-7000-8000-000000002102', 'create', '{}', '{"id": "01900000-0000-837d-b85c-76efed710e8b", "name": "已完成", "rank": "f000004V", "category": "done", "createdAt": "2026-11-24T16:27:13.224Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '103', '01a20e61-ff9f-889e-8f7b-f97d049b3261', '01900000-0000-8027-8a7c-6db9daf5c26b', 'issue-type', '01900000-0000-7000-8000-000000002102', 'create', '{}', '{"id": "01900000-0000-8027-8a7c-6db9daf5c26b", "icon": "task", "name": "任务", "rank": "f000001V", "createdAt": "2026-11-24T16:27:13.224Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '104', '01a20e61-ff9f-889e-8f7b-f97d049b3261', '01900000-0000-8339-b4fb-0e4cbf6217d6', 'issue-type', '01900000-0000-7000-8000-000000002102', 'create', '{}', '{"id": "01900000-0000-8339-b4fb-0e4cbf6217d6", "icon": "story", "name": "故事", "rank": "f000002V", "createdAt": "2026-11-24T16:27:13.224Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '105', '01a20e61-ff9f-889e-8f7b-f97d049b3261', '01900000-0000-86ee-9516-9e817ab72101', 'issue-type', '01900000-0000-7000-8000-000000002102', 'create', '{}', '{"id": "01900000-0000-86ee-9516-9e817ab72101", "icon": "bug", "name": "缺陷", "rank": "f000003V", "createdAt": "2026-11-24T16:27:13.224Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '106', '01a20e61-ffea-7158-b104-9c49ac1dec5f', '01900000-0000-7000-8000-000000002101', 'project', '01900000-0000-7000-8000-000000002101', 'note', '{}', NULL),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '107', '01a20e61-fff7-71b6-9602-b3be1ae71146', '01900000-0000-7000-8000-000000002102', 'project', '01900000-0000-7000-8000-000000002102', 'note', '{}', NULL),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '108', '01a20e61-fffb-73d8-a038-00d6436d4f19', '01900000-0000-7000-8000-000000005001', 'issue', '01900000-0000-7000-8000-000000002101', 'create', '{"description": [null, {"digest": "sa-gd6XYW2oEWs1GIzO1CEYFewGsZJ14rXzQVKYMo0Q", "version": "14abb9b3-8dde-8150-a2f6-b54b35d45d74"}]}', '{"id": "01900000-0000-7000-8000-000000005001", "key": "X1-1", "rank": "f000001V", "dueOn": null, "title": "X 系列实拍样机 3 台", "doneAt": null, "labels": [], "number": 1, "typeId": "01900000-0000-8ccc-a449-b18569922d24", "parentId": null, "priority": 4, "statusId": "01900000-0000-8267-83f8-8a7709e21196", "changedAt": "2026-11-24T16:27:13.278Z", "createdAt": "2026-11-24T16:27:13.278Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002101", "assigneeId": "01900000-0000-7000-8000-000000001004", "reporterId": "01900000-0000-7000-8000-000000001001", "resolution": null}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '109', '01a20e62-0012-7265-95a8-f08c66bf5752', '01900000-0000-7000-8000-000000005002', 'issue', '01900000-0000-7000-8000-000000002101', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000005002", "key": "X1-2", "rank": "f000002V", "dueOn": null, "title": "首次开机引导", "doneAt": null, "labels": [], "number": 2, "typeId": "01900000-0000-8ccc-a449-b18569922d24", "parentId": null, "priority": 4, "statusId": "01900000-0000-8267-83f8-8a7709e21196", "changedAt": "2026-11-24T16:27:13.299Z", "createdAt": "2026-11-24T16:27:13.299Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002101", "assigneeId": null, "reporterId": "01900000-0000-7000-8000-000000001001", "resolution": null}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '110', '01a20e62-0024-7517-8a1c-a9839eaa2e43', '01900000-0000-7000-8000-000000005003', 'issue', '01900000-0000-7000-8000-000000002102', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000005003", "key": "MKT-1", "rank": "f000001V", "dueOn": null, "title": "产品页上线", "doneAt": null, "labels": [], "number": 1, "typeId": "01900000-0000-8027-8a7c-6db9daf5c26b", "parentId": null, "priority": 4, "statusId": "01900000-0000-8c9b-b170-336bf8049e32", "changedAt": "2026-11-24T16:27:13.316Z", "createdAt": "2026-11-24T16:27:13.316Z", "createdBy": "01900000-0000-7000-8000-000000001001", "projectId": "01900000-0000-7000-8000-000000002102", "assigneeId": null, "reporterId": "01900000-0000-7000-8000-000000001001", "resolution": null}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '111', '01a20e62-002f-738f-b682-e6ca48a9fdc1', '01900000-0000-7000-8000-000000005201', 'link', '01900000-0000-7000-8000-000000002101', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000005201", "toId": "01900000-0000-7000-8000-000000005002", "type": "relates", "fromId": "01900000-0000-7000-8000-000000005001", "createdAt": "2026-11-24T16:27:13.328Z", "createdBy": "01900000-0000-7000-8000-000000001001", "containerId": "01900000-0000-7000-8000-000000002101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '112', '01a20e62-003c-774b-ae28-0a151ad99ac0', '01900000-0000-827d-bfcc-d2d45a10681f', 'container', '01900000-0000-827d-bfcc-d2d45a10681f', 'create', '{}', '{"id": "01900000-0000-827d-bfcc-d2d45a10681f", "no": 18, "inherit": false, "parentId": "01a20e61-fdeb-7513-b62e-7b951748538f", "createdAt": "2026-11-24T16:27:13.342Z", "createdBy": "01900000-0000-7000-8000-000000001002"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '113', '01a20e62-003c-774b-ae28-0a151ad99ac0', '01900000-0000-827d-bfcc-d2d45a10681f', 'pair', '01900000-0000-827d-bfcc-d2d45a10681f', 'create', '{}', '{"id": "01900000-0000-827d-bfcc-d2d45a10681f", "aId": "01900000-0000-7000-8000-000000001101", "bId": "01900000-0000-7000-8000-000000001102", "createdAt": "2026-11-24T16:27:13.342Z", "createdBy": "01900000-0000-7000-8000-000000001002"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '114', '01a20e62-003c-774b-ae28-0a151ad99ac0', '01a20e62-003c-86e5-b77e-32ddeb3e807a', 'grant', '01900000-0000-827d-bfcc-d2d45a10681f', 'create', '{}', '{"id": "01a20e62-003c-86e5-b77e-32ddeb3e807a", "role": "member", "createdAt": "2026-11-24T16:27:13.342Z", "createdBy": "01900000-0000-7000-8000-000000001002", "containerId": "01900000-0000-827d-bfcc-d2d45a10681f", "principalId": "01900000-0000-7000-8000-000000001101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '115', '01a20e62-003c-774b-ae28-0a151ad99ac0', '01900000-0000-8113-8a61-222d51ea5027', 'container', '01900000-0000-8113-8a61-222d51ea5027', 'create', '{}', '{"id": "01900000-0000-8113-8a61-222d51ea5027", "no": 19, "inherit": false, "parentId": "01900000-0000-827d-bfcc-d2d45a10681f", "createdAt": "2026-11-24T16:27:13.342Z", "createdBy": "01900000-0000-7000-8000-000000001002"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '116', '01a20e62-003c-774b-ae28-0a151ad99ac0', '01a20e62-003c-8c0b-9c7a-52934b757a0a', 'grant', '01900000-0000-8113-8a61-222d51ea5027', 'create', '{}', '{"id": "01a20e62-003c-8c0b-9c7a-52934b757a0a", "role": "member", "createdAt": "2026-11-24T16:27:13.342Z", "createdBy": "01900000-0000-7000-8000-000000001002", "containerId": "01900000-0000-8113-8a61-222d51ea5027", "principalId": "01900000-0000-7000-8000-000000001101"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '117', '01a20e62-003c-774b-ae28-0a151ad99ac0', '01a20e62-003c-837d-a51f-cdea76a4bd49', 'grant', '01900000-0000-827d-bfcc-d2d45a10681f', 'create', '{}', '{"id": "01a20e62-003c-837d-a51f-cdea76a4bd49", "role": "member", "createdAt": "2026-11-24T16:27:13.342Z", "createdBy": "01900000-0000-7000-8000-000000001002", "containerId": "01900000-0000-827d-bfcc-d2d45a10681f", "principalId": "01900000-0000-7000-8000-000000001102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '118', '01a20e62-003c-774b-ae28-0a151ad99ac0', '01900000-0000-8e2d-8f7c-3c5514622016', 'container', '01900000-0000-8e2d-8f7c-3c5514622016', 'create', '{}', '{"id": "01900000-0000-8e2d-8f7c-3c5514622016", "no": 20, "inherit": false, "parentId": "01900000-0000-827d-bfcc-d2d45a10681f", "createdAt": "2026-11-24T16:27:13.342Z", "createdBy": "01900000-0000-7000-8000-000000001002"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '119', '01a20e62-003c-774b-ae28-0a151ad99ac0', '01a20e62-003c-8950-a2da-1b8fff05f975', 'grant', '01900000-0000-8e2d-8f7c-3c5514622016', 'create', '{}', '{"id": "01a20e62-003c-8950-a2da-1b8fff05f975", "role": "member", "createdAt": "2026-11-24T16:27:13.342Z", "createdBy": "01900000-0000-7000-8000-000000001002", "containerId": "01900000-0000-8e2d-8f7c-3c5514622016", "principalId": "01900000-0000-7000-8000-000000001102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '120', '01a20e62-003c-774b-ae28-0a151ad99ac0', '01900000-0000-7000-8000-000000006001', 'request', '01900000-0000-827d-bfcc-d2d45a10681f', 'create', '{}', '{"id": "01900000-0000-7000-8000-000000006001", "key": "Q-1", "why": "产品页 3月15日 上线，参数表最晚 3月9日 要。", "note": null, "dueOn": "2027-03-09", "state": "sent", "title": "产品参数表（X 系列）", "number": 1, "pairId": "01900000-0000-827d-bfcc-d2d45a10681f", "returns": 0, "closedAt": null, "askedById": "01900000-0000-7000-8000-000000001002", "createdAt": "2026-11-24T16:27:13.342Z", "createdBy": "01900000-0000-7000-8000-000000001002", "issueState": null, "promisedAt": null, "deliveredAt": null, "handledById": null, "answeredById": null, "currentDueOn": "2027-03-09", "offeredDueOn": null, "askerDepartmentId": "01900000-0000-7000-8000-000000001101", "answererDepartmentId": "01900000-0000-7000-8000-000000001102"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '121', '01a20e62-003c-774b-ae28-0a151ad99ac0', '01900000-0000-8643-8169-2186eab43ed8', 'acceptance-line', '01900000-0000-827d-bfcc-d2d45a10681f', 'create', '{}', '{"id": "01900000-0000-8643-8169-2186eab43ed8", "rank": "f000001V", "text": "覆盖 X1、X1 Pro 两款", "failed": false, "pairId": "01900000-0000-827d-bfcc-d2d45a10681f", "createdAt": "2026-11-24T16:27:13.342Z", "createdBy": "01900000-0000-7000-8000-000000001002", "requestId": "01900000-0000-7000-8000-000000006001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '122', '01a20e62-003c-774b-ae28-0a151ad99ac0', '01900000-0000-80a7-b28a-5526ad2ed3ab', 'acceptance-line', '01900000-0000-827d-bfcc-d2d45a10681f', 'create', '{}', '{"id": "01900000-0000-80a7-b28a-5526ad2ed3ab", "rank": "f000002V", "text": "每项参数注明测试条件", "failed": false, "pairId": "01900000-0000-827d-bfcc-d2d45a10681f", "createdAt": "2026-11-24T16:27:13.342Z", "createdBy": "01900000-0000-7000-8000-000000001002", "requestId": "01900000-0000-7000-8000-000000006001"}'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '123', '01a20e62-003c-774b-ae28-0a151ad99ac0', '01900000-0000-8c93-94ff-3f5fa5be7e41', 'acceptance-line', '01900000-0000-827d-bfcc-d2d45a10681f', 'create', '{}', '{"id": "01900000-0000-8c93-94ff-3f5fa5be7e41", "rank": "f000003V", "text": "单位统一，中英文一致", "failed": false, "pairId": "01900000-0000-827d-bfcc-d2d45a10681f", "createdAt": "2026-11-24T16:27:13.342Z", "createdBy": "01900000-0000-7000-8000-000000001002", "requestId": "01900000-0000-7000-8000-000000006001"}');

insert into kernel.log_command (workspace_id, id, stream_id, seq, name, actor_id, via, as_system, input, input_hash, output, cause, depth, at) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-851f-9e04-f52d83671d7a', '01a20e61-fdeb-7513-b62e-7b951748538f', '2', 'workspace.create', '01a20e61-fdeb-7513-b62e-7b951748538f', 'system', 'true', '{}', 'h8g1D7n2JvSLBZQlP6Uva3gGCzhD4ymuVXIv8BBhhtI', NULL, NULL, '0', '2026-11-24 16:27:12.779+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fe88-70ab-b7c3-efce99b5da05', '01a20e61-fdeb-7513-b62e-7b951748538f', '12', 'organisation.setup', '01900000-0000-7000-8000-000000001001', 'api', 'true', '{"name": "星河科技", "owner": "01900000-0000-7000-8000-000000001001", "account": "seed-account-chen-li", "language": "zh-CN", "timeZone": "Asia/Shanghai", "directory": "01900000-0000-7000-8000-000000001000", "ownerName": {"digest": "p0m_5ffUT9x-GWYmMdgls1xxKMmscTP82jCGNzRlVtE"}, "ownerEmail": {"digest": "rBT4NzYLgRUAu8Fd5y1YMstGz-9KTSNZ4Uh5_16VctM"}, "departments": []}', '-l46dFhRm2n0g6aQlr98trkBVdpITifjT5mnxPd5rh8', NULL, NULL, '0', '2026-11-24 16:27:12.951+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fe88-87a2-96fc-bddfc322f701', '01a20e61-fdeb-7513-b62e-7b951748538f', '17', 'space.create', '01900000-0000-7000-8000-000000001001', 'reaction', 'true', '{"name": "公共空间", "everyone": true}', 'A0dkKbuIXMShB_GXGq_uB-EdKWeKIN2C7XZo8OH4NCs', '{"space": "01a20e61-fe88-86ef-a6e4-f9d89f3fb4be"}', '01a20e61-fe88-70ab-b7c3-efce99b5da05', '1', '2026-11-24 16:27:13.01+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fee3-7162-bc99-1ad8e71c4a10', '01a20e61-fdeb-7513-b62e-7b951748538f', '14', 'department.create', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000001101", "name": "市场部"}', 'ULkO9HMAspOUoSz2LR2bWcwy8hqzihYZwCiyD3UB3EI', '{"department": "01900000-0000-7000-8000-000000001101"}', NULL, '0', '2026-11-24 16:27:12.997+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fee3-888f-9432-40581457943f', '01a20e61-fdeb-7513-b62e-7b951748538f', '34', 'space.create', '01900000-0000-7000-8000-000000001001', 'reaction', 'true', '{"name": "市场部", "everyone": false, "department": "01900000-0000-7000-8000-000000001101"}', 'Fo8iSLogIl3lMk8VzH3UV9KUuVvrR_2Y5dA6xGp3MNc', '{"space": "01a20e61-fee3-8006-b1f2-68293a4d2243"}', '01a20e61-fee3-7162-bc99-1ad8e71c4a10', '1', '2026-11-24 16:27:13.063+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fef2-7628-92ec-9a23f2fe3d8a', '01a20e61-fdeb-7513-b62e-7b951748538f', '19', 'department.create', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000001102", "name": "技术部"}', 'CiAoXxp0BwJ2C2LoZez3LMPZ_YPnA9LbUghffXVLGEE', '{"department": "01900000-0000-7000-8000-000000001102"}', NULL, '0', '2026-11-24 16:27:13.021+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fef2-838a-86fe-62881d0c089b', '01a20e61-fdeb-7513-b62e-7b951748538f', '43', 'space.create', '01900000-0000-7000-8000-000000001001', 'reaction', 'true', '{"name": "技术部", "everyone": false, "department": "01900000-0000-7000-8000-000000001102"}', 'eF-qJ9OgSlpcxVHv78YgdNcU62qEUwTpV9xRRu4qeU4', '{"space": "01a20e61-fef2-8b14-a5d3-772939828121"}', '01a20e61-fef2-7628-92ec-9a23f2fe3d8a', '1', '2026-11-24 16:27:13.079+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff02-7575-adf7-805de77046e7', '01a20e61-fdeb-7513-b62e-7b951748538f', '21', 'department.create', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000001103", "name": "销售部"}', 'wudejLU3oEIuNKixIAg0dx4mFpcqe5M7136uxGX-UjM', '{"department": "01900000-0000-7000-8000-000000001103"}', NULL, '0', '2026-11-24 16:27:13.027+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff02-8c83-a94b-91f9c301914e', '01a20e61-fdeb-7513-b62e-7b951748538f', '50', 'space.create', '01900000-0000-7000-8000-000000001001', 'reaction', 'true', '{"name": "销售部", "everyone": false, "department": "01900000-0000-7000-8000-000000001103"}', '_3_eHOYEBzRizTmEYtbMXFKN0T27y0TWjMwkL5RnUDI', '{"space": "01a20e61-ff02-896d-bcc2-b28c2cefb15f"}', '01a20e61-ff02-7575-adf7-805de77046e7', '1', '2026-11-24 16:27:13.088+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff09-7355-99f4-2aa5e092731b', '01a20e61-fdeb-7513-b62e-7b951748538f', '27', 'person.invite', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000001002", "kind": "member", "name": {"digest": "mylksPkCVpkT4Meo21YgqyCkKxTNTkBFWn1RmDdi9uA"}, "email": {"digest": "UDuc5ydLPgYn4dGXs0V8XSyuOnvccYb1xAdIrWSqaj4"}, "invite": "01900000-0000-7000-8000-000000001211", "department": "01900000-0000-7000-8000-000000001101"}', 'A_fpqa5o_ldvhefLXFOcGtijYOM-2KFvGqNSiZ6_BGk', '{"invite": "01900000-0000-7000-8000-000000001211", "person": "01900000-0000-7000-8000-000000001002"}', NULL, '0', '2026-11-24 16:27:13.035+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff17-75b1-93c9-2afd0b3c466b', '01a20e61-fdeb-7513-b62e-7b951748538f', '31', 'invite.accept', '01900000-0000-7000-8000-000000001002', 'api', 'true', '{"invite": "01900000-0000-7000-8000-000000001211", "person": "01900000-0000-7000-8000-000000001002", "account": "seed-account-li.na"}', 'xxkUzDaRy1tb-nt1B37cip2_uOfi1Kg3l6DvNv-6_vg', NULL, NULL, '0', '2026-11-24 16:27:13.049+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff27-748c-a972-bdab794bdfb9', '01a20e61-fdeb-7513-b62e-7b951748538f', '40', 'person.invite', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000001003", "kind": "member", "name": {"digest": "QbY2u64HyDV3Ng02pW9CsFzFw4Gz2VxepUCVxWBVuX4"}, "email": {"digest": "EOu3Gqz81dDzU2otojrlJ9Marlerl-uCnzHMuuus1RE"}, "invite": "01900000-0000-7000-8000-000000001212", "department": "01900000-0000-7000-8000-000000001101"}', '3FiWf1CzuJI2PZDFrSwNv8t_bD-gJ6PjAPpYwL1BvCQ', '{"invite": "01900000-0000-7000-8000-000000001212", "person": "01900000-0000-7000-8000-000000001003"}', NULL, '0', '2026-11-24 16:27:13.066+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff37-7392-b16b-5cbaac973bcb', '01a20e61-fdeb-7513-b62e-7b951748538f', '47', 'invite.accept', '01900000-0000-7000-8000-000000001003', 'api', 'true', '{"invite": "01900000-0000-7000-8000-000000001212", "person": "01900000-0000-7000-8000-000000001003", "account": "seed-account-wang.min"}', 'rO-IWevFSc0gpO2ZIIfxe_nmU39RG-8M3B6sbyn06RE', NULL, NULL, '0', '2026-11-24 16:27:13.082+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff40-7565-b0c0-050b8243624b', '01a20e61-fdeb-7513-b62e-7b951748538f', '56', 'person.invite', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000001004", "kind": "member", "name": {"digest": "ZIxer7MtAWQtvG3TlnCWKKIUmwO4JROI0PpNT__Rb_I"}, "email": {"digest": "t6buGr6bHm6x_Mmsg7T788czY_2HmkDryCBIwU_4Vkg"}, "invite": "01900000-0000-7000-8000-000000001213", "department": "01900000-0000-7000-8000-000000001102"}', '9fSAPxwISxkgeaW604zNhXiOSJSokvfHw7BdedL-jDg', '{"invite": "01900000-0000-7000-8000-000000001213", "person": "01900000-0000-7000-8000-000000001004"}', NULL, '0', '2026-11-24 16:27:13.091+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff4a-7777-af1a-38a3660fe0b1', '01a20e61-fdeb-7513-b62e-7b951748538f', '60', 'invite.accept', '01900000-0000-7000-8000-000000001004', 'api', 'true', '{"invite": "01900000-0000-7000-8000-000000001213", "person": "01900000-0000-7000-8000-000000001004", "account": "seed-account-zhou.tao"}', 'EiOIehMKWYjdUjUE9N5NABi47SibVQnQjYTLDPtzAnM', NULL, NULL, '0', '2026-11-24 16:27:13.098+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff59-76d4-8499-191a11a2d9d4', '01a20e61-fdeb-7513-b62e-7b951748538f', '66', 'person.invite', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000001006", "kind": "member", "name": {"digest": "_DckglAMku8rALUPAwUP-sHvHuTUJr2KFh3T4SbvtQU"}, "email": {"digest": "XuK4VYku8bzQZ4MkddHzC7D7dXgI3M92_nS2MBlOI_w"}, "invite": "01900000-0000-7000-8000-000000001214", "department": "01900000-0000-7000-8000-000000001103"}', 'h3JFx5Ah5HLPqjdrVyn7R8Lr5DJBE5asbk2CGicRA0U', '{"invite": "01900000-0000-7000-8000-000000001214", "person": "01900000-0000-7000-8000-000000001006"}', NULL, '0', '2026-11-24 16:27:13.113+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff5f-77de-a9ab-e1b25a0e8aeb', '01a20e61-fdeb-7513-b62e-7b951748538f', '70', 'invite.accept', '01900000-0000-7000-8000-000000001006', 'api', 'true', '{"invite": "01900000-0000-7000-8000-000000001214", "person": "01900000-0000-7000-8000-000000001006", "account": "seed-account-liu.qiang"}', 'xXc7auXg7TChZkrU1MpgY-TpAMSQWm5IqbyAh9Se6p0', NULL, NULL, '0', '2026-11-24 16:27:13.119+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff64-770e-8a0d-a1d2f0aafe12', '01a20e61-fdeb-7513-b62e-7b951748538f', '71', 'department.set-head', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"head": true, "person": "01900000-0000-7000-8000-000000001002", "department": "01900000-0000-7000-8000-000000001101"}', 'WxrllpbYD6xPS5EoA5F5EUQQBpz0Yvqo8q7SkdJcZ-g', NULL, NULL, '0', '2026-11-24 16:27:13.125+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff6e-7688-afc0-509a456893cd', '01a20e61-fdeb-7513-b62e-7b951748538f', '72', 'department.set-head', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"head": true, "person": "01900000-0000-7000-8000-000000001004", "department": "01900000-0000-7000-8000-000000001102"}', 'dpE5AUVzt_t1AdxGyPohKI452GVQTTQviGpo1QVBxIk', NULL, NULL, '0', '2026-11-24 16:27:13.134+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff73-7231-8d35-fd5d7752f923', '01a20e61-fdeb-7513-b62e-7b951748538f', '73', 'department.set-head', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"head": true, "person": "01900000-0000-7000-8000-000000001006", "department": "01900000-0000-7000-8000-000000001103"}', '_Z64xC709bgTrb-2v96kxjSTA7sSDIEQXTCMc-mogJ8', NULL, NULL, '0', '2026-11-24 16:27:13.139+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff78-7171-8fd2-c19af0f981ca', '01a20e61-fdeb-7513-b62e-7b951748538f', '77', 'person.invite', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000001005", "kind": "guest", "name": {"digest": "Mco041xA_RT2C1PDmABLzMehR4AVpT2JCePeAAKLYxI"}, "email": {"digest": "5vHauK26EEuYUlcEjPLMCugyzsUUU5twpYZTnjbYtrY"}, "invite": "01900000-0000-7000-8000-000000001201"}', '9EbK_vIdsamV0IDuG_0tmhoghk5IeH2AoB6YAKrfHpo', '{"invite": "01900000-0000-7000-8000-000000001201", "person": "01900000-0000-7000-8000-000000001005"}', NULL, '0', '2026-11-24 16:27:13.144+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff82-75cc-a4b0-c769497b4d23', '01a20e61-fdeb-7513-b62e-7b951748538f', '80', 'space.create', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000002001", "name": "公共空间", "everyone": true}', 'XgXeGhlxgRqalYtLKU9vWDpp_K4n7-5bkYBJDbn8ldk', '{"space": "01900000-0000-7000-8000-000000002001"}', NULL, '0', '2026-11-24 16:27:13.154+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff8a-70ba-9250-af9f5e7dbd0a', '01a20e61-fdeb-7513-b62e-7b951748538f', '83', 'space.create', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000002002", "name": "市场部", "everyone": false, "department": "01900000-0000-7000-8000-000000001101"}', '33fDHAiq7J-zoeBmMfXSEDNbKFEhcuPGOXSA2cVRiX4', '{"space": "01900000-0000-7000-8000-000000002002"}', NULL, '0', '2026-11-24 16:27:13.162+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff90-7026-b912-9680c41e1728', '01a20e61-fdeb-7513-b62e-7b951748538f', '86', 'space.create', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000002003", "name": "技术部", "everyone": false, "department": "01900000-0000-7000-8000-000000001102"}', 'A5SG6PFJJCqM68Djv-i55ZIROgwxcE4M_IDgdv10gb8', '{"space": "01900000-0000-7000-8000-000000002003"}', NULL, '0', '2026-11-24 16:27:13.168+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff93-7625-b357-96d48015d088', '01a20e61-fdeb-7513-b62e-7b951748538f', '88', 'project.create', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000002101", "key": "X1", "name": "新产品 X", "space": "01900000-0000-7000-8000-000000002003"}', 'onZXCkcXbbRcBCdZAYE4pLqeqmh0B3XULSA1t3mDCik', '{"project": "01900000-0000-7000-8000-000000002101"}', NULL, '0', '2026-11-24 16:27:13.172+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff93-8019-96db-52d07e26cc6f', '01a20e61-fdeb-7513-b62e-7b951748538f', '97', 'status.furnish', '01900000-0000-7000-8000-000000001001', 'reaction', 'true', '{"project": "01900000-0000-7000-8000-000000002101"}', '9MuN8oAv4Wj0lNP2FbyeNE3uSp14jwREg9KNLiDORy0', NULL, '01a20e61-ff93-7625-b357-96d48015d088', '1', '2026-11-24 16:27:13.197+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff9f-75dd-b215-19342489cc4e', '01a20e61-fdeb-7513-b62e-7b951748538f', '90', 'project.create', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000002102", "key": "MKT", "name": "上市推广", "space": "01900000-0000-7000-8000-000000002002"}', 'M149XwEMTBwn0vw_LquW2LUu6FgLgAnMHurviwHgKG4', '{"project": "01900000-0000-7000-8000-000000002102"}', NULL, '0', '2026-11-24 16:27:13.184+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff9f-889e-8f7b-f97d049b3261', '01a20e61-fdeb-7513-b62e-7b951748538f', '105', 'status.furnish', '01900000-0000-7000-8000-000000001001', 'reaction', 'true', '{"project": "01900000-0000-7000-8000-000000002102"}', 'IqDg0r9ik6NY-FAKUG7W3CIHr6rzLHqzBExBXYw6ogU', NULL, '01a20e61-ff9f-75dd-b215-19342489cc4e', '1', '2026-11-24 16:27:13.224+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ffaa-7372-b12f-70fe06675973', '01a20e61-fdeb-7513-b62e-7b951748538f', '98', 'comment.add', '01900000-0000-7000-8000-000000001004', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000003001", "on": "01900000-0000-7000-8000-000000002101", "body": {"digest": "jehw7s1vBwfJ1HkLZtmyi4URiM0dPkhPUoZiz_fyDDs"}}', 'ZuysEHr1-hR9lhE3AmV8CSjVmOqeyw_jAS0WgjY91kc', '{"comment": "01900000-0000-7000-8000-000000003001"}', NULL, '0', '2026-11-24 16:27:13.21+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ffc6-75c2-a16b-17d5f7b2f403', '01900000-0000-7000-8000-000000001001', '1', 'inbox.notify', '01900000-0000-7000-8000-000000001004', 'api', 'true', '{"by": "01900000-0000-7000-8000-000000001004", "own": "01900000-0000-7000-8000-000000001001", "say": "inbox.mentioned", "about": "01900000-0000-7000-8000-000000002101", "entry": "01900000-0000-7000-8000-000000004001", "person": "01900000-0000-7000-8000-000000001001"}', 'LKWEUxe6JMTzKOP5zt-6jPyXRnx3YUpwC2X1dcyfsCk', NULL, NULL, '0', '2026-11-24 16:27:13.224+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ffea-7158-b104-9c49ac1dec5f', '01a20e61-fdeb-7513-b62e-7b951748538f', '106', 'status.furnish', '01900000-0000-7000-8000-000000001001', 'api', 'true', '{"project": "01900000-0000-7000-8000-000000002101"}', '9MuN8oAv4Wj0lNP2FbyeNE3uSp14jwREg9KNLiDORy0', NULL, NULL, '0', '2026-11-24 16:27:13.259+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fff7-71b6-9602-b3be1ae71146', '01a20e61-fdeb-7513-b62e-7b951748538f', '107', 'status.furnish', '01900000-0000-7000-8000-000000001001', 'api', 'true', '{"project": "01900000-0000-7000-8000-000000002102"}', 'IqDg0r9ik6NY-FAKUG7W3CIHr6rzLHqzBExBXYw6ogU', NULL, NULL, '0', '2026-11-24 16:27:13.271+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fffb-73d8-a038-00d6436d4f19', '01a20e61-fdeb-7513-b62e-7b951748538f', '108', 'issue.create', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000005001", "title": "X 系列实拍样机 3 台", "labels": [], "project": "01900000-0000-7000-8000-000000002101", "assignee": "01900000-0000-7000-8000-000000001004", "priority": 4, "description": {"digest": "sa-gd6XYW2oEWs1GIzO1CEYFewGsZJ14rXzQVKYMo0Q"}}', 'bR8YGL72X5Z9Mpgbh7n4Cd2k5kpLNgQao9VRqV2dhHU', '{"key": "X1-1", "issue": "01900000-0000-7000-8000-000000005001"}', NULL, '0', '2026-11-24 16:27:13.278+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fffb-8e64-adaa-adc3255a00cf', '01900000-0000-7000-8000-000000001004', '1', 'inbox.notify', '01900000-0000-7000-8000-000000001001', 'reaction', 'true', '{"by": "01900000-0000-7000-8000-000000001001", "own": "01900000-0000-7000-8000-000000001004", "say": "issues.assigned", "about": "01900000-0000-7000-8000-000000005001", "entry": "01a20e61-fffb-8aef-a10e-e5141c55c271", "person": "01900000-0000-7000-8000-000000001004"}', 'zOn1sX8kLNHwDef7mjp52nG6Nbf96ffM8aauGuXI7t8', NULL, '01a20e61-fffb-73d8-a038-00d6436d4f19', '1', '2026-11-24 16:27:13.307+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e62-0012-7265-95a8-f08c66bf5752', '01a20e61-fdeb-7513-b62e-7b951748538f', '109', 'issue.create', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000005002", "title": "首次开机引导", "labels": [], "project": "01900000-0000-7000-8000-000000002101", "priority": 4}', 'B1lIEEPTnIHEJclx7BTSxgQoUlFlnDuwdr5BejH42oM', '{"key": "X1-2", "issue": "01900000-0000-7000-8000-000000005002"}', NULL, '0', '2026-11-24 16:27:13.299+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e62-0024-7517-8a1c-a9839eaa2e43', '01a20e61-fdeb-7513-b62e-7b951748538f', '110', 'issue.create', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000005003", "title": "产品页上线", "labels": [], "project": "01900000-0000-7000-8000-000000002102", "priority": 4}', 'Aw9bV2wZLPsTnOuFrTZbKX0ld9AJMFY96Yt6mvzmlxs', '{"key": "MKT-1", "issue": "01900000-0000-7000-8000-000000005003"}', NULL, '0', '2026-11-24 16:27:13.316+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e62-002f-738f-b682-e6ca48a9fdc1', '01a20e61-fdeb-7513-b62e-7b951748538f', '111', 'issue.link', '01900000-0000-7000-8000-000000001001', 'api', 'false', '{"id": "01900000-0000-7000-8000-000000005201", "to": "01900000-0000-7000-8000-000000005002", "type": "relates", "issue": "01900000-0000-7000-8000-000000005001"}', 'hS7j5EV7ktfTaBUBzkISN4AU4tGQzJbn8ta6wdSv7_A', '{"link": "01900000-0000-7000-8000-000000005201"}', NULL, '0', '2026-11-24 16:27:13.328+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e62-003c-774b-ae28-0a151ad99ac0', '01a20e61-fdeb-7513-b62e-7b951748538f', '123', 'request.send', '01900000-0000-7000-8000-000000001002', 'api', 'true', '{"id": "01900000-0000-7000-8000-000000006001", "to": "01900000-0000-7000-8000-000000001102", "due": "2027-03-09", "why": "产品页 3月15日 上线，参数表最晚 3月9日 要。", "from": "01900000-0000-7000-8000-000000001101", "lines": ["覆盖 X1、X1 Pro 两款", "每项参数注明测试条件", "单位统一，中英文一致"], "title": "产品参数表（X 系列）"}', 'UXsg5NTpo2sJC5qP9-AIkGk2YygNAbL1F14GUog2Z58', '{"request": "01900000-0000-7000-8000-000000006001"}', NULL, '0', '2026-11-24 16:27:13.342+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e62-003c-8ee4-bee2-82ed91847b0e', '01900000-0000-7000-8000-000000001004', '2', 'inbox.notify', '01900000-0000-7000-8000-000000001002', 'reaction', 'true', '{"by": "01900000-0000-7000-8000-000000001002", "own": "01900000-0000-7000-8000-000000001004", "say": "requests.said_sent", "about": "01900000-0000-7000-8000-000000006001", "entry": "01a20e62-003c-8dfe-94a6-fc8b8e83e0aa", "person": "01900000-0000-7000-8000-000000001004"}', '2UVDP27OZxX1xSjKbb8Amot9XpQqDWKP6gGqpmZCMZg', NULL, '01a20e62-003c-774b-ae28-0a151ad99ac0', '1', '2026-11-24 16:27:13.367+00');

insert into kernel.standing (workspace_id, id, created_at, created_by, container_id, kind, active) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001001', '2026-11-24 16:27:12.951+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', 'member', 'true'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001002', '2026-11-24 16:27:13.035+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', 'member', 'true'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001003', '2026-11-24 16:27:13.066+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', 'member', 'true'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001004', '2026-11-24 16:27:13.091+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', 'member', 'true'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001005', '2026-11-24 16:27:13.144+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', 'guest', 'false'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001006', '2026-11-24 16:27:13.113+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', 'member', 'true');

insert into kernel.member (workspace_id, id, created_at, created_by, container_id, group_id, person_id) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fe88-802e-ab7c-3ac4807fa164', '2026-11-24 16:27:12.951+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001001'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff09-802c-a64c-87a442f42f5f', '2026-11-24 16:27:13.035+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001002'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff09-844d-a6c3-a0222af71a29', '2026-11-24 16:27:13.035+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001101', '01900000-0000-7000-8000-000000001002'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff27-8449-ba6c-827d9853bacc', '2026-11-24 16:27:13.066+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001003'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff27-8773-8f0b-46998959da1e', '2026-11-24 16:27:13.066+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001101', '01900000-0000-7000-8000-000000001003'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff40-8499-b367-a8fbb2cb9f8b', '2026-11-24 16:27:13.091+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001004'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff40-89de-aea6-a4d2a24009a5', '2026-11-24 16:27:13.091+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001102', '01900000-0000-7000-8000-000000001004'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff59-8b5f-ae6a-dde1df419b5e', '2026-11-24 16:27:13.113+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001103', '01900000-0000-7000-8000-000000001006'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff59-8d1c-8464-ba9d19964b73', '2026-11-24 16:27:13.113+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001006');

insert into kernel.migration (name, digest, at) values
('comments/2026-11-24-first.sql', '03bc8d63f5293004cda81874b63b10831c87c334316d095ee710761e56a9cf7d', '2026-11-24 16:27:11.85+00'),
('inbox/2026-11-24-first.sql', '5a96d46eedd05049b315d9a0f79c62508132fdbc54ed3e7a582f70baf0bc0c75', '2026-11-24 16:27:11.866+00'),
('issues/2026-11-24-first.sql', '2769e4a71a362611831f89eb7a43be800912c6a313390e344ff66fd51e32015c', '2026-11-24 16:27:11.893+00'),
('kernel/0001-kernel.sql', 'b338322e92a6bf0ca54436daf4764850f1fc2cf833edccb4d7a863dec11ce449', '2026-11-24 16:27:11.352+00'),
('people/2026-11-24-accounts.sql', 'df243eaa4dfc6e5a331abca7431e286184bb3dea7ef70d0405b6fa65f92562f0', '2026-11-24 16:27:11.639+00'),
('people/2026-11-24-first.sql', '37f26ff006a08a55f1526fe240e1ee36e17f2adb9282716e1fd5a67ca38ecb33', '2026-11-24 16:27:11.699+00'),
('requests/2026-11-24-first.sql', '2b2b444fdeadabdb5e4442f1b4f6623e4830ea28af054d3d71b783b52a325715', '2026-11-24 16:27:11.973+00'),
('spaces/2026-11-24-first.sql', '5744d592390dfdf44a9808ae5734227ca7f28dce594db3815033bb686f3e7dee', '2026-11-24 16:27:11.81+00');

insert into kernel.reaction_cursor (workspace_id, stream_id, reaction, seq) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'inbox.tell-mentioned', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'issues.finish-removing-status', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'issues.finish-removing-type', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'issues.furnish-new-project', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'issues.settle-edited-status', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'issues.spread-crowded', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'issues.tell-assigned', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'issues.tell-reassigned', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'requests.follow-column', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'requests.follow-edited', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'requests.follow-moved', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'requests.tell-answerer', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'requests.tell-asked', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'requests.tell-asker', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'spaces.give-department-space', '12'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', 'spaces.give-first-spaces', '12');

insert into kernel.version (workspace_id, id, object_id, field, digest, value, at) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '11b4d5b0-edf1-8d6c-a9a2-a0390e539dbd', '01900000-0000-7000-8000-000000001003', 'name', 'QbY2u64HyDV3Ng02pW9CsFzFw4Gz2VxepUCVxWBVuX4', '"王敏"', '2026-11-24 16:27:13.066+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '14abb9b3-8dde-8150-a2f6-b54b35d45d74', '01900000-0000-7000-8000-000000005001', 'description', 'sa-gd6XYW2oEWs1GIzO1CEYFewGsZJ14rXzQVKYMo0Q', '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "试产批次 3 台，升级到 87% 后设备不再响应。", "type": "text"}]}]}', '2026-11-24 16:27:13.278+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '458a1b0e-8598-8752-a317-dcf37dfc4b05', '01900000-0000-7000-8000-000000001006', 'name', '_DckglAMku8rALUPAwUP-sHvHuTUJr2KFh3T4SbvtQU', '"刘强"', '2026-11-24 16:27:13.113+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '6606d9d7-db0a-8950-ae6d-c1b6848936d3', '01900000-0000-7000-8000-000000001006', 'email', 'XuK4VYku8bzQZ4MkddHzC7D7dXgI3M92_nS2MBlOI_w', '"liu.qiang@xinghe.example"', '2026-11-24 16:27:13.113+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '7148108f-2886-8967-a1a0-01754d2d8ba5', '01900000-0000-7000-8000-000000001002', 'name', 'mylksPkCVpkT4Meo21YgqyCkKxTNTkBFWn1RmDdi9uA', '"李娜"', '2026-11-24 16:27:13.035+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '9bb18f75-8815-8195-ad55-c556886a7437', '01900000-0000-7000-8000-000000003001', 'body', 'jehw7s1vBwfJ1HkLZtmyi4URiM0dPkhPUoZiz_fyDDs', '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "第 2 轮老化今晚能出结果吗？", "type": "text"}]}]}', '2026-11-24 16:27:13.21+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', 'b3729c4d-d305-8624-a373-2dd2d5e64d41', '01900000-0000-7000-8000-000000001004', 'email', 't6buGr6bHm6x_Mmsg7T788czY_2HmkDryCBIwU_4Vkg', '"zhou.tao@xinghe.example"', '2026-11-24 16:27:13.091+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', 'bb116b7c-6e28-89dc-a216-7e74b8ccce15', '01900000-0000-7000-8000-000000001004', 'name', 'ZIxer7MtAWQtvG3TlnCWKKIUmwO4JROI0PpNT__Rb_I', '"周涛"', '2026-11-24 16:27:13.091+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', 'c061a896-4c0f-887e-a920-967dee62e59e', '01900000-0000-7000-8000-000000001003', 'email', 'EOu3Gqz81dDzU2otojrlJ9Marlerl-uCnzHMuuus1RE', '"wang.min@xinghe.example"', '2026-11-24 16:27:13.066+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', 'ca068ced-764a-8236-ad28-4d62addfbf2d', '01900000-0000-7000-8000-000000001005', 'email', '5vHauK26EEuYUlcEjPLMCugyzsUUU5twpYZTnjbYtrY', '"marco@partner.example"', '2026-11-24 16:27:13.144+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', 'cdc9c899-14e6-8a1d-ac08-97ff90290e65', '01900000-0000-7000-8000-000000001001', 'name', 'p0m_5ffUT9x-GWYmMdgls1xxKMmscTP82jCGNzRlVtE', '"陈立"', '2026-11-24 16:27:12.951+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', 'd9e3e84a-cd52-85b5-aa07-c3e8211e4c36', '01900000-0000-7000-8000-000000001001', 'email', 'rBT4NzYLgRUAu8Fd5y1YMstGz-9KTSNZ4Uh5_16VctM', '"chen.li@xinghe.example"', '2026-11-24 16:27:12.951+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', 'f0737241-babe-8269-af45-37930ea037a7', '01900000-0000-7000-8000-000000001002', 'email', 'UDuc5ydLPgYn4dGXs0V8XSyuOnvccYb1xAdIrWSqaj4', '"li.na@xinghe.example"', '2026-11-24 16:27:13.035+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', 'fa08b4e2-2920-83ea-ae11-5077815e42b2', '01900000-0000-7000-8000-000000001005', 'name', 'Mco041xA_RT2C1PDmABLzMehR4AVpT2JCePeAAKLYxI', '"马可"', '2026-11-24 16:27:13.144+00');

insert into kernel.workspace (workspace_id, id, created_at, created_by, name, language, time_zone, directory_id) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fdeb-7513-b62e-7b951748538f', '2026-11-24 16:27:12.779+00', '01a20e61-fdeb-7513-b62e-7b951748538f', '星河科技', 'zh-CN', 'Asia/Shanghai', '01900000-0000-7000-8000-000000001000');

insert into people.department (workspace_id, id, created_at, created_by, container_id, name, parent_id) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001101', '2026-11-24 16:27:12.997+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '市场部', NULL),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001102', '2026-11-24 16:27:13.021+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '技术部', NULL),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001103', '2026-11-24 16:27:13.027+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '销售部', NULL);

insert into people.person (workspace_id, id, created_at, created_by, container_id, name, email, state, kind, language, time_zone) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001001', '2026-11-24 16:27:12.951+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '陈立', 'chen.li@xinghe.example', 'active', 'member', NULL, NULL),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001002', '2026-11-24 16:27:13.035+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '李娜', 'li.na@xinghe.example', 'active', 'member', NULL, NULL),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001003', '2026-11-24 16:27:13.066+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '王敏', 'wang.min@xinghe.example', 'active', 'member', NULL, NULL),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001004', '2026-11-24 16:27:13.091+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '周涛', 'zhou.tao@xinghe.example', 'active', 'member', NULL, NULL),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001005', '2026-11-24 16:27:13.144+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '马可', 'marco@partner.example', 'invited', 'guest', NULL, NULL),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001006', '2026-11-24 16:27:13.113+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '刘强', 'liu.qiang@xinghe.example', 'active', 'member', NULL, NULL);

insert into people.head (workspace_id, id, created_at, created_by, container_id, department_id, person_id) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff64-8d83-b078-1e72f37c577b', '2026-11-24 16:27:13.125+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001101', '01900000-0000-7000-8000-000000001002'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff6e-8a1d-9c46-9168cd309d92', '2026-11-24 16:27:13.134+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001102', '01900000-0000-7000-8000-000000001004'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff73-84fa-bd63-539d945ff2d2', '2026-11-24 16:27:13.139+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001000', '01900000-0000-7000-8000-000000001103', '01900000-0000-7000-8000-000000001006');

insert into people.invite (workspace_id, id, created_at, created_by, container_id, person_id, state, expires_at) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001201', '2026-11-24 16:27:13.144+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001005', 'open', '2026-12-08 16:27:13.144+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001211', '2026-11-24 16:27:13.035+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001002', 'accepted', '2026-12-08 16:27:13.035+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001212', '2026-11-24 16:27:13.066+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001003', 'accepted', '2026-12-08 16:27:13.066+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001213', '2026-11-24 16:27:13.091+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001004', 'accepted', '2026-12-08 16:27:13.091+00'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001214', '2026-11-24 16:27:13.113+00', '01900000-0000-7000-8000-000000001001', '01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000001006', 'accepted', '2026-12-08 16:27:13.113+00');

insert into people.login (workspace_id, id, created_at, created_by, container_id, account_id) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fe88-8a7a-bb95-a57ca2051986', '2026-11-24 16:27:12.951+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000001001', 'seed-account-chen-li'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff17-803c-a760-4ae967af74e5', '2026-11-24 16:27:13.049+00', '01900000-0000-7000-8000-000000001002', '01900000-0000-7000-8000-000000001002', 'seed-account-li.na'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff37-8691-962b-b539c9725390', '2026-11-24 16:27:13.082+00', '01900000-0000-7000-8000-000000001003', '01900000-0000-7000-8000-000000001003', 'seed-account-wang.min'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff4a-8238-8749-59ff550fc3f0', '2026-11-24 16:27:13.098+00', '01900000-0000-7000-8000-000000001004', '01900000-0000-7000-8000-000000001004', 'seed-account-zhou.tao'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff5f-8376-8d98-816a2e127cd7', '2026-11-24 16:27:13.119+00', '01900000-0000-7000-8000-000000001006', '01900000-0000-7000-8000-000000001006', 'seed-account-liu.qiang');

insert into requests.request (workspace_id, id, created_at, created_by, pair_id, number, key, title, why, state, asker_department_id, answerer_department_id, asked_by_id, answered_by_id, handled_by_id, due_on, current_due_on, offered_due_on, issue_state, note, returns, promised_at, delivered_at, closed_at) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000006001', '2026-11-24 16:27:13.342+00', '01900000-0000-7000-8000-000000001002', '01900000-0000-827d-bfcc-d2d45a10681f', '1', 'Q-1', '产品参数表（X 系列）', '产品页 3月15日 上线，参数表最晚 3月9日 要。', 'sent', '01900000-0000-7000-8000-000000001101', '01900000-0000-7000-8000-000000001102', '01900000-0000-7000-8000-000000001002', NULL, NULL, '2027-03-09', '2027-03-09', NULL, NULL, NULL, '0', NULL, NULL, NULL);

insert into requests.acceptance_line (workspace_id, id, created_at, created_by, pair_id, request_id, text, rank, failed) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-80a7-b28a-5526ad2ed3ab', '2026-11-24 16:27:13.342+00', '01900000-0000-7000-8000-000000001002', '01900000-0000-827d-bfcc-d2d45a10681f', '01900000-0000-7000-8000-000000006001', '每项参数注明测试条件', 'f000002V', 'false'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8643-8169-2186eab43ed8', '2026-11-24 16:27:13.342+00', '01900000-0000-7000-8000-000000001002', '01900000-0000-827d-bfcc-d2d45a10681f', '01900000-0000-7000-8000-000000006001', '覆盖 X1、X1 Pro 两款', 'f000001V', 'false'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-8c93-94ff-3f5fa5be7e41', '2026-11-24 16:27:13.342+00', '01900000-0000-7000-8000-000000001002', '01900000-0000-827d-bfcc-d2d45a10681f', '01900000-0000-7000-8000-000000006001', '单位统一，中英文一致', 'f000003V', 'false');

insert into requests.pair (workspace_id, id, created_at, created_by, a_id, b_id) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-827d-bfcc-d2d45a10681f', '2026-11-24 16:27:13.342+00', '01900000-0000-7000-8000-000000001002', '01900000-0000-7000-8000-000000001101', '01900000-0000-7000-8000-000000001102');

insert into spaces.space (workspace_id, id, created_at, created_by, name, department_id) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002001', '2026-11-24 16:27:13.154+00', '01900000-0000-7000-8000-000000001001', '公共空间', NULL),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002002', '2026-11-24 16:27:13.162+00', '01900000-0000-7000-8000-000000001001', '市场部', '01900000-0000-7000-8000-000000001101'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002003', '2026-11-24 16:27:13.168+00', '01900000-0000-7000-8000-000000001001', '技术部', '01900000-0000-7000-8000-000000001102'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fe88-86ef-a6e4-f9d89f3fb4be', '2026-11-24 16:27:13.01+00', '01900000-0000-7000-8000-000000001001', '公共空间', NULL),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fee3-8006-b1f2-68293a4d2243', '2026-11-24 16:27:13.063+00', '01900000-0000-7000-8000-000000001001', '市场部', '01900000-0000-7000-8000-000000001101'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-fef2-8b14-a5d3-772939828121', '2026-11-24 16:27:13.079+00', '01900000-0000-7000-8000-000000001001', '技术部', '01900000-0000-7000-8000-000000001102'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01a20e61-ff02-896d-bcc2-b28c2cefb15f', '2026-11-24 16:27:13.088+00', '01900000-0000-7000-8000-000000001001', '销售部', '01900000-0000-7000-8000-000000001103');

insert into spaces.project (workspace_id, id, created_at, created_by, space_id, name, key) values
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002101', '2026-11-24 16:27:13.172+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002003', '新产品 X', 'X1'),
('01a20e61-fdeb-7513-b62e-7b951748538f', '01900000-0000-7000-8000-000000002102', '2026-11-24 16:27:13.184+00', '01900000-0000-7000-8000-000000001001', '01900000-0000-7000-8000-000000002002', '上市推广', 'MKT');

commit;
