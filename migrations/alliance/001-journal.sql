-- What happened, in order, each entry sealed with the hash of the one before. Nothing here is ever changed.
create table {schema}.journal (
  sequence bigint primary key check (sequence > 0),
  at text not null,
  type text not null check (type ~ '^[a-z-]+\.[a-z-]+$'),
  body text not null,
  previous text not null,
  hash text not null unique
);
create table {schema}.journal_head (
  single boolean primary key default true check (single),
  sequence bigint not null,
  hash text not null
);
insert into {schema}.journal_head (sequence, hash) values (0, repeat('0', 64));

-- Who stood behind an entry, outside the hashed body so that a person can be erased.
create table {schema}.journal_people (
  sequence bigint primary key references {schema}.journal,
  person uuid not null
);

create function {schema}.refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'the journal is append-only'; end $$;
create trigger append_only before update or delete or truncate on {schema}.journal
  for each statement execute function {schema}.refuse_change();

-- Whoever listens learns the new head when the transaction commits.
create function {schema}.tell_head() returns trigger language plpgsql as
  $$ begin perform pg_notify('samsigte_head', tg_table_schema || ' ' || new.sequence || ' ' || new.hash); return null; end $$;
create trigger tell_head after update on {schema}.journal_head for each row execute function {schema}.tell_head();
