-- A correction is of the same matter as what it corrects.
alter table {schema}.treatments
  add unique (id, matter),
  add foreign key (supersedes, matter) references {schema}.treatments (id, matter);

-- A referral and its matter are of the same municipality.
alter table {schema}.matters add unique (id, code);
alter table {schema}.referrals add foreign key (id, code) references {schema}.matters (id, code);

create unique index one_finance_committee on {schema}.bodies (code) where kind = 'finance-committee';

alter table {schema}.events
  add check (kind in ('began', 'established', 'follow-up', 'discussed', 'consultation', 'published', 'met', 'election', 'constituted', 'deadline'));
