-- A paper from elsewhere that we keep a copy of: by its fingerprint, and the address and day that it was fetched from ('' where it was sent).
create table {schema}.copies (
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  address text not null check (address = '' or address ~ '^https?://'),
  sequence bigint not null unique,
  name text not null check (name <> ''),
  media_type text not null check (media_type ~ '^[a-z0-9.+-]+/[a-z0-9.+-]+$'),
  size int not null check (size > 0),
  fetched_on date not null,
  primary key (sha256, address)
);

-- The copies themselves. Personal data may be in them: they are on the desk, for those who hold an office.
create table {schema}.desk_copies (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null check (length(bytes) > 0)
);
