-- A log-like table of rows of about 328 bytes, and 200,000 rows to read by key.
create table audit (
  seq bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  org text not null,
  action smallint not null,
  case_id uuid not null,
  field text not null,
  purpose text not null,
  consent_id uuid,
  leaf_hash bytea not null,
  sealed bytea not null
);

create table audit_head (one int primary key, size bigint not null, head bytea not null);
insert into audit_head values (1, 0, decode(repeat('00', 32), 'hex'));

create table casefield (
  id bigint primary key,
  case_id uuid not null,
  field text not null,
  version int not null,
  sealed bytea not null
);
insert into casefield
  select
    i, gen_random_uuid(), 'huishouden.samenstelling', 1,
    decode(repeat(md5(i::text), 14), 'hex')
  from generate_series(1, 200000) i;
vacuum analyze;
