-- Other forums where municipalities handle things together, each for its time: they end by law, and what they covered then still counts then.
create table {schema}.forums (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null check (name <> ''),
  valid_from {schema}.rough_day not null,
  valid_to {schema}.rough_day not null,
  ends_because text not null,
  note text not null,
  address text not null check (address = '' or address ~ '^https?://'),
  source text not null,
  sequence bigint not null
);
create table {schema}.forum_subjects (
  forum text not null references {schema}.forums,
  place int not null check (place > 0),
  subject text not null check (subject <> ''),
  primary key (forum, place),
  unique (forum, subject)
);

-- A round in which every member is asked for themes. Who was a member then is asked, and stays asked.
create table {schema}.theme_rounds (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition int not null check (edition between 1990 and 2199),
  title text not null check (title <> ''),
  question text not null,
  opens {schema}.rough_day not null,
  answers_by {schema}.rough_day not null,
  closed {schema}.rough_day,
  answers_known boolean not null,
  source text not null,
  sequence bigint not null
);
create table {schema}.theme_round_asked (
  round text not null references {schema}.theme_rounds,
  code text not null references {schema}.municipalities,
  primary key (round, code)
);
-- Each time that a municipality was asked or reminded, and by which way.
create table {schema}.theme_askings (
  round text not null references {schema}.theme_rounds,
  code text not null references {schema}.municipalities,
  sequence bigint not null,
  way text not null check (way in ('mail', 'reminder', 'other')),
  on_day {schema}.rough_day not null,
  how text not null,
  primary key (round, code, sequence)
);
create table {schema}.theme_answers (
  round text not null references {schema}.theme_rounds,
  code text not null references {schema}.municipalities,
  nothing boolean not null,
  note text not null,
  first_on {schema}.rough_day not null,
  on_day {schema}.rough_day not null,
  late boolean not null,
  office text not null check (office in ('secretariat', 'clerk', 'link', 'operator')),
  source text not null,
  sequence bigint not null,
  primary key (round, code)
);

-- Every suggestion is a theme with its origin. sequence is its first recording, latest the last that touched it.
create table {schema}.themes (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition int not null check (edition between 1990 and 2199),
  origin text not null check (origin in ('municipality', 'secretariat', 'lineage', 'not-known')),
  round text references {schema}.theme_rounds,
  code text references {schema}.municipalities,
  on_day {schema}.rough_day not null,
  track text check (track in ('physical', 'mental')),
  title text not null check (title <> ''),
  why text not null,
  community int check (community between 1 and 5),
  own int check (own between 1 and 5),
  not_alone boolean,
  handled_elsewhere text not null,
  heading text not null,
  withdrawn {schema}.rough_day,
  source text not null,
  sequence bigint not null,
  latest bigint not null check (latest >= sequence),
  check ((origin = 'municipality') = (code is not null)),
  check (round is null or code is not null)
);
create index on {schema}.themes (round, code);
create table {schema}.theme_forums (
  theme text not null references {schema}.themes,
  forum text not null references {schema}.forums,
  primary key (theme, forum)
);
-- What became of a theme: merged into another, or split into several. One step has one sequence.
create table {schema}.theme_steps (
  sequence bigint not null,
  kind text not null check (kind in ('merged', 'split')),
  from_theme text not null references {schema}.themes,
  to_theme text not null references {schema}.themes,
  on_day {schema}.rough_day not null,
  reason text not null check (reason <> ''),
  primary key (from_theme, to_theme),
  check (from_theme <> to_theme)
);
-- Left out for now. Taken up again, the row is gone and the journal tells of it.
create table {schema}.themes_left_out (
  theme text primary key references {schema}.themes,
  on_day {schema}.rough_day not null,
  reason text not null check (reason <> ''),
  forum text references {schema}.forums,
  handled_in text not null,
  look_again {schema}.rough_day not null,
  sequence bigint not null
);
