-- Subsidies: accounts they are paid into, claims, and the subsidy of each person (SUB-1 to SUB-7, SUB-9).

-- ---------------------------------------------------------------- a measure stops subsidies

alter table measure_stops drop constraint measure_stops_step_check;
alter table measure_stops add constraint measure_stops_step_check
  check (step in ('FILING', 'OPENING', 'TEACHING', 'RESULTS', 'CERTIFICATES', 'SUBSIDY'));
insert into measure_stops (measure, step) values ('BAR', 'SUBSIDY');

-- ---------------------------------------------------------------- accounts (SUB-5)

create table payee_account (
  id uuid primary key,
  institution_id uuid not null references institution,
  holder text not null check (length(holder) between 1 and 100),
  bank text not null check (length(bank) between 1 and 100),
  -- The number sealed, its keyed hash to know it again, and what people see of it.
  account_cipher bytea not null,
  account_key bytea not null check (length(account_key) = 32),
  tail text not null check (tail ~ '^[0-9]{4}$'),
  entered_by uuid not null references account,
  entered_at timestamptz not null,
  constraint payee_account_once unique (institution_id, account_key)
);
create function payee_account_keeps() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' or not is_resealed(old.account_cipher, new.account_cipher)
     or to_jsonb(new) - 'account_cipher' is distinct from to_jsonb(old) - 'account_cipher' then
    raise exception 'an account is kept as it was entered (SUB-5)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger payee_account_keeps before update or delete on payee_account
  for each row execute function payee_account_keeps();
create trigger payee_account_stays before truncate on payee_account execute function refuse_change();

-- ---------------------------------------------------------------- what is claimed

create table claim_facts (
  training_class uuid not null references training_class,
  scheme text not null check (scheme in ('TRAINING', 'SKILL_UPGRADE')),
  level text not null check (level in ('UNGRADED', 'FIVE', 'FOUR', 'THREE', 'TWO', 'ONE')),
  fund text not null check (fund in ('EMPLOYMENT', 'UNEMPLOYMENT_INSURANCE', 'UPGRADING', 'OTHER')),
  payee text not null check (payee in ('INSTITUTION', 'ENTERPRISE')),
  agreement text not null check (length(agreement) <= 60),
  account uuid not null references payee_account,
  constraint agreement_on_behalf check ((agreement <> '') = (payee = 'INSTITUTION'))
);
call matter_kind_is('CLAIM');
create index claim_of_class on claim_facts (training_class);

create table claim_facts_people (
  serial char(18) collate "C" not null references certificate,
  hours integer not null check (hours >= 0),
  counted_by text not null check (counted_by in ('HOUR', 'DAY', 'PERSON')),
  counted integer not null check (counted >= 0),
  rate_fen integer not null check (rate_fen >= 0),
  most_fen integer check (most_fen >= 0),
  amount_fen integer not null,
  refused text,
  figure text,
  other text,
  -- SUB-1: who attended nothing gets nothing.
  constraint subsidy_for_hours check (refused is not null or hours > 0),
  -- The sum is what its steps say; who is refused gets nothing.
  constraint sum_of_its_steps check (amount_fen = case when refused is null
    then least(counted::bigint * rate_fen, most_fen) else 0 end)
);
call matter_rows_are('CLAIM', 'people');

-- ---------------------------------------------------------------- the subsidy of each person

-- Whose claims are decided wait here for one another: limits are counted under the row.
create table subsidised_person (
  id_key bytea primary key check (length(id_key) = 32)
);
-- Its rows are locked, which takes the right to update them; none is ever changed.
create function subsidised_person_keeps() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'a person stays the same (SUB-2)' using errcode = 'restrict_violation';
end $$;
create trigger subsidised_person_keeps before update on subsidised_person
  for each row execute function subsidised_person_keeps();
create trigger subsidised_person_stays before delete or truncate on subsidised_person
  for each statement execute function refuse_change();

create table subsidy_line (
  id uuid primary key default gen_random_uuid(),
  version bigint not null default 0,
  claim_id uuid not null,
  round integer not null,
  position integer not null,
  serial char(18) collate "C" not null references certificate,
  -- Whom the certificate names by now, corrections in force included.
  id_key bytea not null references subsidised_person,
  scheme text not null,
  -- The occupation by its code, or the training by its name.
  training text not null,
  level text not null,
  year smallint not null,
  authority_id uuid not null references authority,
  institution_id uuid not null references institution,
  fund text not null,
  account_id uuid not null references payee_account,
  amount_fen integer not null check (amount_fen > 0),
  state text not null check (state in ('CLAIMED', 'NOTICED', 'HELD', 'SENT', 'PAID', 'FAILED', 'CORRECTED', 'VOID')),
  notice_from date,
  notice_until date check (notice_until >= notice_from),
  words text not null default '' check (length(words) <= 500),
  changed_by uuid references account,
  changed_at timestamptz not null,
  foreign key (claim_id, round, position) references claim_facts_people (matter_id, round, position),
  constraint subsidy_line_of_a_row unique (claim_id, round, position),
  constraint subsidy_in_notice check ((notice_from is null) = (notice_until is null)
    and (state in ('CLAIMED', 'VOID') or notice_from is not null)),
  constraint subsidy_held_with_words check (state <> 'HELD' or words <> '')
);
-- SUB-4: one live subsidy for a certificate, of whatever kind. SUB-2: one for a person, a training and a level, once ever.
create unique index subsidy_once_for_certificate on subsidy_line (serial) where state <> 'VOID';
create unique index subsidy_once_for_training on subsidy_line (id_key, training, level) where state <> 'VOID';
create index subsidy_of_claim on subsidy_line (claim_id, round);
create index subsidy_to_pay on subsidy_line (authority_id, fund) where state in ('NOTICED', 'HELD', 'FAILED', 'CORRECTED');
create index subsidy_failed on subsidy_line (institution_id) where state = 'FAILED';
create index subsidy_in_notice_by_day on subsidy_line (notice_from, serial) where state in ('NOTICED', 'HELD');

-- Every step of every line, which nobody changes.
create table subsidy_event (
  line_id uuid not null references subsidy_line,
  number bigint not null,
  state text not null,
  words text not null,
  account_id uuid references account,
  at timestamptz not null,
  primary key (line_id, number)
);
create trigger subsidy_event_keeps before update or delete or truncate on subsidy_event
  for each statement execute function refuse_change();
create function subsidy_leaves_an_event() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into subsidy_event (line_id, number, state, words, account_id, at)
  values (new.id, new.version, new.state, new.words, new.changed_by, new.changed_at);
  return null;
end $$;
create trigger subsidy_leaves_an_event after insert or update on subsidy_line
  for each row execute function subsidy_leaves_an_event();

-- Who is granted something by a claim is entered with it, by one statement for all of them.
create function person_of_certificate(wanted char(18)) returns bytea language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select c.id_key from certificate_correction c
                    where c.serial = wanted and c.in_force_on is not null
                    order by c.decided_at desc limit 1),
                  (select e.id_key from certificate e where e.serial = wanted))
$$;
-- A claim that came back and is handed in again stays one of the day on which it was first handed in.
create function claimed_since(claim uuid, otherwise timestamptz) returns timestamptz language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select coalesce((select min(v.entered_at) from review v where v.subject_id = claim), otherwise)
$$;
-- The same of a claim of a class that lies with its institution again.
create function came_back_since(of_class uuid, of_scheme text) returns timestamptz language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select min(v.entered_at)
    from claim_facts f
    join matter m on m.id = f.matter_id and m.round = f.round and m.state = 'RETURNED'
    join review v on v.subject_id = m.id
   where f.training_class = of_class and f.scheme = of_scheme
$$;
create function claim_enters_its_people() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into subsidised_person
  select distinct person_of_certificate(b.serial) from brought b where b.refused is null order by 1 on conflict do nothing;
  insert into subsidy_line (claim_id, round, position, serial, id_key, scheme, training, level, year, authority_id, institution_id,
                            fund, account_id, amount_fen, state, changed_by, changed_at)
  select m.id, b.round, b.position, b.serial, person_of_certificate(b.serial), f.scheme, coalesce(k.occupation_code, k.training),
         f.level, extract(year from claimed_since(m.id, m.entered_at) at time zone 'Asia/Shanghai'), m.authority_id, m.institution_id, f.fund, f.account,
         b.amount_fen, 'CLAIMED', m.entered_by, m.entered_at
    from brought b
    join matter m on m.id = b.matter_id
    join claim_facts f on f.matter_id = b.matter_id and f.round = b.round
    join training_class k on k.id = f.training_class
   where b.refused is null
   order by b.serial;
  return null;
end $$;
create trigger claim_enters_its_people after insert on claim_facts_people referencing new table as brought
  for each statement execute function claim_enters_its_people();

-- A claim that comes back, is taken back or rejected frees what it kept.
create function claim_frees_its_people() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  update subsidy_line set state = 'VOID', version = version + 1, changed_at = new.changed_at
   where claim_id = new.id and state = 'CLAIMED';
  return null;
end $$;
create trigger claim_frees_its_people after update on matter for each row
  when (new.kind = 'CLAIM' and new.state in ('RETURNED', 'WITHDRAWN', 'REJECTED')) execute function claim_frees_its_people();

-- A line only moves on, and keeps what it is about.
create function subsidy_moves_on() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  today date := (new.changed_at at time zone 'Asia/Shanghai')::date;
  moving text[] := array['version', 'state', 'words', 'changed_by', 'changed_at', 'notice_from', 'notice_until', 'account_id'];
begin
  if new.version <> old.version + 1 or to_jsonb(new) - moving is distinct from to_jsonb(old) - moving
     or not (case old.state
               when 'CLAIMED' then new.state in ('NOTICED', 'VOID')
               when 'NOTICED' then new.state in ('HELD', 'SENT')
               when 'HELD' then new.state in ('NOTICED', 'VOID')
               when 'SENT' then new.state in ('PAID', 'FAILED')
               when 'FAILED' then new.state in ('CORRECTED', 'VOID')
               when 'CORRECTED' then new.state in ('SENT', 'HELD', 'VOID')
               else false end)
     or (old.state <> 'CLAIMED' and (new.notice_from, new.notice_until) is distinct from (old.notice_from, old.notice_until))
     or (new.state <> 'CORRECTED' and new.account_id <> old.account_id) then
    raise exception 'a subsidy only moves on, by its steps (SUB-9)' using errcode = 'restrict_violation';
  end if;
  if old.state = 'HELD' and new.changed_by = old.changed_by then
    raise exception 'somebody else decides on an objection (REV-2)' using errcode = 'restrict_violation';
  end if;
  if old.state = 'CLAIMED' and new.state = 'NOTICED'
     and (new.id_key <> person_of_certificate(new.serial)
          or not exists (select 1 from matter where id = new.claim_id and state = 'IN_FORCE' and round = new.round)) then
    raise exception 'a subsidy is approved by its claim (REV-1)' using errcode = 'restrict_violation';
  end if;
  if new.state = 'SENT' then
    if new.notice_until >= today then
      raise exception 'the notice of subsidy % is not over (SUB-7)', new.id using errcode = 'restrict_violation';
    end if;
    -- Measures wait for who shares a code, and are seen by who comes later.
    perform from registration r where r.institution_id = new.institution_id order by r.id for share;
    if exists (select 1 from certificate_withdrawal w where w.serial = new.serial)
       or new.id_key <> person_of_certificate(new.serial)
       or not may_be_subsidised(new.institution_id, new.authority_id, today) then
      raise exception 'subsidy % cannot be paid any more (SUB-1)', new.id using errcode = 'XZ001';
    end if;
  end if;
  return new;
end $$;
create trigger subsidy_moves_on before update on subsidy_line for each row execute function subsidy_moves_on();
create trigger subsidy_is_kept before delete or truncate on subsidy_line for each statement execute function refuse_change();

-- Whether the institution stands in the directory, and nothing bars it.
create function may_be_subsidised(of_institution uuid, with_authority uuid, on_day date) returns boolean language sql stable
  set search_path = pg_catalog, public, pg_temp as $$
  select exists (select 1 from directory_entry e where e.institution_id = of_institution and e.valid_to is null)
     and not is_stopped('SUBSIDY', of_institution, with_authority, null, on_day)
$$;
