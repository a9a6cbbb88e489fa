-- INS-3, INS-4, INS-5: what counties report of an institution and the city publishes; what is in force stands in directory_entry,
-- approved_course and evaluation. It takes the place of directory_change, of which nothing was in use yet.

do $$
begin
  execute 'create or replace view trail_subject (kind, id, authority_id, institution_id, name) as '
    || regexp_replace(rtrim(pg_get_viewdef('trail_subject'::regclass), '; '),
                      '\s+?UNION ALL\s+?SELECT ''DIRECTORY_CHANGE''.*?(?=UNION ALL)', ' ');
end $$;
drop table directory_change;

create table directory_change_facts (
  institution uuid not null references institution,
  what text not null check (what in ('FACTS', 'REMOVAL', 'COURSE', 'EVALUATION')),
  name text not null check (length(name) <= 100),
  contact text not null check (length(contact) <= 50),
  phone text not null check (length(phone) <= 50),
  address text not null check (length(address) <= 200),
  training text not null check (length(training) <= 100),
  category char(1) check (category in ('A', 'B', 'C')),
  -- A code of the classification, if there is one.
  occupation text collate "C" not null check (length(occupation) <= 50),
  until date,
  year integer check (year between 2020 and 2099),
  score integer check (score between 0 and 100),
  result text check (result in ('EXCELLENT', 'QUALIFIED', 'UNQUALIFIED')),
  reason text not null check (length(reason) between 1 and 500),
  constraint directory_change_says_what check (
    (what = 'FACTS') = (name <> '') and (what = 'FACTS') = (phone <> '')
    and (what = 'FACTS' or contact || address = '')
    and (what = 'COURSE') = (training <> '') and (what = 'COURSE') = (category is not null)
    and (what = 'COURSE' or (occupation = '' and until is null))
    and num_nonnulls(year, score, result) = case what when 'EVALUATION' then 3 else 0 end)
);
call matter_kind_is('DIRECTORY_CHANGE');
create index directory_change_institution on directory_change_facts (institution, what);

-- REV-4: who sees the matter is who sees its institution.
create function directory_change_of_its_institution() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from matter m join institution i on i.id = new.institution and i.authority_id = m.authority_id
                  where m.id = new.matter_id and m.institution_id = new.institution) then
    raise exception 'a change to the directory is a matter of its institution (INS-3)'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger directory_change_of_its_institution before insert on directory_change_facts
  for each row execute function directory_change_of_its_institution();

-- Handed in again as another matter is what is of no kind yet.
alter table handed_in_again drop constraint handed_in_again_matter_check;
alter table handed_in_again add constraint handed_in_again_matter_check check (matter = 'CORRECTION') not valid;
