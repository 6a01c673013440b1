-- What somebody should be told by mail, until it is: a person gets one such mail a day at the most, with all that waits. Erased when sent.
create table {schema}.notices (
  id bigint generated always as identity primary key,
  alliance text not null references {schema}.alliances,
  recipient text not null,
  text text not null,
  address text,
  given_at timestamptz not null,
  valid_until timestamptz
);
create index on {schema}.notices (recipient);
