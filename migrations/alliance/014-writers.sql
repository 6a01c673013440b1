-- The writing group's members write in the draft. One may come from a municipality, or, as a resource person, from none.
alter table {schema}.offices drop constraint offices_office_check, drop constraint offices_check;
alter table {schema}.offices
  add constraint offices_office_check check (office in ('secretariat', 'clerk', 'writer', 'reader')),
  add constraint offices_check check (case office when 'clerk' then code is not null when 'writer' then true else code is null end);
