-- SER-5: nothing is numbered under a retired code, through whatever tool; and a batch is its registration's in every column. The
-- code is shared until commit, so that it is not retired meanwhile.
create function batch_is_under_a_code_in_use() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  perform from registration r
    where r.id = new.registration_id and r.institution_id = new.institution_id and r.authority_id = new.authority_id
      and starts_with(new.run::text, r.serial_region || lpad(r.code::text, 4, '0')) and r.retired_on is null
      for share;
  if not found then
    raise exception 'batch % from % is not under a code in use (SER-5)', new.run, new.first_number
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger batch_is_under_a_code_in_use before insert on ledger_batch
  for each row execute function batch_is_under_a_code_in_use();
