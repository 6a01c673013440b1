-- In which role somebody was given a way in: a new one goes to those who hold it now.
alter table {schema}.desk_links add column role text;
