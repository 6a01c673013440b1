-- That a municipality wrote in its assessment of a goal, and the fingerprint of it; what it says is on the desk.
create table {schema}.assessment_marks (
  sequence bigint primary key,
  at text not null,
  code text not null references {schema}.municipalities,
  edition int not null references {schema}.editions,
  goal text not null references {schema}.goals,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$')
);

-- What a municipality says in public that a goal means to it. What stands no longer has the instant when it ended.
create table {schema}.assessments (
  sequence bigint primary key,
  at text not null,
  office text not null check (office in ('secretariat', 'clerk', 'link', 'operator')),
  code text not null references {schema}.municipalities,
  edition int not null references {schema}.editions,
  goal text not null references {schema}.goals,
  solved_today text not null,
  meaning text not null,
  within_budget text not null check (within_budget in ('yes', 'no', 'not-known')),
  new_task text not null check (new_task in ('yes', 'no', 'not-known')),
  authority text not null,
  operator text not null,
  source text not null,
  salt text,
  ended_at text
);
create unique index one_assessment on {schema}.assessments (code, edition, goal) where ended_at is null;
-- What is re-prioritised, from what to what and when.
create table {schema}.assessment_shifts (
  assessment bigint not null references {schema}.assessments,
  place int not null check (place > 0),
  from_what text not null check (from_what <> ''),
  to_what text not null check (to_what <> ''),
  moved {schema}.rough_day not null,
  primary key (assessment, place)
);
-- Where money for it comes from, and whether it comes every year.
create table {schema}.assessment_funding (
  assessment bigint not null references {schema}.assessments,
  place int not null check (place > 0),
  source text not null check (source <> ''),
  permanent text not null check (permanent in ('yes', 'no', 'not-known')),
  primary key (assessment, place)
);

-- Every save that was not public, by its place in the journal: nobody's text is lost.
create table {schema}.desk_assessments (
  save bigint primary key,
  code text not null references {schema}.municipalities,
  edition int not null references {schema}.editions,
  goal text not null references {schema}.goals,
  state text not null check (state in ('draft', 'approved', 'shared')),
  content jsonb not null,
  office jsonb not null,
  at timestamptz not null,
  salt text not null
);
create index on {schema}.desk_assessments (code);
create index on {schema}.desk_assessments (edition);
