-- CLS-6: the timetable of a class, handed in and approved; what replaces it is approved again.
create table timetable_facts (
  training_class uuid not null references training_class,
  -- Why an approved one is replaced.
  reason text not null check (length(reason) <= 200)
);
call matter_kind_is('TIMETABLE');
create index timetable_of_class on timetable_facts (training_class);

create table timetable_facts_lessons (
  row integer not null,
  lesson text,
  day text,
  starts_at text,
  hours text,
  content text,
  teacher text,
  place text,
  platform text
);
call matter_rows_are('TIMETABLE', 'lessons');

-- The lessons that count, and those that they replaced: of each number the newest counts.
create table lesson (
  class_id uuid not null references training_class,
  number smallint not null check (number > 0),
  -- The timetable that it came by.
  matter_id uuid not null references matter,
  day date not null,
  -- Minutes after midnight, in China; class hours of 45 minutes.
  starts_at smallint not null check (starts_at between 0 and 1439),
  hours smallint not null check (hours between 1 and 24),
  content text not null check (length(content) between 1 and 200),
  teacher text not null check (length(teacher) between 1 and 200),
  -- The keyed hash of the teacher's ID number: the same person under every institution.
  teacher_key bytea not null check (length(teacher_key) = 32),
  place text not null check (length(place) <= 200),
  platform text not null check (length(platform) <= 200),
  since timestamptz not null,
  replaced_by uuid references matter,
  replaced_at timestamptz,
  during tstzrange not null generated always as (tstzrange(
    (day + starts_at * interval '1 minute') at time zone 'Asia/Shanghai',
    (day + (starts_at + hours * 45) * interval '1 minute') at time zone 'Asia/Shanghai')) stored,
  primary key (class_id, number, matter_id),
  constraint lesson_is_at_a_place_or_online check ((place = '') <> (platform = '')),
  constraint lesson_within_a_day check (starts_at + hours * 45 < 1440),
  constraint lesson_is_replaced_whole check (num_nulls(replaced_by, replaced_at) in (0, 2)),
  -- CLS-6: what is over stays as it was approved.
  constraint lesson_over_stays check (replaced_at < upper(during))
);
create unique index lesson_that_counts on lesson (class_id, number) where replaced_at is null;
create index lesson_of_teacher on lesson (teacher_key, day) where replaced_at is null;

-- CLS-6: approved by others, within the days of the class, beside no other lesson, with a teacher who is nowhere else; once there is
-- a timetable, nothing is added to it for a time that is over.
create function lesson_is_approved() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
       select 1 from matter m join timetable_facts f on f.matter_id = m.id and f.round = m.round
         join training_class c on c.id = f.training_class
        where m.id = new.matter_id and m.state = 'IN_FORCE' and f.training_class = new.class_id
          and new.day between c.first_day and c.last_day) then
    raise exception 'lesson % of class % is of no approved timetable (CLS-6)', new.number, new.class_id
      using errcode = 'integrity_constraint_violation';
  end if;
  if exists (
       select 1 from lesson l where l.replaced_at is null and l.day = new.day and l.during && new.during
          and (l.class_id, l.number) <> (new.class_id, new.number)
          and (l.class_id = new.class_id or l.teacher_key = new.teacher_key)) then
    raise exception 'lesson % of class % lies beside another one (CLS-6)', new.number, new.class_id using errcode = 'XZ001';
  end if;
  if upper(new.during) <= new.since
     and exists (select 1 from lesson l where l.class_id = new.class_id and l.matter_id <> new.matter_id) then
    raise exception 'lesson % of class % is over already (CLS-6)', new.number, new.class_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger lesson_is_approved after insert on lesson for each row execute function lesson_is_approved();

create function lesson_is_only_replaced() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.replaced_at is not null
     or to_jsonb(new) - array['replaced_by', 'replaced_at', 'during'] is distinct from to_jsonb(old) - array['replaced_by', 'replaced_at', 'during']
     or not exists (
       select 1 from matter m join timetable_facts f on f.matter_id = m.id and f.round = m.round
        where m.id = new.replaced_by and m.state = 'IN_FORCE' and f.training_class = new.class_id) then
    raise exception 'a lesson is only replaced, by an approved timetable (CLS-6)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger lesson_is_only_replaced before update on lesson for each row execute function lesson_is_only_replaced();
create trigger lesson_is_kept before delete or truncate on lesson for each statement execute function refuse_change();

-- SUP-4: a bar stops teaching as every other step.
alter table measure_stops drop constraint measure_stops_step_check;
alter table measure_stops add constraint measure_stops_step_check
  check (step in ('FILING', 'OPENING', 'TEACHING', 'RESULTS', 'CERTIFICATES'));
insert into measure_stops (measure, step) values ('BAR', 'TEACHING');
