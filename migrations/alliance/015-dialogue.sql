-- Dialogue meetings: the row is what holds now, and all that became of it lies in dialogue_changes.
create table {schema}.dialogue_meetings (
  id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  edition int not null check (edition between 1990 and 2199),
  round {schema}.rough_day not null check (round ~ '-(winter|spring|summer|autumn)$'),
  kind text not null check (kind in ('administrative', 'political')),
  on_day {schema}.rough_day not null,
  held_at text not null,
  place text not null,
  programme text not null,
  roles text[] not null check (roles <@ array['mayor', 'committee-chair', 'committee-member', 'administration']),
  committees text[] not null check (committees <@ array['health', 'psychiatry']),
  -- false where nobody has recorded whom the meeting was for
  invited_known boolean not null,
  held boolean not null,
  cancelled text check (cancelled <> ''),
  source text not null
);
create table {schema}.dialogue_changes (
  sequence bigint primary key,
  meeting text not null references {schema}.dialogue_meetings,
  at text not null,
  kind text not null check (kind in ('recorded', 'invited', 'moved', 'cancelled')),
  on_day {schema}.rough_day not null,
  reason text not null check ((kind in ('moved', 'cancelled')) = (reason <> ''))
);
create index on {schema}.dialogue_changes (meeting);

-- Whom a meeting is for; `reached` is null before an invitation was sent.
create table {schema}.dialogue_invited (
  meeting text not null references {schema}.dialogue_meetings,
  code text not null references {schema}.municipalities,
  reached boolean,
  primary key (meeting, code)
);

-- Counts by role, never names; null where nobody has said.
create domain {schema}.head_count as int check (value between 0 and 999);
create table {schema}.dialogue_replies (
  meeting text not null references {schema}.dialogue_meetings,
  code text not null references {schema}.municipalities,
  coming boolean not null,
  mayor {schema}.head_count,
  committee_chair {schema}.head_count,
  committee_member {schema}.head_count,
  administration {schema}.head_count,
  sequence bigint not null,
  primary key (meeting, code),
  check (coming or coalesce(mayor, 0) + coalesce(committee_chair, 0) + coalesce(committee_member, 0) + coalesce(administration, 0) = 0)
);
create table {schema}.dialogue_attendance (
  meeting text not null references {schema}.dialogue_meetings,
  code text not null references {schema}.municipalities,
  mayor {schema}.head_count,
  committee_chair {schema}.head_count,
  committee_member {schema}.head_count,
  administration {schema}.head_count,
  sequence bigint not null,
  primary key (meeting, code)
);
