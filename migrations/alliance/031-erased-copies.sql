-- A copy of which the paper itself was taken off the desk for good, and why.
create table {schema}.erased_copies (
  sha256 text primary key,
  sequence bigint not null unique,
  reason text not null check (reason <> '')
);
