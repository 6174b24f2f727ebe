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
