-- A record that should not be there at all; the row says why and where in the journal, and the record stays.
create table {schema}.withdrawals (
  treatment uuid primary key references {schema}.treatments,
  sequence bigint not null unique,
  reason text not null check (reason <> '')
);
