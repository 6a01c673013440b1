-- A goal of an earlier version that is not in this one, and is nothing else in it; why.
create table {schema}.goals_left_out (
  version text not null references {schema}.versions,
  goal text not null references {schema}.goals,
  reason text not null check (reason <> ''),
  primary key (version, goal)
);
