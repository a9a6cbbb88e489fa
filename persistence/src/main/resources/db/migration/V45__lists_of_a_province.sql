-- Lists that hold a province: each is read where an index has its rows in order, for an authority, an institution or all.

-- What a folded text is found by wherever it stands in another: its characters and their pairs.
-- Its cost keeps it from being asked of rows where an index has the answer.
create function search_grams(folded text) returns text[] language plpgsql immutable strict parallel safe cost 10000
  set search_path = pg_catalog, public, pg_temp as $$
declare
  signs text[] := string_to_array(folded, null);
begin
  return signs || array(select a || b
                          from unnest(signs[:cardinality(signs) - 1], signs[2:]) as pair (a, b));
end $$;

-- ---------------------------------------------------------------- classes

drop index training_class_authority;
drop index training_class_changed;
drop index training_class_institution;
create index training_class_changed on training_class (changed_at, id);
create index training_class_of_authority on training_class (authority_id, changed_at, id);
create index training_class_of_authority_in_state on training_class (authority_id, state, changed_at, id);
create index training_class_in_state on training_class (state, changed_at, id);
create index training_class_in_state_by_last_day on training_class (state, last_day, first_day, id);
create index training_class_by_last_day on training_class (authority_id, state, last_day, first_day, id);
create index training_class_of_institution on training_class (institution_id, changed_at, id);
create index training_class_of_institution_in_state on training_class (institution_id, state, last_day, first_day, id);
-- Folding takes longer than anything else that a search does, so it is done once.
alter table training_class
  add column searched text generated always as (search_folded(name || E'\n' || training)) stored;
create index training_class_found on training_class using gin (search_grams(searched));

-- ---------------------------------------------------------------- certificates

drop index ledger_batch_authority;
drop index ledger_batch_institution;
create index ledger_batch_issued_at on ledger_batch (issued_at);
create index ledger_batch_of_authority on ledger_batch (authority_id, issued_at);
create index ledger_batch_of_registration on ledger_batch (registration_id, issued_at);
create index ledger_batch_of_institution on ledger_batch (institution_id, issued_at);
-- By name within the region that a serial begins with.
drop index certificate_holder;
create index certificate_holder on certificate (left(serial::text, 6) collate "C", holder collate "C", serial);

-- ---------------------------------------------------------------- institutions

alter table institution
  add column searched text generated always as (search_folded(name || E'\n' || credit_code)) stored;
create index institution_found on institution using gin (search_grams(searched));

-- ---------------------------------------------------------------- the trail

-- Whose the matter is that an entry is about: that decides who sees it, wherever its author sat.
alter table trail_entry add column seen_by uuid;
alter table trail_entry add column seen_institution uuid;

create function trail_entry_is_seen_by() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  select s.authority_id, s.institution_id into new.seen_by, new.seen_institution
    from trail_subject s where s.kind = new.subject_kind and s.id = new.subject_id;
  return new;
end $$;
create trigger trail_entry_is_seen_by before insert on trail_entry
  for each row execute function trail_entry_is_seen_by();

alter table trail_entry disable trigger trail_keeps;
update trail_entry t set seen_by = s.authority_id, seen_institution = s.institution_id
  from trail_subject s where s.kind = t.subject_kind and s.id = t.subject_id;
alter table trail_entry enable trigger trail_keeps;
alter table trail_entry alter column seen_by set not null;

create index trail_entry_of_authority on trail_entry (seen_by, at, subject_id, number, subject_kind);
create index trail_entry_of_institution on trail_entry (seen_institution, at, subject_id, number, subject_kind)
  where seen_institution is not null;
create index trail_entry_of_action on trail_entry (action, at, subject_id, number, subject_kind);
create index trail_entry_of_authority_and_action on trail_entry (seen_by, action, at, subject_id, number, subject_kind);
create index trail_entry_of_account on trail_entry (account_id, at, subject_id, number, subject_kind);
drop index trail_entry_at;
create index trail_entry_at on trail_entry (at, subject_id, number, subject_kind);

-- ---------------------------------------------------------------- certificates under old numbers, matters

drop index legacy_certificate_authority;
create index legacy_certificate_of_authority on legacy_certificate (authority_id, issued_on, id);
create index legacy_certificate_issued_on on legacy_certificate (issued_on, id);
create index legacy_certificate_found on legacy_certificate
  using gin (search_grams(search_folded(number || E'\n' || holder || E'\n' || institution_name || E'\n' || training)));

create index matter_of_authority on matter (kind, authority_id, entered_at, id);
create index matter_found on matter using gin (search_grams(search_folded(title)));
create index filing_found on filing using gin (search_grams(search_folded(training)));
