-- TRN-1, TRN-3: records of attendance as they came, whose number is whose, rolls, and the hours that follow from them.

-- How a record came about, and how well it proves; the table of domain.attendance.Method, held beside it by a test.
create table attendance_method (
  name text primary key,
  grade text not null check (grade in ('BIOMETRIC', 'PLATFORM', 'TOKEN', 'BY_HAND')),
  -- The best has 1.
  rank smallint not null check (rank between 1 and 4)
);
insert into attendance_method (name, grade, rank) values
  ('FACE', 'BIOMETRIC', 1), ('FINGERPRINT', 'BIOMETRIC', 1), ('PLATFORM', 'PLATFORM', 2), ('CARD', 'TOKEN', 3), ('QR', 'TOKEN', 3),
  ('PASSWORD', 'TOKEN', 3), ('PHONE', 'TOKEN', 3), ('OTHER', 'TOKEN', 3), ('CHANGED', 'BY_HAND', 4);
create trigger attendance_method_keeps before update or delete or truncate on attendance_method
  for each statement execute function refuse_change();

-- A file that records came from; it lies among the files by its hash.
create table attendance_file (
  id uuid primary key,
  class_id uuid not null references training_class,
  name text not null check (length(name) <= 200),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  format text not null check (format in ('ATTLOG', 'DINGTALK', 'PLATFORM_LOG', 'SHEET')),
  rows integer not null check (rows > 0),
  brought_by uuid not null references account,
  brought_at timestamptz not null
);
create index attendance_file_of_class on attendance_file (class_id, brought_at);

create table attendance_record (
  id bigint generated always as identity primary key,
  class_id uuid not null references training_class,
  file_id uuid not null references attendance_file deferrable initially deferred,
  row integer not null check (row > 0),
  device text not null check (length(device) <= 100),
  -- The keyed hash of the number that stands there, and the number as it may be shown.
  person_key bytea not null check (length(person_key) = 32),
  person text not null check (length(person) <= 100),
  name text not null check (length(name) <= 100),
  at timestamptz,
  until timestamptz,
  method text not null references attendance_method,
  lesson smallint,
  faces integer not null check (faces >= 0),
  faces_passed integer not null check (faces_passed between 0 and faces),
  flaw text check (flaw in ('UNREADABLE', 'CLOCK_LOST', 'CLOCK_SET_BACK', 'FUTURE', 'NO_END', 'INVALID')),
  -- The row as it came, numbers of persons masked.
  text text not null check (length(text) <= 400),
  received_at timestamptz not null,
  constraint record_counts_whole check (flaw is not null or at is not null),
  constraint record_not_of_the_future check (flaw is not null or (at <= received_at and coalesce(until <= received_at, true))),
  constraint session_ends check (flaw is not null or (method = 'PLATFORM') = (until is not null) and coalesce(until > at, true))
);
-- The same record comes once, however often it is brought; what was not over yet when it was brought comes again when it is.
create unique index record_once on attendance_record
  (class_id, device, person_key, at, (coalesce(flaw in ('NO_END', 'FUTURE'), false))) nulls not distinct;
create index attendance_record_of_class on attendance_record (class_id, id);
create trigger attendance_file_keeps before update or delete or truncate on attendance_file
  for each statement execute function refuse_change();
create trigger attendance_record_keeps before update or delete or truncate on attendance_record
  for each statement execute function refuse_change();

-- Nothing is recorded of a class whose results were handed in.
create function attendance_while_taught() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from training_class where id = new.class_id and state = 'APPROVED') then
    raise exception 'class % is not in training (CLS-5, TRN-1)', new.class_id using errcode = 'XZ001';
  end if;
  return new;
end $$;
create trigger attendance_while_taught before insert on attendance_file for each row execute function attendance_while_taught();

-- Whose a number is, for one class.
create table attendance_number (
  class_id uuid not null,
  person_key bytea not null check (length(person_key) = 32),
  number text not null check (length(number) between 1 and 50),
  position integer not null,
  assigned_by uuid not null references account,
  assigned_at timestamptz not null,
  primary key (class_id, person_key),
  foreign key (class_id, position) references trainee (class_id, position)
);

create view attendance_person (class_id, person_key, position, name) as
  select class_id, id_key, position, name from trainee
  union all
  select n.class_id, n.person_key, n.position, t.name from attendance_number n
    join trainee t on t.class_id = n.class_id and t.position = n.position;

-- Who was in a lesson by a roll; of several the newest counts.
create table attendance_roll (
  class_id uuid not null references training_class,
  lesson smallint not null check (lesson > 0),
  turn integer not null check (turn > 0),
  present integer[] not null,
  called_by uuid not null references account,
  called_at timestamptz not null,
  primary key (class_id, lesson, turn)
);
create trigger attendance_roll_keeps before update or delete or truncate on attendance_roll
  for each statement execute function refuse_change();
create trigger attendance_while_taught before insert on attendance_roll for each row execute function attendance_while_taught();

-- Whether a record lies in the lesson: by the number that a platform names, else by its time.
create function is_in_lesson(l lesson, record_at timestamptz, record_until timestamptz, named smallint, before integer, after integer)
  returns boolean language sql immutable as $$
  select (l.platform <> '') = (record_until is not null)
     and case when named is not null then l.number = named
              else tstzrange(record_at, coalesce(record_until, record_at), '[]')
                   && tstzrange(lower(l.during) - before * interval '1 minute', upper(l.during) + after * interval '1 minute', '[]') end
$$;

-- How long somebody was there between a first and a last record, as far as it is in the lesson; nothing without records.
create function seconds_within(first timestamptz, last timestamptz, during tstzrange) returns numeric language sql immutable strict as $$
  select greatest(extract(epoch from least(last, upper(during)) - greatest(first, lower(during))), 0)
$$;

-- The marks of a class: a lesson and a trainee, by what it is proved, and the hours that it counts.
create function attendance_marks(of_class uuid, before integer, after integer, presence_part integer, presence_whole integer,
                                 session integer, faces_part integer, faces_whole integer)
  returns table (number smallint, "position" integer, grade text, hours integer)
  language sql stable set search_path = pg_catalog, public, pg_temp as $$
  with r as materialized (
    select d.at, d.until, d.lesson, d.faces, d.faces_passed, m.rank, p.position
      from attendance_record d
      join attendance_person p on p.class_id = d.class_id and p.person_key = d.person_key
      join attendance_method m on m.name = d.method
     where d.class_id = of_class and d.flaw is null and d.name in ('', p.name)
  ), met as (
    select l.number, l.hours, l.during, l.platform, r.*
      from lesson l join r on is_in_lesson(l, r.at, r.until, r.lesson, before, after)
     where l.class_id = of_class and l.replaced_at is null
  ), placed as (
    -- What a roll or an administrator adds proves by hand: without it a lesson has to be proved as well, to be proved better.
    select number, position, case when proved then best else 4 end as rank, case when proved or present then hours else 0 end as hours
      from (select number, position, hours, min(rank) as best,
                   coalesce(seconds_within(min(at) filter (where rank < 4), max(at) filter (where rank < 4), during), 0) * presence_whole
                     >= hours * 2700 * presence_part as proved,
                   seconds_within(min(at), max(at), during) * presence_whole >= hours * 2700 * presence_part as present
              from met where platform = '' group by number, hours, during, position) stay
  ), online as (
    -- A session that names no lesson counts in each as far as it lies in it.
    select number, position, 2 as rank,
           case when sum(faces) > 0 and sum(faces_passed) * faces_whole >= sum(faces) * faces_part
                then least(hours, coalesce((select floor(sum(extract(epoch from upper(one) - lower(one))) / 2700)::integer
                                     from unnest(range_agg(case when lesson is null
                                       then tstzrange(at, least(until, at + session * interval '1 minute')) * during
                                       else tstzrange(at, least(until, at + session * interval '1 minute')) end)) as one), 0))
                else 0 end as hours
      from met where platform <> '' group by number, hours, position
  ), rolled as (
    select l.number, who as position, 4 as rank, l.hours
      from (select distinct on (lesson) lesson, present, called_at from attendance_roll where class_id = of_class order by lesson, turn desc) o
      -- Of the lesson that was called: one that was moved since lies ahead of it.
      join lesson l on l.class_id = of_class and l.number = o.lesson and l.replaced_at is null and o.called_at >= lower(l.during)
      cross join unnest(o.present) as who
  )
  select distinct on (number, position) number, position,
         case rank when 1 then 'BIOMETRIC' when 2 then 'PLATFORM' when 3 then 'TOKEN' else 'BY_HAND' end, hours::integer
    from (select * from placed union all select * from online union all select * from rolled) as every
   order by number, position, hours desc, rank
$$;
