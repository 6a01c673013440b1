-- Who the alliance is. Days are as exact as they are known: 2017-02-06, 2017-04, 2016-spring, 2013, or '' for unknown.
create domain {schema}.rough_day as text check (value ~ '^((19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-(winter|spring|summer|autumn))?)?$');

create table {schema}.alliance (
  single boolean primary key default true check (single),
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  joint_body text not null,
  secretariat text not null,
  paper_name text not null,
  about text not null,
  invented boolean not null
);

create table {schema}.municipalities (
  code text primary key check (code ~ '^\d{4}$'),
  name text not null check (name <> ''),
  member_from {schema}.rough_day not null,
  member_to {schema}.rough_day not null,
  tile_row int check (tile_row between 1 and 40),
  tile_column int check (tile_column between 1 and 40),
  unique (tile_row, tile_column) deferrable initially deferred
);

-- A name that a municipality had, or has, in a period; outside every period the row above speaks.
create table {schema}.municipality_names (
  code text not null references {schema}.municipalities,
  name text not null check (name <> ''),
  valid_from {schema}.rough_day not null,
  valid_to {schema}.rough_day not null,
  primary key (code, valid_from)
);

-- Clusters and other groupings; a municipality may be in several at once.
create table {schema}.grouping_members (
  record text not null,
  grouping text not null check (grouping <> ''),
  kind text not null check (kind in ('cluster', 'health-council', 'other')),
  code text not null references {schema}.municipalities,
  inferred boolean not null,
  valid_from {schema}.rough_day not null,
  valid_to {schema}.rough_day not null,
  primary key (record, grouping, kind, code, valid_from)
);

create table {schema}.populations (
  code text not null references {schema}.municipalities,
  counted_on date not null,
  inhabitants int not null check (inhabitants >= 0),
  primary key (code, counted_on)
);

create table {schema}.bodies (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  kind text not null check (kind in ('council', 'finance-committee', 'committee', 'advisory', 'joint-body', 'officials', 'writing-group', 'secretariat', 'cluster', 'partner')),
  code text references {schema}.municipalities,
  parent text references {schema}.bodies deferrable initially deferred,
  role text not null,
  valid_from {schema}.rough_day not null,
  valid_to {schema}.rough_day not null,
  check ((code is not null) = (kind in ('council', 'finance-committee', 'committee', 'advisory')))
);
create index on {schema}.bodies (code);
create unique index one_council on {schema}.bodies (code) where kind = 'council';
