-- SER-6: a batch is not dated before the one it follows, nor on a day whose head was signed, through whatever tool. The lock is
-- shared with other batches and waited for by who closes a day, so that a head has every batch of its day.
create function batch_is_dated_in_order() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('xunzheng.closing'));
  if exists (select 1 from ledger_head where day >= new.issued_on) then
    raise exception 'batch % from % is dated on % which is closed', new.run, new.first_number, new.issued_on
      using errcode = 'XZ001';
  end if;
  if exists (select 1 from ledger_batch where run = new.run and last_number = new.first_number - 1
                and issued_on > new.issued_on) then
    raise exception 'batch % from % is dated before the one it follows', new.run, new.first_number
      using errcode = 'XZ001';
  end if;
  return new;
end $$;
create trigger batch_is_dated_in_order before insert on ledger_batch
  for each row execute function batch_is_dated_in_order();
