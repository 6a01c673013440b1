-- A file of minutes that somebody sent, read and shown to them before anything is recorded. Nobody else sees it, and it lasts a day.
-- What is closed in it is not here; the file itself is here only where nothing in it is closed.
create table {schema}.desk_minutes (
  id uuid primary key,
  person uuid not null unique,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  content jsonb not null,
  bytes bytea,
  read_at timestamptz not null
);
