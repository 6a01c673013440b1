-- What a version says, block by block; a block belongs to the paper, to one of its goals, or to one of its development areas.
create table {schema}.wordings (
  version text primary key references {schema}.versions,
  source text not null
);
create table {schema}.wording_blocks (
  version text not null references {schema}.wordings,
  id text not null check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  place int not null check (place > 0),
  kind text not null check (kind in ('heading', 'paragraph', 'bullet', 'number')),
  level int not null check (level between 1 and 6),
  goal text references {schema}.goals,
  area int,
  text text not null check (text <> ''),
  primary key (version, id),
  -- blocks that trade places do it in one statement
  unique (version, place) deferrable,
  foreign key (version, area) references {schema}.development_areas,
  check (goal is null or area is null)
);

-- What a goal of a version was agreed on: must or may, why it was chosen, what must hold of the economy.
create table {schema}.goal_terms (
  version text not null references {schema}.versions,
  goal text not null references {schema}.goals,
  obligation text not null check (obligation in ('must', 'may', 'not-known')),
  reason text not null,
  economy text not null,
  source text not null,
  primary key (version, goal)
);
-- Why the municipalities work together in an area of the paper at all.
create table {schema}.area_arguments (
  version text not null references {schema}.versions,
  area text not null check (area in ('acute-physical', 'acute-psychiatric', 'prevention')),
  text text not null check (text <> ''),
  source text not null,
  primary key (version, area)
);

-- Which themes a goal came from, and the vote that chose them.
create table {schema}.goal_foundings (
  version text not null references {schema}.versions,
  goal text not null references {schema}.goals,
  vote text check (vote <> ''),
  words text not null,
  primary key (version, goal)
);
create table {schema}.goal_themes (
  version text not null,
  goal text not null,
  theme text not null references {schema}.themes,
  primary key (version, goal, theme),
  foreign key (version, goal) references {schema}.goal_foundings
);

-- A version that is locked says what it says; only what nobody had recorded may be filled in.
create function {schema}.refuse_locked_wording() returns trigger language plpgsql as $$
declare
  kept boolean := false;
begin
  -- the rebuilding of verify repeats what journals older than this lock may say
  if tg_table_schema like 'verify\_%' then return coalesce(new, old); end if;
  if not {schema}.is_locked(old.version) and (tg_op = 'DELETE' or not {schema}.is_locked(new.version)) then
    return coalesce(new, old);
  end if;
  if tg_op = 'UPDATE' and tg_table_name = 'goal_terms' then
    kept := (old.version, old.goal) = (new.version, new.goal) and old.obligation in ('not-known', new.obligation)
      and old.reason in ('', new.reason) and old.economy in ('', new.economy);
  elsif tg_op = 'UPDATE' and tg_table_name = 'area_arguments' then
    kept := (old.version, old.area, old.text) = (new.version, new.area, new.text);
  elsif tg_op = 'UPDATE' and tg_table_name = 'goal_foundings' then
    kept := (old.version, old.goal) = (new.version, new.goal) and coalesce(old.vote, new.vote) is not distinct from new.vote
      and old.words in ('', new.words);
  elsif tg_op = 'UPDATE' then
    kept := old is not distinct from new;
  end if;
  if not kept then raise exception 'the version is locked' using errcode = 'check_violation', constraint = 'locked_version'; end if;
  return coalesce(new, old);
end $$;
-- A text, or a goal's themes, are filled in whole, by one statement; adding to what is there is changing it.
create function {schema}.refuse_added_to_locked() returns trigger language plpgsql as $$
declare
  more boolean;
begin
  if tg_table_schema like 'verify\_%' then return null; end if;
  if tg_table_name = 'wording_blocks' then
    more := exists (select from (select distinct version from added) a where {schema}.is_locked(a.version)
      and exists (select from {schema}.wording_blocks b where b.version = a.version
        and not exists (select from added n where (n.version, n.id) = (b.version, b.id))));
  else
    more := exists (select from (select distinct version, goal from added) a where {schema}.is_locked(a.version)
      and exists (select from {schema}.goal_themes t where (t.version, t.goal) = (a.version, a.goal)
        and not exists (select from added n where (n.version, n.goal, n.theme) = (t.version, t.goal, t.theme))));
  end if;
  if more then raise exception 'the version is locked' using errcode = 'check_violation', constraint = 'locked_version'; end if;
  return null;
end $$;
create trigger locked before update or delete on {schema}.wording_blocks
  for each row execute function {schema}.refuse_locked_wording();
create trigger locked before update or delete on {schema}.goal_terms
  for each row execute function {schema}.refuse_locked_wording();
create trigger locked before update or delete on {schema}.area_arguments
  for each row execute function {schema}.refuse_locked_wording();
create trigger locked before update or delete on {schema}.goal_foundings
  for each row execute function {schema}.refuse_locked_wording();
create trigger locked before update or delete on {schema}.goal_themes
  for each row execute function {schema}.refuse_locked_wording();
create trigger locked_whole after insert on {schema}.wording_blocks referencing new table as added
  for each statement execute function {schema}.refuse_added_to_locked();
create trigger locked_whole after insert on {schema}.goal_themes referencing new table as added
  for each statement execute function {schema}.refuse_added_to_locked();
