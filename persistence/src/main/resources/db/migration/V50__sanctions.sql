-- SUP-3, SUP-4: what is proposed as a measure against an institution, and as its end.
create table sanction_facts (
  institution uuid not null references institution,
  measure text not null,
  training_class uuid references training_class,
  ground text not null,
  found text not null check (length(found) between 1 and 500),
  hearing text not null check (hearing in ('HEARD', 'WAIVED')),
  said text not null check (length(said) <= 500),
  deadline date,
  until date,
  constraint heard_says_what check ((said <> '') = (hearing = 'HEARD'))
);
call matter_kind_is('SANCTION');

create table sanction_lifting_facts (
  sanction uuid not null references matter,
  cause text not null check (cause in ('RECTIFIED', 'APPEALED', 'MISTAKEN')),
  checked text not null check (length(checked) between 1 and 500)
);
call matter_kind_is('SANCTION_LIFTING');

-- ---------------------------------------------------------------- what a measure stops

-- Whose steps a measure stops, and which: the table of domain.supervision.Measure, held beside it by a test.
create table measure (
  name text primary key,
  reach text not null check (reach in ('REGION', 'CLASS', 'EVERYWHERE'))
);
insert into measure (name, reach) values
  ('WARNING', 'REGION'), ('RECTIFICATION', 'REGION'), ('SUSPENSION', 'REGION'), ('WITHHOLDING', 'CLASS'), ('BAR', 'EVERYWHERE');
create trigger measure_keeps before update or delete or truncate on measure
  for each statement execute function refuse_change();

create table measure_stops (
  measure text not null references measure,
  step text not null check (step in ('FILING', 'OPENING', 'RESULTS', 'CERTIFICATES')),
  primary key (measure, step)
);
insert into measure_stops (measure, step) values
  ('RECTIFICATION', 'OPENING'), ('SUSPENSION', 'OPENING'), ('WITHHOLDING', 'CERTIFICATES'),
  ('BAR', 'FILING'), ('BAR', 'OPENING'), ('BAR', 'RESULTS'), ('BAR', 'CERTIFICATES');
create trigger measure_stops_keeps before update or delete or truncate on measure_stops
  for each statement execute function refuse_change();

alter table sanction_facts add foreign key (measure) references measure;

-- ---------------------------------------------------------------- measures in force

create table sanction (
  -- The matter by which it was taken.
  id uuid primary key references matter,
  institution_id uuid not null references institution,
  authority_id uuid not null references authority,
  measure text not null references measure,
  ground text not null,
  class_id uuid references training_class,
  from_day date not null,
  deadline date,
  until_day date,
  -- From this day on it counts no more, by the word of this matter.
  ended_on date,
  ended_by uuid unique references matter,
  constraint sanction_of_a_class check ((class_id is not null) = (measure = 'WITHHOLDING')),
  constraint sanction_with_a_deadline check ((deadline is not null) = (measure = 'RECTIFICATION') and deadline >= from_day),
  constraint sanction_ends_by_itself check ((until_day is not null) = (measure in ('WARNING', 'SUSPENSION', 'BAR'))
                                            and until_day >= from_day),
  constraint sanction_bars_for_fraud check (measure <> 'BAR' or ground = 'FRAUD'),
  constraint sanction_ended_whole check ((ended_on is null) = (ended_by is null) and ended_on >= from_day)
);
create index sanction_counting on sanction (institution_id) where ended_on is null;
create unique index sanction_withholds_once on sanction (class_id) where class_id is not null and ended_on is null;
create index sanction_in_order on sanction (from_day desc, id);
create index sanction_of_institution on sanction (institution_id, from_day desc, id);
create trigger sanction_is_kept before delete or truncate on sanction for each statement execute function refuse_change();

-- Taken as it was proposed, by others (REV-2). Steps of the institution that are under way are waited for: each of them shares its
-- code, and what comes later sees the measure.
create function sanction_is_taken_by_its_matter() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from registration r where r.institution_id = new.institution_id order by r.id for no key update;
  if new.ended_on is not null or not exists (
       select 1 from matter m join sanction_facts f on f.matter_id = m.id and f.round = m.round
        where m.id = new.id and m.state = 'IN_FORCE' and m.authority_id = new.authority_id
          and (f.institution, f.measure, f.ground) = (new.institution_id, new.measure, new.ground)
          and f.training_class is not distinct from new.class_id and f.deadline is not distinct from new.deadline
          and (new.measure = 'BAR' or f.until is not distinct from new.until_day)) then
    raise exception 'a measure is taken as it was proposed, by others (SUP-3, REV-2)'
      using errcode = 'integrity_constraint_violation';
  end if;
  if new.class_id is not null and not exists (
       select 1 from training_class c where c.id = new.class_id and c.institution_id = new.institution_id
          and c.state <> 'ISSUED') then
    raise exception 'the certificates of class % are issued, or another institution''s (SUP-3)', new.class_id
      using errcode = 'XZ001';
  end if;
  return new;
end $$;
create trigger sanction_is_taken_by_its_matter before insert on sanction
  for each row execute function sanction_is_taken_by_its_matter();

-- It only ends, by a matter that lifts it, of the authority that took it or of one above.
create function sanction_only_ends() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.ended_on is not null
     or (new.id, new.institution_id, new.authority_id, new.measure, new.ground, new.class_id, new.from_day, new.deadline, new.until_day)
        is distinct from
        (old.id, old.institution_id, old.authority_id, old.measure, old.ground, old.class_id, old.from_day, old.deadline, old.until_day)
     or not exists (
       select 1 from matter m join sanction_lifting_facts f on f.matter_id = m.id and f.round = m.round
         join authority above on above.id = m.authority_id join authority own on own.id = new.authority_id
        where m.id = new.ended_by and m.state = 'IN_FORCE' and f.sanction = new.id and starts_with(own.path, above.path)) then
    raise exception 'a measure only ends, once it is lifted by others (SUP-3, REV-2)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger sanction_only_ends before update on sanction for each row execute function sanction_only_ends();

create function sanction_matter_ends_with_it() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from sanction where id = new.id and ended_on is not null) then
    raise exception 'the matter of a measure ends when it is lifted (SUP-3)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger sanction_matter_ends_with_it before update on matter for each row
  when (new.kind = 'SANCTION' and new.state = 'ENDED') execute function sanction_matter_ends_with_it();

-- ---------------------------------------------------------------- steps

-- Whether a measure stops this step of an institution with an authority that day.
create function is_stopped(wanted text, of_institution uuid, with_authority uuid, of_class uuid, on_day date)
  returns boolean language sql stable set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select 1 from sanction s
      join measure_stops t on t.measure = s.measure and t.step = wanted
      join measure m on m.name = s.measure
      join authority o on o.id = s.authority_id
     where s.institution_id = of_institution and s.ended_on is null
       and s.from_day <= on_day and (s.until_day is null or s.until_day >= on_day)
       and case m.reach when 'CLASS' then s.class_id = of_class
                        when 'EVERYWHERE' then true
                        else starts_with((select path from authority where id = with_authority), o.path) end)
$$;

-- The code is shared until commit, so that no measure comes in force meanwhile; what came in force before is seen.
create or replace function batch_is_under_a_code_in_use() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from registration r
    where r.id = new.registration_id and r.institution_id = new.institution_id and r.authority_id = new.authority_id
      and starts_with(new.run::text, r.serial_region || lpad(r.code::text, 4, '0')) and r.retired_on is null
      for share;
  if not found then
    raise exception 'batch % from % is not under a code in use (SER-5)', new.run, new.first_number
      using errcode = 'integrity_constraint_violation';
  end if;
  if is_stopped('CERTIFICATES', new.institution_id, new.authority_id, new.class_id, new.issued_on) then
    raise exception 'a measure stops the certificates of class % (SUP-3, SUP-4)', new.class_id using errcode = 'XZ001';
  end if;
  return new;
end $$;

create or replace function class_of_who_trains() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from registration r where r.id = new.registration_id and r.retired_on is null for share;
  if not found or not exists (
       select 1 from directory_entry e where e.institution_id = new.institution_id and e.valid_to is null) then
    raise exception 'the institution of class % trains under subsidy no more (SER-5, SUP-5)', new.id
      using errcode = 'integrity_constraint_violation';
  end if;
  if is_stopped(case when new.state in ('SUBMITTED', 'APPROVED') then 'OPENING' else 'RESULTS' end,
                new.institution_id, new.authority_id, new.id, (new.changed_at at time zone 'Asia/Shanghai')::date) then
    raise exception 'a measure stops class % (SUP-3, SUP-4)', new.id using errcode = 'XZ001';
  end if;
  return new;
end $$;

create or replace function filing_of_who_trains() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from registration r
    where r.institution_id = new.institution_id and r.authority_id = new.authority_id and r.retired_on is null for share;
  if not found or not exists (
       select 1 from directory_entry e where e.institution_id = new.institution_id and e.valid_to is null) then
    raise exception 'the institution of filing % trains under subsidy no more (SER-5, SUP-5)', new.id
      using errcode = 'integrity_constraint_violation';
  end if;
  if is_stopped('FILING', new.institution_id, new.authority_id, null,
                (new.changed_at at time zone 'Asia/Shanghai')::date) then
    raise exception 'a measure stops filing % (SUP-3, SUP-4)', new.id using errcode = 'XZ001';
  end if;
  return new;
end $$;
