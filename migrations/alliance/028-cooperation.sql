-- What municipalities do together, or one does by itself, that is about a goal; and whether they look for more.
create table {schema}.cooperations (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  goal text not null references {schema}.goals,
  what text not null check (what <> ''),
  others text not null,
  host text references {schema}.municipalities,
  valid_from {schema}.rough_day not null,
  valid_to {schema}.rough_day not null,
  seeks text not null check (seeks in ('yes', 'no', 'not-known')),
  note text not null,
  address text not null check (address = '' or address ~ '^https?://'),
  source text not null,
  sequence bigint not null,
  withdrawn text check (withdrawn <> '')
);
create table {schema}.cooperating (
  cooperation text not null references {schema}.cooperations,
  code text not null references {schema}.municipalities,
  primary key (cooperation, code)
);
