-- The common case text of an edition, every version of it.
create table {schema}.case_templates (
  edition int not null references {schema}.editions,
  version int not null check (version > 0),
  source text not null,
  published_on date not null,
  sequence bigint not null unique,
  primary key (edition, version)
);
create table {schema}.case_template_parts (
  edition int not null,
  version int not null,
  part text not null check (part in ('summary', 'background', 'goals', 'process', 'preconditions', 'follow-up', 'recommendation')),
  text text not null check (text <> ''),
  primary key (edition, version, part),
  foreign key (edition, version) references {schema}.case_templates
);

-- The headings of a municipality's cases, in its order, and what stands under each.
create table {schema}.case_heading_sets (
  code text primary key references {schema}.municipalities,
  source text not null,
  note text not null,
  sequence bigint not null unique
);
create table {schema}.case_headings (
  code text not null references {schema}.case_heading_sets,
  id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  place int not null check (place between 1 and 40),
  title text not null check (title <> ''),
  filled_by text not null check (filled_by in ('case', 'municipality', 'meeting')),
  parts text[] not null check (parts <@ array[
    'summary', 'background', 'goals', 'process', 'preconditions', 'follow-up', 'recommendation', 'competence', 'annexes']),
  primary key (code, id),
  unique (code, place),
  check ((filled_by = 'case') = (cardinality(parts) > 0))
);

create table {schema}.case_numbers (
  edition int not null references {schema}.editions,
  code text not null references {schema}.municipalities,
  case_number text not null,
  subject_number text not null check (subject_number = '' or subject_number ~ '^\d\d\.\d\d\.\d\d( [A-ZÆØÅ]\d\d)?$'),
  sequence bigint not null unique,
  primary key (edition, code)
);

-- That a municipality laid something on the desk for its case; what, is public when the case is.
create table {schema}.case_marks (
  id uuid primary key,
  edition int not null references {schema}.editions,
  code text not null references {schema}.municipalities,
  at text not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$')
);

-- A case as its municipality shows it to everyone: never with what is closed.
create table {schema}.published_cases (
  edition int not null references {schema}.editions,
  code text not null references {schema}.municipalities,
  template int,
  published_on date not null,
  content jsonb not null,
  sequence bigint not null unique,
  primary key (edition, code),
  foreign key (edition, template) references {schema}.case_templates
);

-- On the desk: a municipality's own texts and annexes, and what it has closed.
create table {schema}.desk_case_parts (
  id uuid primary key,
  edition int not null references {schema}.editions,
  code text not null references {schema}.municipalities,
  content jsonb not null,
  save int not null check (save > 0),
  salt text not null,
  saved_at timestamptz not null,
  office jsonb not null,
  saved_first bigint generated always as identity
);
create index on {schema}.desk_case_parts (edition, code);
create table {schema}.desk_case_files (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null check (length(bytes) > 0)
);
