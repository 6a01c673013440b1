-- What a body of a municipality was called until a day, where it got another name since.
create table {schema}.body_names (
  body text not null references {schema}.bodies,
  name text not null check (name <> ''),
  until date not null,
  primary key (body, until)
);
