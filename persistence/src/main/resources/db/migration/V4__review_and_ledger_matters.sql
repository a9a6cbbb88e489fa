-- Review by levels, and what happens to codes and certificates beside their issue: opening balances, quotas, retirement,
-- reissue, certificates of before the uniform rule.

-- ---------------------------------------------------------------- review (REV-1, REV-2)

-- One round of review of one matter. A matter that was returned and handed in again has another round.
create table review (
  id uuid primary key,
  version bigint not null,
  matter text not null,
  subject_id uuid not null,
  -- Whose matter it is: decides who sees it.
  authority_id uuid not null references authority,
  institution_id uuid references institution,
  title text not null check (length(title) between 1 and 200),
  entered_by uuid not null references account,
  entered_at timestamptz not null,
  due_on date,
  levels smallint not null check (levels between 1 and 3),
  taken smallint not null default 0 check (taken between 0 and levels),
  state text not null check (state in ('OPEN', 'APPROVED', 'RETURNED', 'REJECTED', 'WITHDRAWN')),
  constraint review_entered_by unique (id, entered_by),
  constraint review_approved_by_every_level check ((state = 'APPROVED') = (taken = levels))
);
create unique index review_open_once on review (matter, subject_id) where state = 'OPEN';
create index review_subject on review (subject_id);

create table review_level (
  review_id uuid not null references review,
  level smallint not null check (level between 1 and 3),
  authority_id uuid not null references authority,
  post text not null,
  primary key (review_id, level)
);
create index review_level_waits_for on review_level (authority_id, post);

create table review_step (
  review_id uuid not null,
  level smallint not null,
  entered_by uuid not null,
  account_id uuid not null references account,
  at timestamptz not null,
  verdict text not null check (verdict in ('APPROVED', 'RETURNED', 'REJECTED')),
  remark text not null default '' check (length(remark) <= 500),
  previous_level smallint generated always as (nullif(level - 1, 0)) stored,
  primary key (review_id, level),
  foreign key (review_id, level) references review_level (review_id, level),
  foreign key (review_id, entered_by) references review (id, entered_by),
  -- Levels are taken in order.
  constraint step_follows_the_one_before foreign key (review_id, previous_level)
    references review_step (review_id, level),
  -- REV-2: one person takes one level of a matter, and nobody one of what they entered.
  constraint step_one_level_a_person unique (review_id, account_id),
  constraint step_not_by_who_entered check (account_id <> entered_by),
  constraint step_says_why check (verdict = 'APPROVED' or remark <> '')
);
create trigger review_level_keeps before update or delete or truncate on review_level
  for each statement execute function refuse_change();
create trigger review_step_keeps before update or delete or truncate on review_step
  for each statement execute function refuse_change();

create function review_only_moves_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'OPEN' or new.taken < old.taken
     or (new.id, new.matter, new.subject_id, new.authority_id, new.entered_by, new.entered_at, new.levels)
        is distinct from
        (old.id, old.matter, old.subject_id, old.authority_id, old.entered_by, old.entered_at, old.levels)
     or new.taken <> (select count(*) from review_step where review_id = new.id and verdict = 'APPROVED') then
    raise exception 'a review only moves on, by its steps (REV-2)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger review_only_moves_on before update or delete on review
  for each row execute function review_only_moves_on();
create trigger review_stays before truncate on review execute function refuse_change();

-- ---------------------------------------------------------------- opening balances (SER-11)

-- The number that a run begins after. Exactly one batch can begin there, every other one at the end of another.
alter table ledger_run add column opening integer not null default 0 check (opening between 0 and 99999);
alter table ledger_run add constraint run_opening unique (run, opening);
alter table ledger_run add constraint run_goes_on_from_its_opening check (last_number > opening);

alter table ledger_batch disable trigger batch_keeps;
alter table ledger_batch add column opening integer check (opening = first_number - 1);
update ledger_batch set opening = 0 where first_number = 1;
alter table ledger_batch enable trigger batch_keeps;
alter table ledger_batch add constraint batch_begins_the_run foreign key (run, opening)
  references ledger_run (run, opening);
alter table ledger_batch drop constraint batch_follows_without_gap;
alter table ledger_batch drop column previous_last;
alter table ledger_batch add column previous_last integer
  generated always as (case when opening is null then first_number - 1 end) stored;
alter table ledger_batch add constraint batch_follows_without_gap foreign key (run, previous_last)
  references ledger_batch (run, last_number);

-- What was put in force; its id is that of the matter by which it was.
create table opening_balance (
  id uuid primary key,
  run char(12) collate "C" not null check (run ~ '^[0-9]{12}$'),
  registration_id uuid not null references registration,
  authority_id uuid not null references authority,
  institution_id uuid not null references institution,
  number integer not null check (number between 1 and 99999),
  reason text not null check (length(reason) between 1 and 500),
  entered_by uuid not null references account,
  entered_at timestamptz not null,
  confirmed_by uuid not null references account,
  confirmed_at timestamptz not null,
  digest text not null,
  hash bytea not null check (length(hash) = 32),
  constraint opening_by_two_people check (confirmed_by <> entered_by)
);
create unique index opening_once on opening_balance (run);
create index opening_balance_authority on opening_balance (authority_id);

create trigger opening_keeps before update or delete or truncate on opening_balance
  for each statement execute function refuse_change();

-- A run that begins later than at 1 says by whose word.
create function run_opening_is_confirmed() returns trigger language plpgsql as $$
begin
  if new.opening > 0 and not exists (select 1 from opening_balance o
       where o.run = new.run and o.number = new.opening and o.registration_id = new.registration_id) then
    raise exception 'run % begins after % without an opening balance (SER-11)', new.run, new.opening
      using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger run_opening_is_confirmed after insert or update of opening on ledger_run
  deferrable initially deferred for each row execute function run_opening_is_confirmed();

create or replace function run_only_grows() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.run <> old.run or new.registration_id <> old.registration_id
     or coalesce(new.last_number, 0) < coalesce(old.last_number, 0)
     or (new.opening <> old.opening and (old.opening <> 0 or old.last_number is not null)) then
    raise exception 'a run only grows (SER-11)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- quotas (CRT-8)

-- How many certificates may be issued in a region in a year, and how many were.
create table quota (
  id uuid primary key,
  authority_id uuid not null references authority,
  path text collate "C" not null,
  year integer not null check (year between 2020 and 2099),
  allowed integer not null check (allowed >= 0),
  issued integer not null,
  constraint quota_once unique (authority_id, year),
  constraint quota_not_exceeded check (issued between 0 and allowed)
);

-- Counts each batch against every quota of its region and of those above, from the narrowest to the widest: always in one
-- order, so that nobody waits for each other. After the batch, so that a quota just set is seen.
create function batch_counts_against_quotas() returns trigger language plpgsql as $$
begin
  if exists (select 1 from quota where year = extract(year from new.issued_on)) then
    perform 1 from quota q join authority a on a.id = new.authority_id
      where q.year = extract(year from new.issued_on) and starts_with(a.path, q.path)
      order by q.path desc for update of q;
    update quota q set issued = q.issued + new.last_number - new.first_number + 1
      from authority a
     where a.id = new.authority_id and q.year = extract(year from new.issued_on) and starts_with(a.path, q.path);
  end if;
  return null;
end $$;
create trigger batch_counts_against_quotas after insert on ledger_batch
  for each row execute function batch_counts_against_quotas();

-- ---------------------------------------------------------------- retirement (SER-5)

alter table registration add column retired_reason text check (length(retired_reason) between 1 and 500);
alter table registration add column retired_by uuid references account;

-- ---------------------------------------------------------------- reissue (CRT-6)

create table certificate_reissue (
  serial char(18) collate "C" not null references certificate,
  number integer not null check (number > 0),
  previous_number integer generated always as (nullif(number - 1, 0)) stored,
  at timestamptz not null,
  on_day date not null,
  account_id uuid not null references account,
  cause text not null check (cause in ('LOST', 'DAMAGED')),
  remark text not null default '' check (length(remark) <= 500),
  primary key (serial, number),
  constraint reissue_counted foreign key (serial, previous_number) references certificate_reissue (serial, number)
);
create index certificate_reissue_on_day on certificate_reissue (on_day);
create trigger reissue_keeps before update or delete or truncate on certificate_reissue
  for each statement execute function refuse_change();

-- ---------------------------------------------------------------- certificates under old numbers (SER-13)

create table legacy_certificate (
  id uuid primary key,
  authority_id uuid not null references authority,
  -- As it is printed, and as it is compared.
  number text not null check (length(number) between 1 and 60),
  number_key text collate "C" not null check (length(number_key) between 1 and 60),
  holder text not null check (length(holder) between 1 and 50),
  id_cipher bytea not null,
  id_key bytea not null check (length(id_key) = 32),
  training text not null check (length(training) between 1 and 100),
  institution_name text not null check (length(institution_name) between 1 and 100),
  first_day date,
  last_day date,
  issued_on date not null,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  withdrawn_on date,
  withdrawn_reason text check (length(withdrawn_reason) between 1 and 500),
  constraint legacy_number_once unique (number_key, authority_id),
  constraint legacy_days check (last_day >= first_day and issued_on >= last_day),
  constraint legacy_withdrawn_whole check ((withdrawn_on is null) = (withdrawn_reason is null))
);
create index legacy_certificate_id_key on legacy_certificate (id_key);
create index legacy_certificate_authority on legacy_certificate (authority_id);

-- An old number that looks like a serial is one that its run began after, or it could be issued a second time.
create function legacy_number_is_free() returns trigger language plpgsql as $$
begin
  if new.number_key ~ '^[0-9]{17}[ABC]$' and not exists (select 1 from ledger_run
       where run = substr(new.number_key, 1, 12) and opening >= substr(new.number_key, 13, 5)::integer) then
    raise exception 'number % could be issued by its run (SER-13)', new.number_key
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger legacy_number_is_free before insert on legacy_certificate
  for each row execute function legacy_number_is_free();

create function legacy_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.withdrawn_on is not null
     or (new.id, new.authority_id, new.number, new.number_key, new.holder, new.id_key, new.training,
         new.institution_name, new.issued_on, new.recorded_by)
        is distinct from
        (old.id, old.authority_id, old.number, old.number_key, old.holder, old.id_key, old.training,
         old.institution_name, old.issued_on, old.recorded_by) then
    raise exception 'a recorded certificate stays as it was recorded (SER-13)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger legacy_keeps before update or delete on legacy_certificate
  for each row execute function legacy_keeps();
create trigger legacy_stays before truncate on legacy_certificate execute function refuse_change();

-- ---------------------------------------------------------------- whom a trail entry's subject belongs to (REV-4)

create view trail_subject (kind, id, authority_id, institution_id, name) as
  select 'TRAINING_CLASS', id, authority_id, institution_id, name from training_class
  union all select 'INSTITUTION', id, authority_id, id, name from institution
  union all select 'AUTHORITY', id, id, null::uuid, name from authority
  union all select 'LEGACY_CERTIFICATE', id, authority_id, null::uuid, number from legacy_certificate;
