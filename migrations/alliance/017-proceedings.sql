-- What was noted at a meeting's tables, before the secretariat publishes it.
create table {schema}.desk_notes (
  id uuid primary key,
  place bigint generated always as identity,
  meeting text not null references {schema}.dialogue_meetings,
  table_name text not null,
  theme text references {schema}.themes,
  text text not null,
  salt text not null check (salt <> ''),
  version int not null check (version > 0),
  written_at timestamptz not null
);
create index on {schema}.desk_notes (meeting);

create table {schema}.dialogue_notes (
  id text primary key,
  meeting text not null references {schema}.dialogue_meetings,
  table_name text not null,
  theme text references {schema}.themes,
  text text not null check (text <> ''),
  -- empty where the note was never on the desk
  salt text not null,
  sequence bigint not null
);
create index on {schema}.dialogue_notes (meeting);

-- When a meeting's record was last published.
create table {schema}.dialogue_records (
  meeting text primary key references {schema}.dialogue_meetings,
  sequence bigint not null,
  at text not null
);

-- Which meeting caused which change.
create table {schema}.dialogue_outcomes (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  meeting text not null references {schema}.dialogue_meetings,
  change text not null
    check (change in ('tracks-merged', 'theme-merged', 'theme-split', 'theme-left-out', 'theme-taken-up', 'other')),
  what text not null check (what <> ''),
  source text not null,
  withdrawn text check (withdrawn <> ''),
  sequence bigint not null
);
create table {schema}.dialogue_outcome_themes (
  outcome text not null references {schema}.dialogue_outcomes,
  theme text not null references {schema}.themes,
  primary key (outcome, theme)
);
