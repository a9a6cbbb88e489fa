-- What lists are searched by, folded when it is written: folding takes longer than everything else that a search does.

alter table authority
  add column searched text generated always as (search_folded(name || '|' || region_name)) stored;
alter table account
  add column searched text generated always as (search_folded(login || '|' || name)) stored;
alter table occupation
  add column searched text generated always as (search_folded(name || '|' || code || '|' || coalesce(decree, ''))) stored;
alter table catalogue_project
  add column searched text generated always as (search_folded(name)) stored;
alter table approved_course
  add column searched text generated always as (search_folded(training)) stored;
alter table directory_entry
  add column searched text generated always as (search_folded(name || '|' || address)) stored;
alter table directory_change
  add column searched text generated always as (search_folded(reason)) stored;
alter table admission
  add column searched text generated always as (search_folded(name || '|' || credit_code)) stored;
alter table teacher
  add column searched text
    generated always as (search_folded(name || '|' || certificate || '|' || certificate_number)) stored;
alter table question_bank
  add column searched text generated always as (search_folded(training)) stored;

alter table filing
  add column searched text generated always as (search_folded(training)) stored;
drop index filing_found;
create index filing_found on filing using gin (search_grams(searched));
alter table matter
  add column searched text generated always as (search_folded(title)) stored;
drop index matter_found;
create index matter_found on matter using gin (search_grams(searched));

-- A generated column has no value yet where these look at the new row.

create or replace function teacher_stays() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE' or new.institution_id <> old.institution_id
     or (old.ended_on is not null
         and (to_jsonb(new) - 'id_cipher' - 'searched' is distinct from to_jsonb(old) - 'id_cipher' - 'searched'
              or not is_resealed(old.id_cipher, new.id_cipher))) then
    raise exception 'the record of a teacher is kept (INS-6)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

create or replace function filing_keeps() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE'
     or (old.state in ('ACCEPTED', 'REJECTED')
         and (to_jsonb(new) - 'phone_cipher' - 'is_open' - 'searched'
                is distinct from to_jsonb(old) - 'phone_cipher' - 'is_open' - 'searched'
              or not is_resealed(old.phone_cipher, new.phone_cipher)))
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
