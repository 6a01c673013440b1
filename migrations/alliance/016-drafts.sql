-- That the writing group works on a version, and since when; what it writes is not public until then.
create table {schema}.drafts (
  edition int not null check (edition between 1990 and 2199),
  number int not null check (number > 0),
  begun_at text not null,
  from_version text references {schema}.versions,
  primary key (edition, number)
);

-- The draft itself lies on the desk: its parts in their order, and every text that anyone ever saved of them.
create table {schema}.desk_drafts (
  edition int not null check (edition between 1990 and 2199),
  number int not null check (number > 0),
  begun_at timestamptz not null,
  from_version text,
  numbered_at timestamptz,
  primary key (edition, number)
);
create table {schema}.desk_draft_parts (
  edition int not null,
  id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  under text,
  place int not null,
  removed_at timestamptz,
  removed_because text,
  primary key (edition, id),
  foreign key (edition, under) references {schema}.desk_draft_parts,
  check ((removed_at is null) = (removed_because is null)),
  check (under <> id)
);
create table {schema}.desk_draft_saves (
  id bigint generated always as identity primary key,
  edition int not null,
  part text not null,
  content jsonb not null,
  -- the office that saved it, never the person
  office jsonb not null,
  at timestamptz not null,
  based_on bigint references {schema}.desk_draft_saves,
  -- false: written on a text that somebody else had changed meanwhile, and kept beside it
  stands boolean not null,
  reason text not null,
  remark uuid,
  foreign key (edition, part) references {schema}.desk_draft_parts
);
create index on {schema}.desk_draft_saves (edition, part, id);
create function {schema}.keep_saves() returns trigger language plpgsql as
  $$ begin raise exception 'nobody''s text is lost: a save is kept as it is'; end $$;
create trigger kept before update or delete or truncate on {schema}.desk_draft_saves
  for each statement execute function {schema}.keep_saves();
