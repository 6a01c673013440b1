-- Who holds which office, from and to. The person is an id; the mail address is in the shared schema.
create table {schema}.offices (
  id uuid primary key,
  person uuid not null,
  office text not null check (office in ('secretariat', 'clerk', 'reader')),
  code text references {schema}.municipalities,
  valid_from date not null,
  valid_to date,
  check ((code is not null) = (office = 'clerk')),
  -- an office that was taken back before its first day ends on the day before it
  check (valid_to >= valid_from - 1)
);
create index on {schema}.offices (person);

-- Which row of which file each record came from, so that loading again finds it.
create table {schema}.loaded_rows (
  file text not null,
  key text not null,
  content text not null,
  record text not null,
  primary key (file, key)
);
