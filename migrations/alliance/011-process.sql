-- Which body asked for what. Each recording of a mandate stays; the latest of an id is the one that stands.
create table {schema}.mandates (
  sequence bigint primary key,
  id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition int check (edition between 1990 and 2199),
  body text not null references {schema}.bodies,
  asked_on {schema}.rough_day not null,
  asks text not null check (asks <> ''),
  trigger_kind text not null check (trigger_kind in ('development', 'priority', 'not-known')),
  trigger_text text not null,
  goal_limit int check (goal_limit > 0),
  address text not null check (address = '' or address ~ '^https?://'),
  source text not null
);

-- What lies ahead: the steps of a process, and the meetings of a body. Its day, and all that became of it, lie in plan_changes.
create table {schema}.plan_items (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('step', 'meeting')),
  edition int check (edition between 1990 and 2199),
  place int not null check (place >= 0),
  title text not null,
  body text references {schema}.bodies,
  meeting text references {schema}.plan_items,
  weekdays_before int not null check (weekdays_before between 0 and 60),
  awaits int check (awaits > 0),
  source text not null,
  check ((kind = 'step') = (title <> '')),
  check (kind = 'step' or (body is not null and meeting is null and awaits is null)),
  check (awaits is null or (edition is not null and body is not null))
);
create table {schema}.plan_changes (
  sequence bigint primary key,
  item text not null references {schema}.plan_items,
  at text not null,
  kind text not null check (kind in ('planned', 'moved', 'cancelled', 'done')),
  on_day {schema}.rough_day not null,
  reason text not null check ((kind in ('moved', 'cancelled')) = (reason <> '')),
  address text not null check (address = '' or address ~ '^https?://')
);
create index on {schema}.plan_changes (item);

-- How many weekdays before a body's meeting something must be ready.
create table {schema}.leads (
  body text not null references {schema}.bodies,
  what text not null check (what <> ''),
  weekdays int not null check (weekdays between 0 and 60),
  primary key (body, what)
);
