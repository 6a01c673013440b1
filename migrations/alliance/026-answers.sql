-- By which day the councils of a dispatch are asked to answer. The newest counts; the earlier ones stay to be seen.
create table {schema}.answer_dates (
  sequence bigint primary key,
  dispatch text not null references {schema}.dispatches,
  answer_by date not null,
  reason text not null
);
-- That a municipality has received what was sent, and in which office that was said. The newest counts.
create table {schema}.receipts (
  sequence bigint primary key,
  referral text not null references {schema}.referrals,
  received_on {schema}.rough_day not null,
  source text not null,
  office text not null
);
-- Why a version went out once more: a council was newly elected, or had been left out.
create table {schema}.sent_again (
  dispatch text primary key references {schema}.dispatches,
  because text not null check (because in ('new-council', 'left-out', 'other')),
  reason text not null check (reason <> '')
);
-- What counts as adoption of an edition, and what follows from an answer.
create table {schema}.adoption_terms (
  edition int primary key references {schema}.editions,
  sequence bigint not null unique,
  needs text not null check (needs in ('every-council', 'share-of-councils', 'share-of-inhabitants', 'not-known')),
  percent int check (percent between 1 and 100),
  reservation text not null check (reservation in ('counts', 'counts-not', 'not-known')),
  in_force text not null check (in_force in ('on-own-adoption', 'on-joint-adoption', 'on-day', 'not-known')),
  in_force_on date,
  on_rejection text not null,
  on_reservation text not null,
  source text not null,
  check ((needs in ('share-of-councils', 'share-of-inhabitants')) = (percent is not null)),
  check ((in_force = 'on-day') = (in_force_on is not null))
);

-- A way in to say what a council decided, and one to the municipality's own case.
alter table {schema}.desk_links drop constraint desk_links_purpose_check;
alter table {schema}.desk_links add constraint desk_links_purpose_check
  check (purpose in ('themes', 'meeting', 'vote', 'draft', 'decision', 'case'));
