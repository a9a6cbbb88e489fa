-- Catalogues of training projects, version by version, and new occupations.

-- ---------------------------------------------------------------- occupations (CAT-1)

-- What came after the classification of 2022 names the notice that announced it.
alter table occupation add column decree text check (length(decree) between 1 and 100);
alter table occupation add column added_by uuid references account;
alter table occupation add column added_at timestamptz;
alter table occupation add constraint occupation_added_whole
  check (num_nonnulls(decree, added_by, added_at) in (0, 3));

create function occupation_keeps() returns trigger language plpgsql as $$
begin
  raise exception 'an occupation keeps its code and name: certificates name it (CAT-1)' using errcode = 'restrict_violation';
end $$;
create trigger occupation_keeps before update or delete on occupation
  for each row execute function occupation_keeps();

-- ---------------------------------------------------------------- catalogues (CAT-1 to CAT-3, INS-3)

create table catalogue_version (
  id uuid primary key,
  authority_id uuid not null references authority,
  note text not null check (length(note) between 1 and 200),
  projects integer not null check (projects > 0),
  entered_by uuid not null references account,
  number integer not null check (number > 0),
  published_by uuid not null references account,
  published_at timestamptz not null,
  -- REV-2: who brought a version does not publish it.
  constraint catalogue_by_two_people check (published_by <> entered_by),
  constraint catalogue_number_once unique (authority_id, number),
  previous_number integer generated always as (nullif(number - 1, 0)) stored,
  constraint catalogue_numbers_in_order foreign key (authority_id, previous_number)
    references catalogue_version (authority_id, number)
);

-- INS-3: the city alone publishes, after its review; and what was published is kept as it was.
create function catalogue_is_published() returns trigger language plpgsql as $$
begin
  if (select level from authority where id = new.authority_id) <> 'CITY' then
    raise exception 'the city alone publishes a catalogue (INS-3)' using errcode = 'integrity_constraint_violation';
  end if;
  if not exists (select 1 from review where matter = 'CATALOGUE' and subject_id = new.id and state = 'APPROVED') then
    raise exception 'a catalogue is published by a second person (INS-3, REV-2)'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger catalogue_is_published before insert on catalogue_version
  for each row execute function catalogue_is_published();
create trigger catalogue_version_keeps before update or delete or truncate on catalogue_version
  for each statement execute function refuse_change();

create table catalogue_project (
  version_id uuid not null references catalogue_version,
  position integer not null check (position > 0),
  name text not null check (length(name) between 1 and 100),
  category char(1) not null check (category in ('A', 'B', 'C')),
  occupation_code text collate "C" not null references occupation,
  urgent boolean not null,
  need text not null check (need in ('LOCAL_INDUSTRY', 'ENTERPRISES', 'KEY_GROUPS')),
  hours integer not null check (hours > 0),
  content text not null check (length(content) between 1 and 2000),
  subsidy integer not null check (subsidy >= 0),
  origin text not null check (origin in ('PROVINCE', 'CITY', 'ADOPTED')),
  adopted_from text check (length(adopted_from) between 1 and 100),
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  primary key (version_id, position),
  constraint project_once unique (version_id, name, category),
  constraint adopted_from_somebody check ((origin = 'ADOPTED') = (adopted_from is not null))
);

-- A version is published whole and in one go.
create function catalogue_brought_whole() returns trigger language plpgsql as $$
begin
  if exists (select 1 from (select distinct version_id from brought) b join catalogue_version v on v.id = b.version_id
              where v.projects <> (select count(*) from catalogue_project p where p.version_id = v.id)) then
    raise exception 'a version of a catalogue is brought whole (CAT-1)' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger catalogue_brought_whole after insert on catalogue_project referencing new table as brought
  for each statement execute function catalogue_brought_whole();
create trigger catalogue_project_keeps before update or delete or truncate on catalogue_project
  for each statement execute function refuse_change();

-- ---------------------------------------------------------------- whom a trail entry's subject belongs to (REV-4)

create or replace view trail_subject (kind, id, authority_id, institution_id, name) as
  select 'TRAINING_CLASS', id, authority_id, institution_id, name from training_class
  union all select 'INSTITUTION', id, authority_id, id, name from institution
  union all select 'AUTHORITY', id, id, null::uuid, name from authority
  union all select 'LEGACY_CERTIFICATE', id, authority_id, null::uuid, number from legacy_certificate
  union all select 'POLICY', id, authority_id, null::uuid, title from policy_document
  union all select 'CALENDAR', id, authority_id, null::uuid, source from calendar_year;
