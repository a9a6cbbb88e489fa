-- Policy profiles: versions of the regions' documents; the calendar of working days; the regions of Guangdong that Foshan
-- stands in.

-- ---------------------------------------------------------------- regions (SER-14)

-- Foshan belongs to Guangdong, whose certificates are not numbered by Shandong's rule: no serial region, so no institution
-- code and no certificate by that rule. GB/T 2260 as of 2024-12-31.
insert into authority (id, code, name, region_name, level, path, gb_code, serial_region)
select md5('authority:' || code)::uuid, code, name, region_name, level, path, code, null from (values
  ('440000', '广东省人力资源和社会保障厅', '广东省', 'PROVINCE', '440000/'),
  ('440600', '佛山市人力资源和社会保障局', '佛山市', 'CITY', '440000/440600/'),
  ('440604', '佛山市禅城区人力资源和社会保障局', '禅城区', 'COUNTY', '440000/440600/440604/'),
  ('440605', '佛山市南海区人力资源和社会保障局', '南海区', 'COUNTY', '440000/440600/440605/'),
  ('440606', '佛山市顺德区人力资源和社会保障局', '顺德区', 'COUNTY', '440000/440600/440606/'),
  ('440607', '佛山市三水区人力资源和社会保障局', '三水区', 'COUNTY', '440000/440600/440607/'),
  ('440608', '佛山市高明区人力资源和社会保障局', '高明区', 'COUNTY', '440000/440600/440608/')
) as a (code, name, region_name, level, path);

-- ---------------------------------------------------------------- policy documents

-- A version of a region's document. The documents that come with the system are entered by nobody and are in force from
-- their own day; all others are entered by one person and put in force by another (REV-2), never before the next day, so that what was decided stays explained.
create table policy_document (
  id uuid primary key,
  revision bigint not null,
  authority_id uuid not null references authority,
  number integer not null check (number > 0),
  valid_from date not null,
  title text not null check (length(title) between 1 and 100),
  text text not null check (length(text) between 1 and 100000),
  state text not null check (state in ('DRAFT', 'IN_FORCE', 'DISCARDED')),
  entered_by uuid references account,
  -- Where that person worked: somebody of the same authority or of one above confirms.
  entered_path text collate "C",
  entered_at timestamptz not null,
  decided_by uuid references account,
  decided_path text collate "C",
  decided_at timestamptz,
  constraint policy_version_once unique (authority_id, number),
  constraint policy_entered_whole check ((entered_by is null) = (entered_path is null)),
  constraint policy_decided_whole check ((decided_by is null) = (decided_at is null)
                                         and (decided_by is null) = (decided_path is null)),
  constraint policy_shipped_in_force check (entered_by is not null or (state = 'IN_FORCE' and decided_by is null)),
  constraint policy_decided_by_somebody check (entered_by is null or (state = 'DRAFT') = (decided_by is null)),
  constraint policy_confirmed_by_another check (state <> 'IN_FORCE' or entered_by is null or decided_by <> entered_by),
  constraint policy_confirmed_from_above check (state <> 'IN_FORCE' or entered_by is null
                                                or starts_with(entered_path, decided_path)),
  constraint policy_from_the_next_day_on check (state <> 'IN_FORCE' or entered_by is null
                                             or valid_from > (decided_at at time zone 'Asia/Shanghai')::date)
);
create index policy_document_in_force on policy_document (authority_id, valid_from desc, number desc)
  where state = 'IN_FORCE';
create index policy_document_waiting on policy_document (entered_path) where state = 'DRAFT';

-- What was written stays; a draft is decided on once.
create function policy_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'DRAFT'
     or (new.id, new.authority_id, new.number, new.valid_from, new.title, new.text, new.entered_by, new.entered_path,
         new.entered_at)
        is distinct from
        (old.id, old.authority_id, old.number, old.valid_from, old.title, old.text, old.entered_by, old.entered_path,
         old.entered_at) then
    raise exception 'a policy document is kept as it was written' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger policy_keeps before update or delete on policy_document
  for each row execute function policy_keeps();
create trigger policy_stays before truncate on policy_document execute function refuse_change();

-- ---------------------------------------------------------------- the calendar (CLS-1, FIL-7)

-- A year whose calendar is known. One that is not here is not counted by.
create table calendar_year (
  year integer primary key check (year between 2000 and 2099),
  id uuid not null unique,
  revision bigint not null,
  -- The State Council's notice.
  source text not null check (length(source) between 1 and 200),
  -- Who brought it; empty for the years that come with the system.
  authority_id uuid references authority,
  brought_at timestamptz not null
);

-- The days that depart from Monday to Friday.
create table calendar_day (
  day date primary key,
  year integer not null references calendar_year,
  kind text not null check (kind in ('OFF', 'WORK')),
  holiday text not null check (length(holiday) between 1 and 20),
  constraint calendar_day_of_its_year check (extract(year from day) = year),
  constraint calendar_made_up_on_weekend check (kind = 'OFF' or extract(isodow from day) >= 6)
);
create index calendar_day_year on calendar_day (year);

-- By the State Council's yearly notices, as collected by NateScarlet/holiday-cn. A Monday that the notice of 2020 calls
-- worked (02-03) is worked anyway.
insert into calendar_year (year, id, revision, source, brought_at) values
  (2020, md5('calendar:2020')::uuid, 1, '国务院办公厅关于2020年部分节假日安排的通知；国务院办公厅关于延长2020年春节假期的通知', now()),
  (2021, md5('calendar:2021')::uuid, 1, '国务院办公厅关于2021年部分节假日安排的通知', now()),
  (2022, md5('calendar:2022')::uuid, 1, '国务院办公厅关于2022年部分节假日安排的通知', now()),
  (2023, md5('calendar:2023')::uuid, 1, '国务院办公厅关于2023年部分节假日安排的通知', now()),
  (2024, md5('calendar:2024')::uuid, 1, '国务院办公厅关于2024年部分节假日安排的通知', now()),
  (2025, md5('calendar:2025')::uuid, 1, '国务院办公厅关于2025年部分节假日安排的通知', now()),
  (2026, md5('calendar:2026')::uuid, 1, '国务院办公厅关于2026年部分节假日安排的通知', now());

insert into calendar_day (day, year, kind, holiday)
select day::date, extract(year from day::date)::integer, kind, holiday from (values
  ('2020-01-01', 'OFF', '元旦'), ('2020-01-19', 'WORK', '春节'), ('2020-01-24', 'OFF', '春节'),
  ('2020-01-25', 'OFF', '春节'), ('2020-01-26', 'OFF', '春节'), ('2020-01-27', 'OFF', '春节'),
  ('2020-01-28', 'OFF', '春节'), ('2020-01-29', 'OFF', '春节'), ('2020-01-30', 'OFF', '春节'),
  ('2020-01-31', 'OFF', '春节'), ('2020-02-01', 'OFF', '春节'), ('2020-02-02', 'OFF', '春节'),
  ('2020-04-04', 'OFF', '清明节'), ('2020-04-05', 'OFF', '清明节'),
  ('2020-04-06', 'OFF', '清明节'), ('2020-04-26', 'WORK', '劳动节'), ('2020-05-01', 'OFF', '劳动节'),
  ('2020-05-02', 'OFF', '劳动节'), ('2020-05-03', 'OFF', '劳动节'), ('2020-05-04', 'OFF', '劳动节'),
  ('2020-05-05', 'OFF', '劳动节'), ('2020-05-09', 'WORK', '劳动节'), ('2020-06-25', 'OFF', '端午节'),
  ('2020-06-26', 'OFF', '端午节'), ('2020-06-27', 'OFF', '端午节'), ('2020-06-28', 'WORK', '端午节'),
  ('2020-09-27', 'WORK', '国庆节、中秋节'), ('2020-10-01', 'OFF', '国庆节、中秋节'), ('2020-10-02', 'OFF', '国庆节、中秋节'),
  ('2020-10-03', 'OFF', '国庆节、中秋节'), ('2020-10-04', 'OFF', '国庆节、中秋节'), ('2020-10-05', 'OFF', '国庆节、中秋节'),
  ('2020-10-06', 'OFF', '国庆节、中秋节'), ('2020-10-07', 'OFF', '国庆节、中秋节'), ('2020-10-08', 'OFF', '国庆节、中秋节'),
  ('2020-10-10', 'WORK', '国庆节、中秋节'), ('2021-01-01', 'OFF', '元旦'), ('2021-01-02', 'OFF', '元旦'),
  ('2021-01-03', 'OFF', '元旦'), ('2021-02-07', 'WORK', '春节'), ('2021-02-11', 'OFF', '春节'),
  ('2021-02-12', 'OFF', '春节'), ('2021-02-13', 'OFF', '春节'), ('2021-02-14', 'OFF', '春节'),
  ('2021-02-15', 'OFF', '春节'), ('2021-02-16', 'OFF', '春节'), ('2021-02-17', 'OFF', '春节'),
  ('2021-02-20', 'WORK', '春节'), ('2021-04-03', 'OFF', '清明节'), ('2021-04-04', 'OFF', '清明节'),
  ('2021-04-05', 'OFF', '清明节'), ('2021-04-25', 'WORK', '劳动节'), ('2021-05-01', 'OFF', '劳动节'),
  ('2021-05-02', 'OFF', '劳动节'), ('2021-05-03', 'OFF', '劳动节'), ('2021-05-04', 'OFF', '劳动节'),
  ('2021-05-05', 'OFF', '劳动节'), ('2021-05-08', 'WORK', '劳动节'), ('2021-06-12', 'OFF', '端午节'),
  ('2021-06-13', 'OFF', '端午节'), ('2021-06-14', 'OFF', '端午节'), ('2021-09-18', 'WORK', '中秋节'),
  ('2021-09-19', 'OFF', '中秋节'), ('2021-09-20', 'OFF', '中秋节'), ('2021-09-21', 'OFF', '中秋节'),
  ('2021-09-26', 'WORK', '国庆节'), ('2021-10-01', 'OFF', '国庆节'), ('2021-10-02', 'OFF', '国庆节'),
  ('2021-10-03', 'OFF', '国庆节'), ('2021-10-04', 'OFF', '国庆节'), ('2021-10-05', 'OFF', '国庆节'),
  ('2021-10-06', 'OFF', '国庆节'), ('2021-10-07', 'OFF', '国庆节'), ('2021-10-09', 'WORK', '国庆节'),
  ('2022-01-01', 'OFF', '元旦'), ('2022-01-02', 'OFF', '元旦'), ('2022-01-03', 'OFF', '元旦'),
  ('2022-01-29', 'WORK', '春节'), ('2022-01-30', 'WORK', '春节'), ('2022-01-31', 'OFF', '春节'),
  ('2022-02-01', 'OFF', '春节'), ('2022-02-02', 'OFF', '春节'), ('2022-02-03', 'OFF', '春节'),
  ('2022-02-04', 'OFF', '春节'), ('2022-02-05', 'OFF', '春节'), ('2022-02-06', 'OFF', '春节'),
  ('2022-04-02', 'WORK', '清明节'), ('2022-04-03', 'OFF', '清明节'), ('2022-04-04', 'OFF', '清明节'),
  ('2022-04-05', 'OFF', '清明节'), ('2022-04-24', 'WORK', '劳动节'), ('2022-04-30', 'OFF', '劳动节'),
  ('2022-05-01', 'OFF', '劳动节'), ('2022-05-02', 'OFF', '劳动节'), ('2022-05-03', 'OFF', '劳动节'),
  ('2022-05-04', 'OFF', '劳动节'), ('2022-05-07', 'WORK', '劳动节'), ('2022-06-03', 'OFF', '端午节'),
  ('2022-06-04', 'OFF', '端午节'), ('2022-06-05', 'OFF', '端午节'), ('2022-09-10', 'OFF', '中秋节'),
  ('2022-09-11', 'OFF', '中秋节'), ('2022-09-12', 'OFF', '中秋节'), ('2022-10-01', 'OFF', '国庆节'),
  ('2022-10-02', 'OFF', '国庆节'), ('2022-10-03', 'OFF', '国庆节'), ('2022-10-04', 'OFF', '国庆节'),
  ('2022-10-05', 'OFF', '国庆节'), ('2022-10-06', 'OFF', '国庆节'), ('2022-10-07', 'OFF', '国庆节'),
  ('2022-10-08', 'WORK', '国庆节'), ('2022-10-09', 'WORK', '国庆节'), ('2022-12-31', 'OFF', '元旦'),
  ('2023-01-01', 'OFF', '元旦'), ('2023-01-02', 'OFF', '元旦'), ('2023-01-21', 'OFF', '春节'),
  ('2023-01-22', 'OFF', '春节'), ('2023-01-23', 'OFF', '春节'), ('2023-01-24', 'OFF', '春节'),
  ('2023-01-25', 'OFF', '春节'), ('2023-01-26', 'OFF', '春节'), ('2023-01-27', 'OFF', '春节'),
  ('2023-01-28', 'WORK', '春节'), ('2023-01-29', 'WORK', '春节'), ('2023-04-05', 'OFF', '清明节'),
  ('2023-04-23', 'WORK', '劳动节'), ('2023-04-29', 'OFF', '劳动节'), ('2023-04-30', 'OFF', '劳动节'),
  ('2023-05-01', 'OFF', '劳动节'), ('2023-05-02', 'OFF', '劳动节'), ('2023-05-03', 'OFF', '劳动节'),
  ('2023-05-06', 'WORK', '劳动节'), ('2023-06-22', 'OFF', '端午节'), ('2023-06-23', 'OFF', '端午节'),
  ('2023-06-24', 'OFF', '端午节'), ('2023-06-25', 'WORK', '端午节'), ('2023-09-29', 'OFF', '中秋节、国庆节'),
  ('2023-09-30', 'OFF', '中秋节、国庆节'), ('2023-10-01', 'OFF', '中秋节、国庆节'), ('2023-10-02', 'OFF', '中秋节、国庆节'),
  ('2023-10-03', 'OFF', '中秋节、国庆节'), ('2023-10-04', 'OFF', '中秋节、国庆节'), ('2023-10-05', 'OFF', '中秋节、国庆节'),
  ('2023-10-06', 'OFF', '中秋节、国庆节'), ('2023-10-07', 'WORK', '中秋节、国庆节'), ('2023-10-08', 'WORK', '中秋节、国庆节'),
  ('2024-01-01', 'OFF', '元旦'), ('2024-02-04', 'WORK', '春节'), ('2024-02-10', 'OFF', '春节'),
  ('2024-02-11', 'OFF', '春节'), ('2024-02-12', 'OFF', '春节'), ('2024-02-13', 'OFF', '春节'),
  ('2024-02-14', 'OFF', '春节'), ('2024-02-15', 'OFF', '春节'), ('2024-02-16', 'OFF', '春节'),
  ('2024-02-17', 'OFF', '春节'), ('2024-02-18', 'WORK', '春节'), ('2024-04-04', 'OFF', '清明节'),
  ('2024-04-05', 'OFF', '清明节'), ('2024-04-06', 'OFF', '清明节'), ('2024-04-07', 'WORK', '清明节'),
  ('2024-04-28', 'WORK', '劳动节'), ('2024-05-01', 'OFF', '劳动节'), ('2024-05-02', 'OFF', '劳动节'),
  ('2024-05-03', 'OFF', '劳动节'), ('2024-05-04', 'OFF', '劳动节'), ('2024-05-05', 'OFF', '劳动节'),
  ('2024-05-11', 'WORK', '劳动节'), ('2024-06-10', 'OFF', '端午节'), ('2024-09-14', 'WORK', '中秋节'),
  ('2024-09-15', 'OFF', '中秋节'), ('2024-09-16', 'OFF', '中秋节'), ('2024-09-17', 'OFF', '中秋节'),
  ('2024-09-29', 'WORK', '国庆节'), ('2024-10-01', 'OFF', '国庆节'), ('2024-10-02', 'OFF', '国庆节'),
  ('2024-10-03', 'OFF', '国庆节'), ('2024-10-04', 'OFF', '国庆节'), ('2024-10-05', 'OFF', '国庆节'),
  ('2024-10-06', 'OFF', '国庆节'), ('2024-10-07', 'OFF', '国庆节'), ('2024-10-12', 'WORK', '国庆节'),
  ('2025-01-01', 'OFF', '元旦'), ('2025-01-26', 'WORK', '春节'), ('2025-01-28', 'OFF', '春节'),
  ('2025-01-29', 'OFF', '春节'), ('2025-01-30', 'OFF', '春节'), ('2025-01-31', 'OFF', '春节'),
  ('2025-02-01', 'OFF', '春节'), ('2025-02-02', 'OFF', '春节'), ('2025-02-03', 'OFF', '春节'),
  ('2025-02-04', 'OFF', '春节'), ('2025-02-08', 'WORK', '春节'), ('2025-04-04', 'OFF', '清明节'),
  ('2025-04-05', 'OFF', '清明节'), ('2025-04-06', 'OFF', '清明节'), ('2025-04-27', 'WORK', '劳动节'),
  ('2025-05-01', 'OFF', '劳动节'), ('2025-05-02', 'OFF', '劳动节'), ('2025-05-03', 'OFF', '劳动节'),
  ('2025-05-04', 'OFF', '劳动节'), ('2025-05-05', 'OFF', '劳动节'), ('2025-05-31', 'OFF', '端午节'),
  ('2025-06-01', 'OFF', '端午节'), ('2025-06-02', 'OFF', '端午节'), ('2025-09-28', 'WORK', '国庆节、中秋节'),
  ('2025-10-01', 'OFF', '国庆节、中秋节'), ('2025-10-02', 'OFF', '国庆节、中秋节'), ('2025-10-03', 'OFF', '国庆节、中秋节'),
  ('2025-10-04', 'OFF', '国庆节、中秋节'), ('2025-10-05', 'OFF', '国庆节、中秋节'), ('2025-10-06', 'OFF', '国庆节、中秋节'),
  ('2025-10-07', 'OFF', '国庆节、中秋节'), ('2025-10-08', 'OFF', '国庆节、中秋节'), ('2025-10-11', 'WORK', '国庆节、中秋节'),
  ('2026-01-01', 'OFF', '元旦'), ('2026-01-02', 'OFF', '元旦'), ('2026-01-03', 'OFF', '元旦'),
  ('2026-01-04', 'WORK', '元旦'), ('2026-02-14', 'WORK', '春节'), ('2026-02-15', 'OFF', '春节'),
  ('2026-02-16', 'OFF', '春节'), ('2026-02-17', 'OFF', '春节'), ('2026-02-18', 'OFF', '春节'),
  ('2026-02-19', 'OFF', '春节'), ('2026-02-20', 'OFF', '春节'), ('2026-02-21', 'OFF', '春节'),
  ('2026-02-22', 'OFF', '春节'), ('2026-02-23', 'OFF', '春节'), ('2026-02-28', 'WORK', '春节'),
  ('2026-04-04', 'OFF', '清明节'), ('2026-04-05', 'OFF', '清明节'), ('2026-04-06', 'OFF', '清明节'),
  ('2026-05-01', 'OFF', '劳动节'), ('2026-05-02', 'OFF', '劳动节'), ('2026-05-03', 'OFF', '劳动节'),
  ('2026-05-04', 'OFF', '劳动节'), ('2026-05-05', 'OFF', '劳动节'), ('2026-05-09', 'WORK', '劳动节'),
  ('2026-06-19', 'OFF', '端午节'), ('2026-06-20', 'OFF', '端午节'), ('2026-06-21', 'OFF', '端午节'),
  ('2026-09-20', 'WORK', '国庆节'), ('2026-09-25', 'OFF', '中秋节'), ('2026-09-26', 'OFF', '中秋节'),
  ('2026-09-27', 'OFF', '中秋节'), ('2026-10-01', 'OFF', '国庆节'), ('2026-10-02', 'OFF', '国庆节'),
  ('2026-10-03', 'OFF', '国庆节'), ('2026-10-04', 'OFF', '国庆节'), ('2026-10-05', 'OFF', '国庆节'),
  ('2026-10-06', 'OFF', '国庆节'), ('2026-10-07', 'OFF', '国庆节'), ('2026-10-10', 'WORK', '国庆节')
) as d (day, kind, holiday);

-- ---------------------------------------------------------------- whom their trail entries belong to (REV-4)

create or replace view trail_subject (kind, id, authority_id, institution_id, name) as
  select 'TRAINING_CLASS', id, authority_id, institution_id, name from training_class
  union all select 'INSTITUTION', id, authority_id, id, name from institution
  union all select 'AUTHORITY', id, id, null::uuid, name from authority
  union all select 'LEGACY_CERTIFICATE', id, authority_id, null::uuid, number from legacy_certificate
  union all select 'POLICY', id, authority_id, null::uuid, title from policy_document
  union all select 'CALENDAR', id, authority_id, null::uuid, source from calendar_year;
