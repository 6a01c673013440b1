-- What the municipalities do to reach a goal, and the steps of it. What was withdrawn stays, with the reason, and is shown nowhere.
create table {schema}.measures (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition int not null references {schema}.editions,
  goal text not null references {schema}.goals,
  place int not null check (place between 1 and 200),
  title text not null check (title <> ''),
  text text not null,
  obligation text not null check (obligation in ('must', 'may')),
  new_money text not null check (new_money in ('yes', 'no', 'not-known')),
  new_task text not null check (new_task in ('yes', 'no', 'not-known')),
  reason text not null,
  source text not null,
  sequence bigint not null unique,
  withdrawn text check (withdrawn <> '')
);

create table {schema}.measure_steps (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  measure text not null references {schema}.measures,
  title text not null check (title <> ''),
  from_day {schema}.rough_day not null,
  to_day {schema}.rough_day not null,
  reason text not null,
  source text not null,
  sequence bigint not null unique,
  withdrawn text check (withdrawn <> '')
);
create index on {schema}.measure_steps (measure);
