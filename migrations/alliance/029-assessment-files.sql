-- A spreadsheet of a municipality's assessments, read and shown before anything is saved. It lasts a day.
create table {schema}.desk_assessment_files (
  id uuid primary key,
  code text not null references {schema}.municipalities,
  edition int not null references {schema}.editions,
  content jsonb not null,
  read_at timestamptz not null,
  saved_at timestamptz
);
