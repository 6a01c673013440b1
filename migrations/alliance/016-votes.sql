-- Votes on themes. The row is the settings that hold; all that became of it lies in vote_changes.
create table {schema}.votes (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition int not null check (edition between 1990 and 2199),
  tracks text[] not null check (tracks <@ array['physical', 'mental'] and cardinality(tracks) > 0),
  title text not null check (title <> ''),
  meeting text references {schema}.dialogue_meetings,
  weighting text not null check (weighting in ('one-each', 'by-population')),
  places int not null check (places between 1 and 99),
  opens {schema}.rough_day not null,
  closes_at text,
  population_date date,
  source text not null
);
create table {schema}.vote_themes (
  vote text not null references {schema}.votes,
  place int not null check (place > 0),
  theme text not null references {schema}.themes,
  primary key (vote, theme),
  unique (vote, place)
);
-- Who may vote and what each weighs, frozen at the opening; `invited` is null before a link was sent, and false where nobody was there to write to.
create table {schema}.vote_members (
  vote text not null references {schema}.votes,
  code text not null references {schema}.municipalities,
  weight int not null check (weight > 0),
  invited boolean,
  primary key (vote, code)
);
create table {schema}.vote_changes (
  sequence bigint primary key,
  vote text not null references {schema}.votes,
  at text not null,
  kind text not null check (kind in ('planned', 'opened', 'moved', 'closed', 'reopened', 'called-off', 'agreed', 'loaded')),
  on_day {schema}.rough_day not null,
  closes_at text,
  reason text not null check ((kind in ('moved', 'reopened', 'called-off')) = (reason <> ''))
);
create index on {schema}.vote_changes (vote);

-- That a ballot came, and how; what stands on it lies on the desk until the vote is closed.
create table {schema}.ballot_casts (
  sequence bigint primary key,
  vote text not null references {schema}.votes,
  code text not null,
  way text not null check (way in ('link', 'clerk', 'paper')),
  at text not null,
  late boolean not null,
  spoiled boolean not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  foreign key (vote, code) references {schema}.vote_members deferrable initially deferred
);
create index on {schema}.ballot_casts (vote);
-- Public ballots, by the closing that opened them; what a file brought has closing 0, no salt and no fingerprint.
create table {schema}.ballots (
  vote text not null references {schema}.votes,
  closing bigint not null,
  cast_place bigint not null,
  code text not null,
  way text not null check (way in ('link', 'clerk', 'paper')),
  at text not null,
  changed boolean not null,
  late boolean not null,
  ranking text[] not null,
  mandate text not null check (mandate in ('bound', 'free', 'reservation')),
  reservation text not null check (mandate <> 'reservation' or reservation <> '' or spoiled <> ''),
  spoiled text not null,
  salt text not null check ((closing = 0) = (salt = '')),
  primary key (vote, closing, cast_place),
  foreign key (vote, code) references {schema}.vote_members deferrable initially deferred
);
-- What a meeting agreed on in its own words, without ballots or otherwise than they said; the newest stands.
create table {schema}.agreed_rankings (
  sequence bigint primary key,
  vote text not null references {schema}.votes,
  ranking text[] not null,
  words text not null check (words <> '')
);
create index on {schema}.agreed_rankings (vote);

-- On the desk: what stands on ballots that are not public yet.
create table {schema}.desk_ballots (
  cast_place bigint primary key,
  vote text not null references {schema}.votes,
  code text not null references {schema}.municipalities,
  late boolean not null,
  salt text not null,
  ranking text[] not null,
  mandate text not null,
  reservation text not null,
  spoiled text not null
);
create index on {schema}.desk_ballots (vote, code);
