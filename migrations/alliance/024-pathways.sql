-- The way of the paper through a municipality: bodies in order, those of one place in parallel.
create table {schema}.pathways (
  code text primary key references {schema}.municipalities,
  sequence bigint not null unique,
  source text not null
);
create table {schema}.pathway_steps (
  code text not null references {schema}.pathways,
  place int not null check (place between 1 and 40),
  body text not null references {schema}.bodies,
  role text not null check (role in ('hears', 'treats', 'decides')),
  primary key (code, body)
);
create unique index one_decision on {schema}.pathway_steps (code) where role = 'decides';

-- When a body of a municipality meets. A meeting that was cancelled stays, with the reason.
create table {schema}.meeting_days (
  body text not null references {schema}.bodies,
  on_day date not null,
  agenda_by date check (agenda_by <= on_day),
  source text not null,
  cancelled text check (cancelled <> ''),
  sequence bigint not null,
  primary key (body, on_day)
);
