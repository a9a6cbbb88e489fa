-- The directory of institutions: how one is admitted to it, what stood in it on any day, and for which courses (INS-2 to INS-5).

-- ---------------------------------------------------------------- admission (INS-2)

create table admission (
  id uuid primary key,
  version bigint not null,
  authority_id uuid not null references authority,
  -- Who decides last and publishes: the city (INS-3).
  publisher_id uuid not null references authority,
  name text not null check (length(name) between 1 and 100),
  credit_code char(18) collate "C" not null check (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  kind text not null,
  contact text not null,
  phone text not null,
  address text not null check (length(address) <= 200),
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ON_NOTICE', 'PUBLISHED', 'REFUSED')),
  entered_by uuid not null references account,
  entered_at timestamptz not null,
  notice_first date,
  notice_last date check (notice_last >= notice_first),
  institution_id uuid unique references institution,
  published_on date,
  constraint admission_notice_whole check ((notice_first is null) = (notice_last is null)),
  constraint admission_noticed check (state not in ('ON_NOTICE', 'PUBLISHED') or notice_last is not null),
  constraint admission_published_whole check
    ((state = 'PUBLISHED') = (institution_id is not null) and (institution_id is null) = (published_on is null)),
  -- Nobody enters the directory before the notice has run out.
  constraint admission_after_its_notice check (published_on > notice_last)
);
create unique index admission_once on admission (credit_code) where state not in ('PUBLISHED', 'REFUSED');
create index admission_authority on admission (authority_id, state);
create index admission_notice on admission (notice_last) where state = 'ON_NOTICE';

create table admission_course (
  admission_id uuid not null references admission,
  number integer not null check (number > 0),
  training text not null check (length(training) between 1 and 100),
  category char(1) not null check (category in ('A', 'B', 'C')),
  occupation_code text collate "C" references occupation,
  primary key (admission_id, number)
);

-- What somebody says against an admission while its notice runs.
create table admission_objection (
  id uuid primary key,
  admission_id uuid not null references admission,
  objector text not null check (length(objector) between 1 and 100),
  reason text not null check (length(reason) between 1 and 500),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  recorded_on date not null,
  upheld boolean,
  answer text check (length(answer) between 1 and 500),
  decided_by uuid references account,
  decided_at timestamptz,
  constraint objection_decided_whole check (num_nonnulls(upheld, answer, decided_by, decided_at) in (0, 4)),
  -- REV-2: who recorded it does not decide it.
  constraint objection_decided_by_another check (decided_by <> recorded_by)
);
create index admission_objection_of on admission_objection (admission_id);

create function objection_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.decided_by is not null
     or (new.id, new.admission_id, new.objector, new.reason, new.recorded_by, new.recorded_at)
        is distinct from
        (old.id, old.admission_id, old.objector, old.reason, old.recorded_by, old.recorded_at) then
    raise exception 'an objection is kept as it was recorded, and decided once (INS-2)'
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger objection_keeps before update or delete on admission_objection
  for each row execute function objection_keeps();
create trigger objection_stays before truncate on admission_objection execute function refuse_change();

create function objection_within_notice() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from admission a where a.id = new.admission_id and a.state = 'ON_NOTICE'
                   and new.recorded_on <= a.notice_last) then
    raise exception 'an objection is made while the notice runs (INS-2)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger objection_within_notice before insert on admission_objection
  for each row execute function objection_within_notice();

create function admission_moves_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state in ('PUBLISHED', 'REFUSED') then
    raise exception 'an admission that was decided stays so (INS-2)' using errcode = 'restrict_violation';
  end if;
  if new.state = 'PUBLISHED' and (old.state <> 'ON_NOTICE'
     or exists (select 1 from admission_objection o where o.admission_id = new.id and o.upheld is distinct from false)) then
    raise exception 'an objection or a missing notice holds the admission (INS-2)'
      using errcode = 'integrity_constraint_violation';
  end if;
  if new.state = 'ON_NOTICE' and old.state <> 'ON_NOTICE'
     and not exists (select 1 from review r where r.matter = 'ADMISSION' and r.subject_id = new.id
                       and r.state = 'APPROVED') then
    raise exception 'a notice follows the reviews (INS-2)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger admission_moves_on before update or delete on admission
  for each row execute function admission_moves_on();
create trigger admission_stays before truncate on admission execute function refuse_change();

-- ---------------------------------------------------------------- the directory (INS-3)

-- One act of publishing by one city; its number is the version of the city's directory.
create table directory_publication (
  authority_id uuid not null references authority,
  number integer not null check (number > 0),
  at timestamptz not null,
  on_day date not null,
  published_by uuid not null references account,
  previous_number integer generated always as (nullif(number - 1, 0)) stored,
  primary key (authority_id, number),
  constraint publication_in_order foreign key (authority_id, previous_number)
    references directory_publication (authority_id, number)
);
create trigger directory_publication_keeps before update or delete or truncate on directory_publication
  for each statement execute function refuse_change();

create function publication_by_a_city() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from authority where id = new.authority_id and level in ('CITY', 'PROVINCE')) then
    raise exception 'the city alone publishes the directory (INS-3)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger publication_by_a_city before insert on directory_publication
  for each row execute function publication_by_a_city();

-- What stood in the directory, and from when to when: on days from valid_from on, before valid_to.
create table directory_entry (
  institution_id uuid not null references institution,
  number integer not null check (number > 0),
  authority_id uuid not null references authority,
  name text not null check (length(name) between 1 and 100),
  kind text not null,
  phone text not null,
  address text not null check (length(address) <= 200),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  -- The publication that it began with; none for institutions that were admitted before the system.
  publisher_id uuid references authority,
  publication integer,
  ended_reason text check (length(ended_reason) between 1 and 500),
  primary key (institution_id, number),
  foreign key (publisher_id, publication) references directory_publication (authority_id, number),
  constraint entry_ended_whole check (ended_reason is null or valid_to is not null)
);
create unique index directory_entry_in_force on directory_entry (institution_id) where valid_to is null;
create index directory_entry_days on directory_entry (valid_from, valid_to);

create function directory_entry_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.valid_to is not null
     or (new.institution_id, new.number, new.name, new.kind, new.phone, new.address, new.valid_from)
        is distinct from
        (old.institution_id, old.number, old.name, old.kind, old.phone, old.address, old.valid_from) then
    raise exception 'what stood in the directory is kept (INS-3)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger directory_entry_keeps before update or delete on directory_entry
  for each row execute function directory_entry_keeps();
create trigger directory_entry_stays before truncate on directory_entry execute function refuse_change();

-- ---------------------------------------------------------------- approved courses (INS-4)

create table approved_course (
  id uuid primary key,
  institution_id uuid not null references institution,
  training text not null check (length(training) between 1 and 100),
  category char(1) not null check (category in ('A', 'B', 'C')),
  occupation_code text collate "C" references occupation,
  valid_from date not null,
  -- The last day; empty for no end.
  valid_until date check (valid_until >= valid_from)
);
create index approved_course_institution on approved_course (institution_id);
create unique index approved_course_once on approved_course (institution_id, category, training)
  where valid_until is null;

-- ---------------------------------------------------------------- evaluations (INS-5)

create table evaluation (
  institution_id uuid not null references institution,
  year integer not null check (year between 2020 and 2099),
  score integer not null check (score between 0 and 100),
  result text not null check (result in ('EXCELLENT', 'QUALIFIED', 'UNQUALIFIED')),
  published_on date not null,
  primary key (institution_id, year)
);
create trigger evaluation_keeps before update or delete or truncate on evaluation
  for each statement execute function refuse_change();

-- ---------------------------------------------------------------- what counties report and the city publishes (INS-3, INS-5)

create table directory_change (
  id uuid primary key,
  institution_id uuid not null references institution,
  authority_id uuid not null references authority,
  publisher_id uuid not null references authority,
  kind text not null check (kind in ('FACTS', 'REMOVAL', 'COURSE', 'EVALUATION')),
  reason text not null check (length(reason) between 1 and 500),
  name text check (length(name) between 1 and 100),
  contact text,
  phone text,
  address text check (length(address) <= 200),
  training text check (length(training) between 1 and 100),
  category char(1) check (category in ('A', 'B', 'C')),
  occupation_code text collate "C" references occupation,
  valid_until date,
  year integer check (year between 2020 and 2099),
  score integer check (score between 0 and 100),
  result text check (result in ('EXCELLENT', 'QUALIFIED', 'UNQUALIFIED')),
  entered_by uuid not null references account,
  entered_at timestamptz not null,
  constraint change_says_what check (
    num_nonnulls(name, contact, phone, address) = case kind when 'FACTS' then 4 else 0 end
    and num_nonnulls(training, category) = case kind when 'COURSE' then 2 else 0 end
    and num_nonnulls(year, score, result) = case kind when 'EVALUATION' then 3 else 0 end)
);
create index directory_change_institution on directory_change (institution_id);
create index directory_change_authority on directory_change (authority_id);
create trigger directory_change_keeps before update or delete or truncate on directory_change
  for each statement execute function refuse_change();

-- ---------------------------------------------------------------- what is there already

-- Institutions of before stand in the directory since their first code, for what they have trained.
insert into directory_entry (institution_id, number, authority_id, name, kind, phone, address, valid_from)
select i.id, 1, i.authority_id, i.name, i.kind, i.phone, '',
       coalesce((select min(r.assigned_on) from registration r where r.institution_id = i.id), current_date)
  from institution i;
insert into approved_course (id, institution_id, training, category, occupation_code, valid_from)
select gen_random_uuid(), c.institution_id, c.training, c.category, min(c.occupation_code), min(c.first_day)
  from training_class c
 group by c.institution_id, c.training, c.category;

-- ---------------------------------------------------------------- whom their trail entries belong to (REV-4)

do $$
begin
  execute 'create or replace view trail_subject (kind, id, authority_id, institution_id, name) as '
    || rtrim(pg_get_viewdef('trail_subject'::regclass), '; ')
    || ' union all select ''ADMISSION'', id, authority_id, institution_id, name from admission'
    || ' union all select ''DIRECTORY_CHANGE'', c.id, c.authority_id, c.institution_id, i.name'
    || ' from directory_change c join institution i on i.id = c.institution_id';
end $$;
