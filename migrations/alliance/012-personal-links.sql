-- What lies on the desk (desk_...) is not public yet, or is about persons: no fact makes it, verify does not compare it, and it may be erased.

-- Ways in for one municipality to one thing, kept as hashes: whoever reads this table cannot come in with it.
create table {schema}.desk_links (
  id uuid primary key,
  hash text not null unique,
  purpose text not null check (purpose in ('themes', 'meeting', 'vote', 'draft')),
  about text not null check (about <> ''),
  code text not null references {schema}.municipalities,
  path text not null check (path ~ '^[a-z0-9]'),
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index on {schema}.desk_links (purpose, about, code);
