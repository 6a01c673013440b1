-- A letter is a row here and a job in the queue (schema samsigte_jobs), which knows when it is tried again. It waits while it has a text.
alter table {schema}.outbox drop column next_try_at;
alter table {schema}.outbox add column notices boolean not null default false, add check (sent_at is null or body = '');
create index on {schema}.outbox (recipient);

-- The day (in Copenhagen) on which somebody last got a mail with notices. Only today's matters; the others are forgotten.
create table {schema}.notice_days (
  recipient text primary key,
  told_on date not null
);

-- Addresses that a mail server has said no to, with its answer's number, until a letter arrives there or the address is corrected.
create table {schema}.refused_addresses (
  recipient text primary key,
  answer text not null,
  refused_at timestamptz not null
);
