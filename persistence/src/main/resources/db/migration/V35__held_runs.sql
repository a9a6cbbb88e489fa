-- SER-11: a run of which the database says less than was written down outside is held: nothing is numbered in it until two people
-- have decided after which number it goes on. So a run can begin anew behind numbers whose record was lost.

-- ---------------------------------------------------------------- where runs begin

-- Each number that a run began after: 0 or an opening balance first, and one more each time it went on behind lost numbers.
create table run_start (
  run char(12) collate "C" not null,
  number integer not null check (number between 0 and 99999),
  primary key (run, number)
);
create trigger run_start_keeps before update or delete or truncate on run_start
  for each statement execute function refuse_change();
insert into run_start (run, number) select run, opening from ledger_run;

create function run_starts() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into run_start (run, number) values (new.run, new.opening) on conflict do nothing;
  return null;
end $$;
create trigger run_starts after insert or update of opening on ledger_run for each row execute function run_starts();

alter table ledger_batch drop constraint batch_begins_the_run;
alter table ledger_run drop constraint run_opening;
alter table ledger_batch add constraint batch_begins_the_run foreign key (run, opening) references run_start (run, number);

-- The hash that the run had before it went on behind lost numbers.
alter table opening_balance add column previous_hash bytea not null check (length(previous_hash) = 32);
drop index opening_once;
create unique index opening_once on opening_balance (run, number);

create or replace function run_only_grows() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' or new.run <> old.run or new.registration_id <> old.registration_id
     or coalesce(new.last_number, new.opening) < coalesce(old.last_number, old.opening)
     or (new.opening <> old.opening and not exists (
           select 1 from opening_balance o where o.run = new.run and o.number = new.opening)) then
    raise exception 'a run only grows (SER-11)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- holds

create table run_hold (
  id uuid primary key default gen_random_uuid(),
  run char(12) collate "C" not null check (run ~ '^[0-9]{12}$'),
  -- The last number that the database knew, and the one that was written down outside.
  stood_at integer not null check (stood_at between 0 and 99999),
  witnessed integer not null check (witnessed between 1 and 99999),
  noticed_at timestamptz not null default now(),
  -- By whose word the run goes on.
  ended_by uuid references opening_balance
);
create unique index run_held on run_hold (run) where ended_by is null;
create index run_hold_run on run_hold (run);

create function run_hold_keeps() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.ended_by is not null
     or (new.id, new.run, new.stood_at, new.witnessed, new.noticed_at)
        is distinct from (old.id, old.run, old.stood_at, old.witnessed, old.noticed_at)
     or not exists (select 1 from opening_balance o where o.id = new.ended_by and o.run = new.run
                      and o.number >= new.witnessed) then
    raise exception 'a held run goes on by an opening balance behind every number that was given (SER-11)'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger run_hold_keeps before update or delete on run_hold for each row execute function run_hold_keeps();
create trigger run_hold_stays before truncate on run_hold execute function refuse_change();
create trigger run_hold_is_kept before delete on run_hold execute function refuse_change();

create function batch_goes_on_with_its_run() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if exists (select 1 from run_hold where run = new.run and ended_by is null) then
    raise exception 'run % is held (SER-11)', new.run using errcode = 'integrity_constraint_violation';
  end if;
  if exists (select 1 from ledger_run where run = new.run and opening >= new.first_number) then
    raise exception 'number % of run % was used up elsewhere or lost (SER-11)', new.first_number, new.run
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger batch_goes_on_with_its_run before insert on ledger_batch
  for each row execute function batch_goes_on_with_its_run();

-- ---------------------------------------------------------------- heads that were lost

-- A head that was put back as it was signed and written down outside has lost the leaves of its trees.
alter table ledger_head add column put_back boolean not null default false;

-- ---------------------------------------------------------------- certificates whose record was lost

-- A number below the opening balance is recorded from its paper, unless the ledger has it.
create or replace function legacy_number_is_free() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.number_key ~ '^[0-9]{17}[ABC]$'
     and (not exists (select 1 from ledger_run
                       where run = substr(new.number_key, 1, 12) and opening >= substr(new.number_key, 13, 5)::integer)
          or exists (select 1 from certificate
                      where run = substr(new.number_key, 1, 12) and number = substr(new.number_key, 13, 5)::integer)) then
    raise exception 'number % could be issued by its run, or was (SER-13)', new.number_key
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
