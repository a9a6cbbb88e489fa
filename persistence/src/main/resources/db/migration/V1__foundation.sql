-- The foundation: authorities with both codes, institutions and their codes, classes, the ledger, the trail.
-- Constraints repeat the rules of the regulations; what must never happen is impossible here too.

-- Refuses every change of what is kept for ever.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: its rows are kept as they were written', tg_op, tg_table_name
    using errcode = 'restrict_violation';
end $$;

-- ---------------------------------------------------------------- regions and authorities (SER-2, SER-3)

-- A namespace of institution codes: characters 1 to 6 of a serial. Two authorities may share one.
create table serial_region (
  code char(6) collate "C" primary key check (code ~ '^[0-9]{6}$'),
  name text not null,
  -- The last institution code given, 0 before the first; its row is the lock under which codes are given in order.
  last_code integer not null default 0 check (last_code between 0 and 9999)
);

create table authority (
  id uuid primary key,
  -- GB/T 2260 for a region's bureau, an invented one for a zone's.
  code text not null unique,
  name text not null,
  region_name text not null,
  level text not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'ZONE')),
  -- The codes from the province down to this one, each followed by a slash: what lies below begins with it.
  path text collate "C" not null unique,
  gb_code char(6) collate "C" unique check (gb_code ~ '^[0-9]{6}$'),
  serial_region char(6) collate "C" references serial_region
);

-- ---------------------------------------------------------------- institutions (INS-1, SER-4, SER-5)

create table institution (
  id uuid primary key,
  version bigint not null,
  name text not null check (length(name) between 1 and 100),
  credit_code char(18) collate "C" not null unique check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  kind text not null,
  contact text not null,
  phone text not null,
  authority_id uuid not null references authority
);
create index institution_authority on institution (authority_id);

create table registration (
  id uuid primary key,
  institution_id uuid not null references institution,
  authority_id uuid not null references authority,
  serial_region char(6) collate "C" not null references serial_region,
  code integer not null check (code between 1 and 9999),
  assigned_on date not null,
  retired_on date check (retired_on >= assigned_on),
  -- SER-4: in order. Every code but 0001 points to the one before it in its region, so none is left out.
  previous_code integer generated always as (nullif(code - 1, 0)) stored,
  -- SER-5: a code is given once, ever.
  constraint registration_code_once unique (serial_region, code),
  constraint registration_code_in_order foreign key (serial_region, previous_code)
    references registration (serial_region, code)
);
create index registration_institution on registration (institution_id);
-- One code in force per institution and authority.
create unique index registration_in_force on registration (institution_id, authority_id) where retired_on is null;

-- A registration keeps its code and its holder for ever; only retirement is written later, once.
create function registration_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.retired_on is not null
     or (new.id, new.institution_id, new.authority_id, new.serial_region, new.code, new.assigned_on)
        is distinct from
        (old.id, old.institution_id, old.authority_id, old.serial_region, old.code, old.assigned_on) then
    raise exception 'a registered code is never changed, given back or reused (SER-5)'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger registration_keeps before update or delete on registration
  for each row execute function registration_keeps();
create trigger registration_stays before truncate on registration execute function refuse_change();

-- ---------------------------------------------------------------- accounts (REV-4)

create table account (
  id uuid primary key,
  login text not null unique check (login = lower(login) and length(login) between 1 and 64),
  name text not null,
  password_hash text not null,
  authority_id uuid not null references authority,
  institution_id uuid references institution,
  active boolean not null default true
);

create table account_post (
  account_id uuid not null references account,
  post text not null,
  primary key (account_id, post)
);

-- ---------------------------------------------------------------- catalogue (CAT-1)

-- The occupational classification of 2022.
create table occupation (
  code text collate "C" primary key,
  name text not null
);

-- ---------------------------------------------------------------- training classes (CLS-4, CLS-5, EXM-3)

create table training_class (
  id uuid primary key,
  version bigint not null,
  registration_id uuid not null references registration,
  institution_id uuid not null references institution,
  authority_id uuid not null references authority,
  name text not null check (length(name) between 1 and 100),
  training text not null check (length(training) between 1 and 100),
  occupation_code text collate "C" references occupation,
  category char(1) not null check (category in ('A', 'B', 'C')),
  hours integer not null check (hours between 1 and 10000),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  state text not null check (state in
    ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'RESULTS_SUBMITTED', 'CONFIRMED', 'ISSUED')),
  trainees integer not null default 0 check (trainees >= 0),
  passed integer not null default 0 check (passed between 0 and trainees),
  submitted_by uuid references account,
  results_by uuid references account,
  confirmed_by uuid references account,
  issued_by uuid references account,
  return_reason text,
  changed_at timestamptz not null,
  -- EXM-3: who submitted the results does not confirm them.
  constraint results_confirmed_by_another check (confirmed_by is distinct from results_by or confirmed_by is null),
  -- REV-2: one person takes one level of a matter.
  constraint issued_by_another check (issued_by is distinct from confirmed_by or issued_by is null),
  constraint issued_by_somebody check ((state = 'ISSUED') = (issued_by is not null)),
  constraint confirmed_by_somebody check (state not in ('CONFIRMED', 'ISSUED') or confirmed_by is not null)
);
create index training_class_authority on training_class (authority_id, state);
create index training_class_institution on training_class (institution_id, state);
create index training_class_changed on training_class (changed_at desc);

create table trainee (
  class_id uuid not null references training_class,
  position integer not null check (position > 0),
  name text not null,
  -- The ID number encrypted, and its keyed hash to find it by.
  id_cipher bytea not null,
  id_key bytea not null check (length(id_key) = 32),
  phone_cipher bytea,
  theory integer check (theory between 0 and 1000),
  practice integer check (practice between 0 and 1000),
  passed boolean,
  primary key (class_id, position),
  -- CLS-4: nobody twice in a class.
  constraint trainee_once unique (class_id, id_key)
);
create index trainee_id_key on trainee (id_key);

-- ---------------------------------------------------------------- the ledger (SER-7, SER-11, SER-12)

-- One run of numbers per institution code and year. Its row is the lock under which numbers are taken.
create table ledger_run (
  run char(12) collate "C" primary key check (run ~ '^[0-9]{12}$'),
  registration_id uuid not null references registration,
  -- Empty before the first number.
  last_number integer check (last_number between 1 and 99999),
  last_hash bytea not null check (length(last_hash) = 32)
);

-- The certificates of one class. Batches of a run follow each other without a gap: each but the first points to the
-- batch that ends right before it, and no two begin at the same number.
create table ledger_batch (
  run char(12) collate "C" not null references ledger_run,
  first_number integer not null check (first_number >= 1),
  last_number integer not null check (last_number between first_number and 99999),
  previous_last integer generated always as (nullif(first_number - 1, 0)) stored,
  class_id uuid not null unique references training_class,
  registration_id uuid not null references registration,
  institution_id uuid not null references institution,
  authority_id uuid not null references authority,
  category char(1) not null check (category in ('A', 'B', 'C')),
  training text not null,
  institution_name text not null,
  first_day date not null,
  last_day date not null,
  issued_on date not null,
  issued_at timestamptz not null,
  digest text not null,
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (run, first_number),
  constraint batch_ends_once unique (run, last_number),
  constraint batch_bounds unique (run, first_number, last_number),
  constraint batch_follows_without_gap foreign key (run, previous_last) references ledger_batch (run, last_number),
  -- SER-6: the year of issue.
  constraint batch_year check (substr(run, 11, 2)::integer = extract(year from issued_on)::integer % 100)
);
create index ledger_batch_issued_on on ledger_batch (issued_on);
create index ledger_batch_authority on ledger_batch (authority_id);
create index ledger_batch_institution on ledger_batch (institution_id);

-- The run's last number is the end of one of its batches.
alter table ledger_run add constraint run_ends_with_a_batch foreign key (run, last_number)
  references ledger_batch (run, last_number) deferrable initially deferred;

create table certificate (
  serial char(18) collate "C" primary key check (serial ~ '^[0-9]{17}[ABC]$'),
  run char(12) collate "C" not null generated always as (substr(serial::text, 1, 12)) stored,
  number integer not null generated always as (substr(serial::text, 13, 5)::integer) stored,
  batch_first integer not null,
  batch_last integer not null,
  holder text not null,
  id_cipher bytea not null,
  id_key bytea not null check (length(id_key) = 32),
  -- SER-7: the first 17 characters alone are unique.
  constraint certificate_number_once unique (run, number),
  constraint certificate_within_batch check (number between batch_first and batch_last),
  constraint certificate_of_a_batch foreign key (run, batch_first, batch_last)
    references ledger_batch (run, first_number, last_number)
);
create index certificate_id_key on certificate (id_key);
create index certificate_holder on certificate (holder text_pattern_ops);

-- At commit a batch has a certificate for every number: distinct by key, within bounds by check, so counting proves it.
create function batch_is_complete() returns trigger language plpgsql as $$
declare
  found_certificates integer;
begin
  select count(*) into found_certificates from certificate
   where run = new.run and number between new.first_number and new.last_number;
  if found_certificates <> new.last_number - new.first_number + 1
     or exists (select 1 from certificate where run = new.run
                and number between new.first_number and new.last_number
                and substr(serial::text, 18, 1) <> new.category) then
    raise exception 'batch % from % is not complete (SER-11)', new.run, new.first_number
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger batch_is_complete after insert on ledger_batch
  deferrable initially deferred for each row execute function batch_is_complete();

-- Numbers only grow: a run never goes back and never goes away.
create function run_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.run <> old.run or new.registration_id <> old.registration_id
     or coalesce(new.last_number, 0) < coalesce(old.last_number, 0) then
    raise exception 'a run only grows (SER-11)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger run_only_grows before update or delete on ledger_run
  for each row execute function run_only_grows();

create trigger batch_keeps before update or delete or truncate on ledger_batch execute function refuse_change();
create trigger certificate_keeps before update or delete or truncate on certificate execute function refuse_change();
create trigger run_stays before truncate on ledger_run execute function refuse_change();

-- CRT-7: what was withdrawn stays on record.
create table certificate_withdrawal (
  serial char(18) collate "C" primary key references certificate,
  at timestamptz not null,
  on_day date not null,
  account_id uuid not null references account,
  reason text not null check (length(reason) between 1 and 500)
);
create trigger withdrawal_keeps before update or delete or truncate on certificate_withdrawal
  execute function refuse_change();

create table idempotency_key (
  account_id uuid not null references account,
  key text not null,
  subject uuid not null,
  at timestamptz not null,
  primary key (account_id, key)
);

-- ---------------------------------------------------------------- the trail (REV-3)

create table trail_entry (
  subject_kind text not null,
  subject_id uuid not null,
  number integer not null check (number > 0),
  action text not null,
  at timestamptz not null,
  account_id uuid not null references account,
  login text not null,
  name text not null,
  place text not null,
  -- Where the caller worked: what an auditor of a region sees.
  path text collate "C" not null,
  facts text not null,
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  previous_number integer generated always as (nullif(number - 1, 0)) stored,
  primary key (subject_kind, subject_id, number),
  constraint entry_follows_without_gap foreign key (subject_kind, subject_id, previous_number)
    references trail_entry (subject_kind, subject_id, number)
);
create index trail_entry_at on trail_entry (at desc);
create trigger trail_keeps before update or delete or truncate on trail_entry execute function refuse_change();
