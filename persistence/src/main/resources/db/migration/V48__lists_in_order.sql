-- Filings, reported changes and teachers lie in the order in which they are listed, for an authority, an institution or all.

-- What waits for a decision comes first, what is due earliest before the rest; everything else by when it changed.
create function filing_urgency(state text, due_on date) returns integer language sql immutable parallel safe
  return case when state = 'SUBMITTED' then coalesce(date '9999-12-31' - due_on, 0) else 0 end;

drop index filing_authority;
create index filing_in_order on filing (filing_urgency(state, due_on), changed_at, id);
create index filing_of_authority on filing (authority_id, filing_urgency(state, due_on), changed_at, id);
create index filing_of_institution on filing (institution_id, filing_urgency(state, due_on), changed_at, id);
create index filing_published on filing (year, changed_at, id) where state = 'ACCEPTED';

drop index directory_change_institution;
drop index directory_change_authority;
create index directory_change_entered on directory_change (entered_at, id);
create index directory_change_of_authority on directory_change (authority_id, entered_at, id);
create index directory_change_of_institution on directory_change (institution_id, entered_at, id);

drop index teacher_institution;
create index teacher_by_name on teacher (((ended_on is not null)::integer), name collate pinyin, id);
create index teacher_of_institution on teacher (institution_id, ((ended_on is not null)::integer), name collate pinyin, id);
create index teacher_found on teacher using gin (search_grams(searched));

-- Entries lie far apart on the disk; whose they are stands in the index, so that counting does not look there.
drop index trail_entry_of_account;
create index trail_entry_of_account on trail_entry (account_id, at, subject_id, number, subject_kind)
  include (seen_by, seen_institution);

create index institution_by_name on institution (name collate pinyin, id);

-- What a code was used for is counted in the index as well.
drop index ledger_batch_of_registration;
create index ledger_batch_of_registration on ledger_batch (registration_id, issued_at) include (first_number, last_number);
-- The figures of a period come from the index alone.
drop index ledger_batch_issued_on;
create index ledger_batch_figures on ledger_batch (issued_on)
  include (authority_id, institution_id, run, category, first_number, last_number);
