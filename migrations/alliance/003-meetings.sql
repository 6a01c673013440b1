-- A matter is what a body can treat: a version before the joint body, a referral before one council.
create table {schema}.matters (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind in ('version', 'referral')),
  title text not null check (title <> ''),
  code text references {schema}.municipalities,
  laid_on {schema}.rough_day not null,
  not_before date,
  check ((code is not null) = (kind = 'referral'))
);

create table {schema}.treatments (
  id uuid primary key,
  sequence bigint not null unique,
  matter text not null references {schema}.matters,
  body text not null references {schema}.bodies,
  met_on {schema}.rough_day not null,
  words text not null,
  votes text not null,
  reservation text not null,
  evidence_address text not null check (evidence_address = '' or evidence_address ~ '^https?://'),
  evidence_fetched date,
  evidence_quote text not null,
  source text not null,
  supersedes uuid unique references {schema}.treatments,
  check (supersedes <> id)
);
create index on {schema}.treatments (matter);

create table {schema}.outcomes (
  treatment uuid not null references {schema}.treatments,
  place int not null check (place > 0),
  point int check (point > 0),
  proposed text not null check (proposed in ('approval', 'other', 'not-known')),
  kind text not null check (kind in ('approved', 'adopted', 'approved-for-dispatch', 'recommended', 'discussed', 'noted', 'postponed', 'returned', 'rejected', 'minority-statement', 'not-known', 'not-public')),
  votes text not null,
  reservation text not null,
  primary key (treatment, place)
);
