-- What belongs to no alliance: which alliances there are, people, and how they sign in.
create table {schema}.alliances (
  slug text primary key check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(slug) <= 40),
  founded_at timestamptz not null default now()
);

-- The journal names people by id only, so that a person can be erased here without touching a hash.
create table {schema}.people (
  id uuid primary key,
  mail text not null unique check (mail = lower(mail) and position('@' in mail) > 1)
);

-- Links and sessions are kept as hashes: whoever reads this table cannot sign in with it.
create table {schema}.sign_in_links (
  hash text primary key,
  person uuid not null references {schema}.people on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
create table {schema}.sessions (
  hash text primary key,
  person uuid not null references {schema}.people on delete cascade,
  expires_at timestamptz not null
);
create index on {schema}.sessions (person);
create index on {schema}.sign_in_links (person);

-- Mail that waits to be sent or, without SMTP settings, to be read on the outbox page. What a letter said is erased when it
-- is sent or given up, for it may hold a sign-in link. Nothing is tried after next_try_at became null.
create table {schema}.outbox (
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  written_at timestamptz not null,
  valid_until timestamptz,
  attempts integer not null default 0,
  next_try_at timestamptz,
  sent_at timestamptz,
  failure text,
  check (sent_at is null or (body = '' and next_try_at is null))
);
create index on {schema}.outbox (next_try_at) where next_try_at is not null;
