-- The annual filing of trainings: the form, its items and teachers, and what was decided.

-- ---------------------------------------------------------------- filings (FIL-1 to FIL-10)

create table filing (
  id uuid primary key,
  version bigint not null,
  institution_id uuid not null references institution,
  authority_id uuid not null references authority,
  year integer not null check (year between 2020 and 2099),
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'REJECTED')),
  contact text not null check (length(contact) <= 100),
  phone text not null check (length(phone) <= 100),
  email text not null check (length(email) <= 100),
  training text not null check (length(training) <= 100),
  occupation_code text collate "C" references occupation,
  category char(1) check (category in ('A', 'B', 'C')),
  total integer check (total between 0 and 10000),
  theory integer check (theory between 0 and 10000),
  practice integer check (practice between 0 and 10000),
  online integer check (online between 0 and 10000),
  offline integer check (offline between 0 and 10000),
  platform text not null check (length(platform) <= 100),
  platform_faces boolean not null,
  platform_roll_call boolean not null,
  platform_interaction boolean not null,
  platform_records boolean not null,
  scale text not null check (length(scale) <= 2000),
  assessment text not null check (length(assessment) <= 2000),
  pledged_by text not null check (length(pledged_by) <= 100),
  bank_version uuid references question_bank,
  profile text,
  submitted_on date,
  submitted_by uuid references account,
  due_on date,
  decided_by uuid references account,
  changed_at timestamptz not null,
  -- How often the same was filed for the year, this one counted: two at the same moment cannot both be the first (FIL-8).
  turn smallint check (turn > 0),
  is_open boolean generated always as (state in ('DRAFT', 'RETURNED')) stored,
  constraint filing_handed_in_whole check (state = 'DRAFT' or num_nonnulls(profile, submitted_on, submitted_by, turn) = 4),
  -- FIL-2: what was handed in adds up.
  constraint filing_adds_up check (state in ('DRAFT', 'RETURNED') or coalesce(
    theory + practice = total and online + offline = total and training <> '' and category is not null, false)),
  -- FIL-5: with its question bank, but for entrepreneurship.
  constraint filing_with_bank check (state in ('DRAFT', 'RETURNED') or category = 'C' or bank_version is not null),
  -- FIL-6: nothing online without the platform.
  constraint filing_names_platform check (state in ('DRAFT', 'RETURNED') or online = 0 or
    (platform <> '' and platform_faces and platform_roll_call and platform_interaction and platform_records)),
  -- REV-2: who handed it in does not decide on it.
  constraint filing_decided_by_another check (decided_by <> submitted_by),
  constraint filing_decided check ((state in ('ACCEPTED', 'REJECTED')) <= (decided_by is not null))
);
create unique index filing_turn on filing (institution_id, authority_id, year, training, category, turn)
  where state in ('SUBMITTED', 'ACCEPTED');
create index filing_authority on filing (authority_id);
create index filing_accepted on filing (institution_id, authority_id, year) where state = 'ACCEPTED';

create table filing_item (
  filing_id uuid not null references filing,
  position integer not null check (position > 0),
  name text not null check (length(name) <= 100),
  hours integer check (hours between 0 and 10000),
  part text not null check (part in ('THEORY', 'PRACTICE')),
  mode text not null check (mode in ('ONLINE', 'OFFLINE')),
  primary key (filing_id, position)
);

create table filing_teacher (
  filing_id uuid not null references filing,
  position integer not null check (position > 0),
  part text not null check (part in ('THEORY', 'PRACTICE')),
  name text not null check (length(name) <= 100),
  employer text not null check (length(employer) <= 100),
  certificate text not null check (length(certificate) <= 100),
  subject text not null check (length(subject) <= 100),
  phone text not null check (length(phone) <= 100),
  primary key (filing_id, position)
);

-- What was handed in is not rewritten, and what was decided for good stays.
create function filing_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state in ('ACCEPTED', 'REJECTED')
     or (new.id, new.institution_id, new.authority_id, new.year)
        is distinct from (old.id, old.institution_id, old.authority_id, old.year)
     or (old.state = 'SUBMITTED' and (new.training, new.category, new.total, new.theory, new.practice, new.online,
                                      new.offline, new.bank_version, new.profile, new.submitted_on, new.submitted_by)
        is distinct from (old.training, old.category, old.total, old.theory, old.practice, old.online,
                          old.offline, old.bank_version, old.profile, old.submitted_on, old.submitted_by)) then
    raise exception 'a filing that was handed in is kept as it was (FIL-8)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger filing_keeps before update or delete on filing for each row execute function filing_keeps();
create trigger filing_stays before truncate on filing execute function refuse_change();

-- Items and teachers belong to the form: they change while it is open, and not after.
create function filing_rows_keep() returns trigger language plpgsql as $$
declare
  of uuid := coalesce(new.filing_id, old.filing_id);
begin
  if not (select is_open from filing where id = of) then
    raise exception 'a filing that was handed in is kept as it was (FIL-8)' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;
create trigger filing_item_keeps before insert or update or delete on filing_item
  for each row execute function filing_rows_keep();
create trigger filing_teacher_keeps before insert or update or delete on filing_teacher
  for each row execute function filing_rows_keep();
create trigger filing_item_stays before truncate on filing_item execute function refuse_change();
create trigger filing_teacher_stays before truncate on filing_teacher execute function refuse_change();

-- FIL-2: the items come to what the form says.
create function filing_items_add_up() returns trigger language plpgsql as $$
begin
  if new.state = 'SUBMITTED' and exists (
      select 1 from (
        select coalesce(sum(hours), 0)::integer as total,
               coalesce(sum(hours) filter (where part = 'THEORY'), 0)::integer as theory,
               coalesce(sum(hours) filter (where part = 'PRACTICE'), 0)::integer as practice,
               coalesce(sum(hours) filter (where mode = 'ONLINE'), 0)::integer as online,
               coalesce(sum(hours) filter (where mode = 'OFFLINE'), 0)::integer as offline
          from filing_item where filing_id = new.id) i
       where (new.total, new.theory, new.practice, new.online, new.offline)
             is distinct from (i.total, i.theory, i.practice, i.online, i.offline)) then
    raise exception 'the items of filing % do not come to its hours (FIL-2)', new.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger filing_items_add_up before update on filing for each row execute function filing_items_add_up();

-- ---------------------------------------------------------------- whom a trail entry's subject belongs to (REV-4)

create or replace view trail_subject (kind, id, authority_id, institution_id, name) as
  select 'TRAINING_CLASS', id, authority_id, institution_id, name from training_class
  union all select 'INSTITUTION', id, authority_id, id, name from institution
  union all select 'AUTHORITY', id, id, null::uuid, name from authority
  union all select 'LEGACY_CERTIFICATE', id, authority_id, null::uuid, number from legacy_certificate
  union all select 'POLICY', id, authority_id, null::uuid, title from policy_document
  union all select 'CALENDAR', id, authority_id, null::uuid, source from calendar_year
  union all select 'QUESTION_BANK', v.id, i.authority_id, v.institution_id, v.training
    from question_bank v join institution i on i.id = v.institution_id
  union all select 'FILING', id, authority_id, institution_id, training from filing;
