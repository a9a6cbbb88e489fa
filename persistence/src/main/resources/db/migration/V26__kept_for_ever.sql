-- What is kept for ever, held where only triggers of rows held it, and where nothing did; and triggers that cannot be led astray.

-- ---------------------------------------------------------------- what is never deleted

create trigger registration_is_kept before delete on registration execute function refuse_change();
create trigger run_is_kept before delete on ledger_run execute function refuse_change();
create trigger review_is_kept before delete on review execute function refuse_change();
create trigger legacy_is_kept before delete on legacy_certificate execute function refuse_change();
create trigger correction_is_kept before delete on certificate_correction execute function refuse_change();
create trigger teacher_is_kept before delete on teacher execute function refuse_change();
create trigger filing_is_kept before delete on filing execute function refuse_change();
create trigger attachment_is_kept before delete on attachment execute function refuse_change();
create trigger admission_is_kept before delete on admission execute function refuse_change();
create trigger platform_is_kept before delete on online_platform execute function refuse_change();
create trigger serial_code_is_kept before delete on serial_code execute function refuse_change();
create trigger account_is_kept before delete on account execute function refuse_change();
create trigger class_is_kept before delete or truncate on training_class execute function refuse_change();
create trigger serial_region_is_kept before delete or truncate on serial_region execute function refuse_change();
create trigger idempotency_key_keeps before update or delete or truncate on idempotency_key execute function refuse_change();
create trigger verification_fault_keeps before update or delete or truncate on verification_fault
  execute function refuse_change();
create trigger verification_is_kept before delete or truncate on verification execute function refuse_change();
-- REV-2: what excludes each other is changed by a new version of the application alone.
create trigger post_exclusion_keeps before update or delete or truncate on post_exclusion execute function refuse_change();

-- SER-4: codes only go on.
create function serial_region_goes_on() returns trigger language plpgsql as $$
begin
  raise exception 'the codes of region % only go on (SER-4)', old.code using errcode = 'restrict_violation';
end $$;
create trigger serial_region_goes_on before update on serial_region
  for each row when (new.last_code < old.last_code or new.code <> old.code) execute function serial_region_goes_on();

-- What a verification found stays found.
create function verification_keeps() returns trigger language plpgsql as $$
begin
  raise exception 'a verification that is over keeps what it found' using errcode = 'restrict_violation';
end $$;
create trigger verification_keeps before update on verification
  for each row when (old.state <> 'RUNNING') execute function verification_keeps();

-- ---------------------------------------------------------------- a class whose certificates are issued (CRT-9, REV-2)

create function issued_class_keeps() returns trigger language plpgsql as $$
begin
  raise exception 'class % is issued and stays as it is (CRT-9)', old.id using errcode = 'restrict_violation';
end $$;
create trigger issued_class_keeps before update on training_class
  for each row when (old.state = 'ISSUED') execute function issued_class_keeps();

-- Who took any level of the results does not issue.
create function class_is_issued_by_another() returns trigger language plpgsql as $$
begin
  if exists (select 1 from review v join review_step s on s.review_id = v.id
              where v.matter = 'RESULTS' and v.subject_id = new.id and v.state = 'APPROVED'
                and s.account_id = new.issued_by) then
    raise exception 'who confirmed the results of class % does not issue its certificates (REV-2)', new.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger class_is_issued_by_another before update on training_class
  for each row when (new.state = 'ISSUED' and old.state <> 'ISSUED') execute function class_is_issued_by_another();

-- The roster of an issued class stays, but for the key that its numbers lie under.
create function issued_roster_keeps() returns trigger language plpgsql as $$
begin
  if exists (select 1 from before b join training_class c on c.id = b.class_id where c.state = 'ISSUED') then
    raise exception 'the roster of an issued class stays as it is (CRT-9)' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger issued_roster_is_kept after delete on trainee referencing old table as before
  for each statement execute function issued_roster_keeps();

create function issued_roster_is_resealed_only() returns trigger language plpgsql as $$
begin
  if exists (select 1 from before b
               join training_class c on c.id = b.class_id
               left join after a on a.class_id = b.class_id and a.position = b.position
              where c.state = 'ISSUED'
                and (a.class_id is null
                     or to_jsonb(a) - 'id_cipher' - 'phone_cipher' is distinct from to_jsonb(b) - 'id_cipher' - 'phone_cipher'
                     or not is_resealed(b.id_cipher, a.id_cipher) or not is_resealed(b.phone_cipher, a.phone_cipher))) then
    raise exception 'the roster of an issued class stays as it is (CRT-9)' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger issued_roster_is_resealed_only after update on trainee
  referencing old table as before new table as after
  for each statement execute function issued_roster_is_resealed_only();

-- ---------------------------------------------------------------- where triggers look

-- A role that can make temporary tables could put one before a real one; they come last, and only if they are named.
do $$
declare
  one regprocedure;
begin
  for one in select p.oid::regprocedure from pg_proc p join pg_language l on l.oid = p.prolang
              where p.pronamespace = 'public'::regnamespace and l.lanname = 'plpgsql' loop
    execute format('alter function %s set search_path = pg_catalog, public, pg_temp', one);
  end loop;
end $$;
