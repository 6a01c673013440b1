-- A Word file that somebody would put into the draft, read and shown to them before anything is saved. Nobody else sees it, and it lasts a day.
create table {schema}.desk_draft_files (
  id uuid primary key,
  edition int not null check (edition between 1990 and 2199),
  person uuid not null,
  content jsonb not null,
  read_at timestamptz not null,
  saved_at timestamptz,
  unique (edition, person)
);
