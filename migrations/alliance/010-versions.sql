-- What became of a goal from one version to the next: parked as a development area of `version`, or standing in `version` as one that
-- was revived from an earlier area, merged from others or split off.
create table {schema}.lineage (
  id text primary key,
  version text not null references {schema}.versions,
  kind text not null check (kind in ('parked', 'revived', 'merged', 'split')),
  goal text not null references {schema}.goals,
  from_goal text references {schema}.goals,
  area_version text,
  area_place int,
  foreign key (area_version, area_place) references {schema}.development_areas,
  check ((from_goal is not null) = (kind in ('merged', 'split'))),
  check ((area_place is not null) = (kind in ('parked', 'revived'))),
  check ((area_version is null) = (area_place is null)),
  check (kind <> 'parked' or area_version = version),
  check (from_goal <> goal)
);

-- A municipality that works on a development area of its own free will; an invitation taken up, never an adoption.
create table {schema}.voluntary_work (
  id text primary key,
  version text not null,
  place int not null,
  code text not null references {schema}.municipalities,
  work text not null,
  begun {schema}.rough_day not null,
  with_anyone boolean not null,
  ended {schema}.rough_day,
  foreign key (version, place) references {schema}.development_areas
);
create unique index on {schema}.voluntary_work (version, place, code) where ended is null;
create table {schema}.wished_partners (
  work text not null references {schema}.voluntary_work,
  code text not null references {schema}.municipalities,
  primary key (work, code)
);

-- Approved for dispatch by the joint body in a record that stands, or sent: then what is recorded of the version stays as it is, and only
-- what nobody had recorded may be filled in.
create function {schema}.is_locked(asked text) returns boolean language sql stable as $$
  select exists (select from {schema}.dispatches where version = asked)
    or exists (
      select from {schema}.treatments t
      join {schema}.bodies b on b.id = t.body and b.kind = 'joint-body'
      join {schema}.outcomes o on o.treatment = t.id and o.kind = 'approved-for-dispatch'
      where t.matter = asked and not exists (select from {schema}.treatments later where later.supersedes = t.id)
    )
$$;
create function {schema}.refuse_locked() returns trigger language plpgsql as $$
declare
  filled boolean := false;
begin
  -- the rebuilding of verify repeats what journals older than this lock may say
  if tg_table_schema like 'verify\_%' then return coalesce(new, old); end if;
  if tg_table_name = 'versions' then
    filled := not {schema}.is_locked(old.id)
      or ((old.goal_count is null or old.goal_count is not distinct from new.goal_count)
        and (old.area_count is null or old.area_count is not distinct from new.area_count));
  elsif tg_table_name = 'goals' then
    filled := (old.area, old.kind) = (new.area, new.kind)
      or not exists (select from {schema}.version_goals where goal = old.id and {schema}.is_locked(version));
  elsif not {schema}.is_locked(case tg_op when 'INSERT' then new.version else old.version end) then
    filled := true;
  elsif tg_op = 'INSERT' and tg_table_name = 'version_goals' then
    filled := exists (select from {schema}.version_goals where version = new.version and goal = new.goal)
      or (select goal_count is null or goal_count > (select count(*) from {schema}.version_goals where version = new.version)
        from {schema}.versions where id = new.version);
  elsif tg_op = 'INSERT' then
    filled := exists (select from {schema}.development_areas where version = new.version and place = new.place)
      or (select area_count is null or area_count > (select count(*) from {schema}.development_areas where version = new.version)
        from {schema}.versions where id = new.version);
  elsif tg_op = 'UPDATE' and tg_table_name = 'version_goals' then
    filled := (old.version, old.goal, old.number, old.title, old.short_title) = (new.version, new.goal, new.number, new.title, new.short_title)
      and old.deadline in ('', new.deadline) and old.cause in ('', new.cause);
  elsif tg_op = 'UPDATE' then
    filled := (old.version, old.place) = (new.version, new.place) and old.title in ('', new.title);
  end if;
  if not filled then raise exception 'the version is locked' using errcode = 'check_violation', constraint = 'locked_version'; end if;
  return coalesce(new, old);
end $$;
create trigger locked before insert or update or delete on {schema}.version_goals
  for each row execute function {schema}.refuse_locked();
create trigger locked before insert or update or delete on {schema}.development_areas
  for each row execute function {schema}.refuse_locked();
create trigger locked before update on {schema}.versions for each row execute function {schema}.refuse_locked();
create trigger locked before update on {schema}.goals for each row execute function {schema}.refuse_locked();
