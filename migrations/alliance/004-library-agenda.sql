-- Papers that came before, and what was written to follow them up.
create table {schema}.papers (
  id text primary key,
  kind text not null check (kind in ('frame-paper', 'follow-up')),
  area text not null check (area in ('somatic', 'psychiatric', '')),
  title text not null check (title <> ''),
  valid_from {schema}.rough_day not null,
  valid_to {schema}.rough_day not null,
  replaced_by text not null,
  note text not null
);

-- What happened around the paper, beside the treatments: meetings, outside documents, elections.
create table {schema}.events (
  id text primary key,
  happened_on {schema}.rough_day not null,
  body text not null,
  kind text not null,
  what text not null check (what <> ''),
  source text not null
);
