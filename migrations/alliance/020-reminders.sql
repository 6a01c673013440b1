-- Which municipality was reminded to answer in which thing, and of which last day: once for each.
create table {schema}.desk_reminders (
  purpose text not null,
  about text not null,
  code text not null references {schema}.municipalities,
  ends_on date not null,
  reminded_at timestamptz not null,
  primary key (purpose, about, code, ends_on)
);
