-- Who is in the writing group, by municipality and title; names are kept nowhere.
create table {schema}.writing_group (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  sequence bigint not null,
  edition int not null check (edition between 1990 and 2199),
  code text references {schema}.municipalities,
  title text not null check (title <> ''),
  role text not null check (role in ('lead', 'member', 'resource')),
  somatic boolean not null,
  psychiatric boolean not null,
  valid_from {schema}.rough_day not null,
  valid_to {schema}.rough_day not null,
  source text not null,
  check (code is not null or role = 'resource')
);

-- Who drafted what of a version, by office: how many texts each saved.
create table {schema}.drafted_parts (
  version text not null references {schema}.versions,
  place int not null check (place > 0),
  part text not null,
  title text not null,
  primary key (version, place)
);
create table {schema}.drafted_by (
  version text not null,
  place int not null,
  by_place int not null check (by_place > 0),
  office text not null,
  code text references {schema}.municipalities,
  texts int not null check (texts > 0),
  primary key (version, place, by_place),
  foreign key (version, place) references {schema}.drafted_parts
);
