-- CLS-5: a class that nobody wants is thrown away by who made it, as long as it is the institution's. The row stays, since the trail speaks of it; the people on its
-- roster go, and it comes back to nothing.
alter table training_class drop constraint training_class_state_check;
alter table training_class add constraint training_class_state_check check (state in
  ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'RESULTS_SUBMITTED', 'CONFIRMED', 'ISSUED', 'DISCARDED'));
alter table training_class add constraint class_discarded_empty check (state <> 'DISCARDED' or trainees = 0);

create function discarded_class_keeps() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  raise exception 'class % cannot go from % to % (CLS-5)', new.id, old.state, new.state using errcode = 'restrict_violation';
end $$;
create trigger discarded_class_keeps before update on training_class for each row
  when (old.state = 'DISCARDED' or (new.state = 'DISCARDED' and old.state not in ('DRAFT', 'RETURNED')))
  execute function discarded_class_keeps();
