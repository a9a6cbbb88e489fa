-- SER-3: what is proposed of a city's regions and codes; what is in force stands in authority, serial_code and serial_region_name.
create table region_change_facts (
  what text not null check (what in ('ADD', 'CODE', 'RENAME', 'END')),
  -- What is changed.
  authority uuid references authority,
  level text check (level in ('COUNTY', 'ZONE')),
  region_name text not null check (length(region_name) <= 50),
  bureau_name text not null check (length(bureau_name) <= 100),
  gb_code text not null check (gb_code ~ '^([0-9]{6})?$'),
  county text not null check (county ~ '^([0-9]{2})?$'),
  wanted_from date not null,
  reason text not null check (length(reason) between 1 and 500),
  constraint region_change_says_what check (
    (what = 'ADD') = (authority is null) and (what = 'ADD') = (level is not null)
    and (what in ('ADD', 'RENAME')) = (region_name <> '') and (what in ('ADD', 'RENAME')) = (bureau_name <> '')
    and (coalesce(level, '') = 'COUNTY') = (gb_code <> '')
    and (what <> 'CODE' or county <> '') and (what in ('ADD', 'CODE') or county = ''))
);
call matter_kind_is('REGION_CHANGE');

-- SER-3, REV-2: a city changes its own regions.
create function region_change_of_its_city() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (
       select 1 from matter m join authority c on c.id = m.authority_id and c.level = 'CITY'
         left join authority a on a.id = new.authority
        where m.id = new.matter_id and (a.id is null or (starts_with(a.path, c.path) and a.id <> c.id))) then
    raise exception 'a city changes its own regions (SER-3)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger region_change_of_its_city before insert on region_change_facts
  for each row execute function region_change_of_its_city();
