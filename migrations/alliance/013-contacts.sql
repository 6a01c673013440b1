-- Whom to write to in a municipality, by role. Personal: on the desk, in no journal, on no public page.
create table {schema}.desk_contacts (
  id uuid primary key,
  code text not null references {schema}.municipalities,
  role text not null check (role in ('contact', 'mayor', 'committee-chair', 'committee-member', 'administration')),
  committee text not null,
  name text not null,
  mail text not null check (mail = lower(mail) and position('@' in mail) > 1),
  unique (code, role, mail)
);
