create table {schema}.editions (
  year int primary key check (year between 1990 and 2199),
  title text not null check (title <> ''),
  period_from {schema}.rough_day not null,
  period_to {schema}.rough_day not null,
  purpose text not null,
  benefit text not null,
  owner text not null,
  source text not null
);

-- A version is a matter before the joint body; what is not recorded of it is counted all the same.
create table {schema}.versions (
  id text primary key references {schema}.matters,
  edition int not null references {schema}.editions,
  number int not null check (number > 0),
  dated {schema}.rough_day not null,
  goal_count int check (goal_count >= 0),
  area_count int check (area_count >= 0),
  note text not null,
  unique (edition, number)
);

-- A goal keeps its identity; its number and wording belong to a version.
create table {schema}.goals (
  id text primary key,
  edition int not null references {schema}.editions,
  area text not null check (area in ('acute-physical', 'acute-psychiatric', 'prevention')),
  kind text not null check (kind in ('task', 'position', 'strategy'))
);
create table {schema}.version_goals (
  version text not null references {schema}.versions,
  goal text not null references {schema}.goals,
  number int not null check (number > 0),
  title text not null check (title <> ''),
  short_title text not null check (short_title <> ''),
  deadline {schema}.rough_day not null,
  cause text not null,
  primary key (version, goal),
  unique (version, number)
);
create table {schema}.development_areas (
  version text not null references {schema}.versions,
  place int not null check (place > 0),
  title text not null,
  primary key (version, place)
);
