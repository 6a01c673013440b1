-- When the draft was shown to whom, and the fingerprint of what was shown.
create table {schema}.remark_rounds (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition int not null check (edition between 1990 and 2199),
  number int not null check (number > 0),
  version int not null check (version > 0),
  opened_at text not null,
  until date not null,
  parts int not null check (parts > 0),
  fingerprint text not null,
  unique (edition, number)
);
create table {schema}.remark_round_municipalities (
  round text not null references {schema}.remark_rounds,
  code text not null references {schema}.municipalities,
  primary key (round, code)
);
-- That a municipality said something; what, is public with the version.
create table {schema}.remark_marks (
  id text primary key,
  round text not null references {schema}.remark_rounds,
  code text not null references {schema}.municipalities,
  at text not null,
  fingerprint text not null
);
-- What was said of a text that became a version, or of a version, and what the writing group answered.
create table {schema}.remarks (
  id text primary key,
  version text not null references {schema}.versions,
  round text references {schema}.remark_rounds,
  code text not null references {schema}.municipalities,
  part text not null,
  about text not null,
  kind text not null check (kind in ('comment', 'proposal')),
  text text not null,
  on_wording text not null,
  wording text not null,
  made {schema}.rough_day not null,
  answer text check (answer in ('accepted', 'refused', 'noted')),
  reason text not null,
  salt text,
  check ((kind = 'proposal') = (wording <> '')),
  check (kind = 'proposal' or text <> '')
);

-- On the desk until the version is numbered: what was shown, and what was said.
create table {schema}.desk_remark_rounds (
  id text primary key,
  snapshot jsonb not null,
  salt text not null
);
create table {schema}.desk_remarks (
  id uuid primary key,
  round text not null references {schema}.desk_remark_rounds,
  code text not null references {schema}.municipalities,
  part text not null,
  kind text not null,
  text text not null,
  wording text not null,
  save bigint not null,
  on_wording text not null,
  made_at timestamptz not null,
  office jsonb not null,
  salt text not null,
  answer text,
  reason text not null,
  answered_at timestamptz,
  answered_by jsonb
);
create index on {schema}.desk_remarks (round);
