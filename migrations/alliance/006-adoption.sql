-- A referral is one version laid before one council by one dispatch; what the council did is derived from treatments.
create table {schema}.dispatches (
  id text primary key,
  version text not null references {schema}.versions,
  dispatched_on {schema}.rough_day not null,
  not_before date,
  source text not null
);
create table {schema}.referrals (
  id text primary key references {schema}.matters,
  dispatch text not null references {schema}.dispatches,
  code text not null references {schema}.municipalities,
  unique (dispatch, code)
);

-- What somebody states about councils without a document of a decision behind it.
create table {schema}.claims (
  id text primary key,
  edition int not null references {schema}.editions,
  stated_by text not null check (stated_by <> ''),
  stated_on {schema}.rough_day not null,
  what text not null check (what <> ''),
  address text not null check (address = '' or address ~ '^https?://'),
  fetched_on date,
  source text not null
);
create table {schema}.claimed_councils (
  claim text not null references {schema}.claims,
  code text not null references {schema}.municipalities,
  primary key (claim, code)
);
