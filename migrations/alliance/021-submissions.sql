-- A version laid before a meeting of a body. Its standing is worked out from the meeting's day and the treatments.
create table {schema}.submissions (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  sequence bigint not null unique,
  version text not null references {schema}.versions,
  body text not null references {schema}.bodies,
  meeting text references {schema}.plan_items,
  meets {schema}.rough_day not null,
  submitted_on {schema}.rough_day not null,
  purpose text not null check (purpose in ('discussion', 'recommendation', 'approval-for-dispatch', 'not-known')),
  recommendation text not null,
  source text not null,
  withdrawn text check (withdrawn <> ''),
  check ((meeting is null) = (meets <> ''))
);

-- Whom an approved version is for.
create table {schema}.addressings (
  version text primary key references {schema}.versions,
  sequence bigint not null unique,
  source text not null
);
create table {schema}.addressed_councils (
  version text not null references {schema}.addressings,
  code text not null references {schema}.municipalities,
  primary key (version, code)
);
create table {schema}.addressed_partners (
  version text not null references {schema}.addressings,
  body text not null references {schema}.bodies,
  primary key (version, body)
);

-- What somebody in a public office says of the paper, signed.
create table {schema}.statements (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  sequence bigint not null unique,
  edition int not null references {schema}.editions,
  version int check (version > 0),
  name text not null check (name <> ''),
  office text not null check (office <> ''),
  code text references {schema}.municipalities,
  signed_on {schema}.rough_day not null,
  title text not null check (title <> ''),
  text text not null,
  address text not null check (address = '' or address ~ '^https?://'),
  source text not null,
  withdrawn text check (withdrawn <> '')
);
