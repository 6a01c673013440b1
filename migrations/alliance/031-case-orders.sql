-- Orders of all municipalities' cases as files. They are worked out from what is recorded and can be made again at any time, so no fact
-- tells of them, and they lie on the desk: what is not public may be in them.
create table {schema}.desk_case_orders (
  id uuid primary key,
  edition int not null,
  ordered_at timestamptz not null
);

-- One municipality's files in an order: waiting, made from a revision of the journal, or failed and why.
create table {schema}.desk_case_packages (
  order_id uuid not null references {schema}.desk_case_orders on delete cascade,
  code text not null check (code ~ '^\d{4}$'),
  municipality text not null check (municipality <> ''),
  state text not null check (state in ('waiting', 'made', 'failed')),
  failure text check (failure in ('press', 'no-case', 'unexpected')),
  sequence bigint,
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz,
  primary key (order_id, code),
  check ((state = 'failed') = (failure is not null)),
  check ((state = 'made') = (sequence is not null and hash is not null and made_at is not null))
);

create table {schema}.desk_case_package_files (
  order_id uuid not null,
  code text not null,
  format text not null check (format in ('docx', 'pdf', 'html', 'txt', 'zip')),
  bytes bytea not null,
  primary key (order_id, code, format),
  foreign key (order_id, code) references {schema}.desk_case_packages on delete cascade
);
