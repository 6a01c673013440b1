-- Where money for what the municipalities do comes from, for which goals and municipalities.
create table {schema}.funding (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  plan text not null,
  from_day {schema}.rough_day not null,
  permanent text not null check (permanent in ('yes', 'no', 'not-known')),
  until_day {schema}.rough_day not null,
  every_municipality boolean not null,
  amount text not null,
  address text not null check (address = '' or address ~ '^https?://'),
  reason text not null,
  source text not null,
  sequence bigint not null unique,
  withdrawn text check (withdrawn <> ''),
  check (permanent = 'no' or until_day = '')
);
create table {schema}.funding_goals (
  funding text not null references {schema}.funding,
  goal text not null references {schema}.goals,
  primary key (funding, goal)
);
create table {schema}.funding_municipalities (
  funding text not null references {schema}.funding,
  code text not null references {schema}.municipalities,
  primary key (funding, code)
);

-- Papers of others that ours builds on, one row a version; each may take an earlier one's place.
create table {schema}.reference_versions (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('national-plan', 'standard', 'other')),
  title text not null check (title <> ''),
  issuer text not null,
  version text not null,
  dated {schema}.rough_day not null,
  address text not null check (address = '' or address ~ '^https?://'),
  replaces text references {schema}.reference_versions check (replaces <> id),
  note text not null,
  reason text not null,
  source text not null,
  sequence bigint not null unique,
  withdrawn text check (withdrawn <> '')
);
create table {schema}.reference_goals (
  reference text not null references {schema}.reference_versions,
  goal text not null references {schema}.goals,
  relation text not null check (relation in ('causes', 'carries')),
  primary key (reference, goal)
);
-- Copies of ours, by their fingerprints; the newest counts.
create table {schema}.reference_copies (
  reference text not null references {schema}.reference_versions,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  sequence bigint not null unique,
  primary key (reference, sha256)
);
