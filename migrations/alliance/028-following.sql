-- That a municipality was reminded by itself to answer: which referral, which day that was asked for, in which turn.
create table {schema}.council_reminders (
  sequence bigint primary key,
  referral text not null references {schema}.referrals,
  code text not null references {schema}.municipalities,
  answer_by date not null,
  turn int not null check (turn >= 0),
  reminded_on date not null,
  unique (referral, answer_by, turn)
);
-- What was agreed on the telephone: the secretariat's own notes, in no journal and on no public page.
create table {schema}.desk_calls (
  id uuid primary key,
  referral text not null references {schema}.referrals,
  code text not null references {schema}.municipalities,
  called_on date not null,
  agreed text not null,
  call_again date
);
