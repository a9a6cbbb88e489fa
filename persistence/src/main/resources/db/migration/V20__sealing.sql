-- Versions of the key that personal data is sealed with, and telephone numbers of people in filings sealed too.

-- ---------------------------------------------------------------- what may be sealed again

-- The version of the key is in the lower seven bits of the first byte.
create function key_version(cipher bytea) returns integer language sql immutable strict parallel safe as $$
  select get_byte(cipher, 0) & 127
$$;

-- Whether one cipher follows another under a newer version of the key. Only an older one is ever replaced, so what lies
-- under the newest version is never written again.
create function is_resealed(before bytea, after bytea) returns boolean language sql immutable parallel safe as $$
  select before is not distinct from after
      or coalesce(key_version(after) > key_version(before) and length(after) = length(before), false)
$$;

-- ---------------------------------------------------------------- certificates (CRT-9)

-- A certificate is kept as it was written. Its hash covers the keyed hash of the ID number, not the cipher, which alone
-- may be brought under a newer version of the key; verification opens it and compares it with the keyed hash.
drop trigger certificate_keeps on certificate;
create trigger certificate_keeps before delete or truncate on certificate execute function refuse_change();
create function certificate_is_resealed_only() returns trigger language plpgsql as $$
begin
  -- What is generated follows from the serial and is not there yet.
  if (new.serial, new.batch_first, new.batch_last, new.holder, new.id_key)
     is distinct from (old.serial, old.batch_first, old.batch_last, old.holder, old.id_key)
     or not is_resealed(old.id_cipher, new.id_cipher) then
    raise exception '% of % is refused: its rows are kept as they were written', tg_op, tg_table_name
      using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger certificate_is_resealed_only before update on certificate
  for each row execute function certificate_is_resealed_only();

-- ---------------------------------------------------------------- certificates under old numbers (SER-13)

create or replace function legacy_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (old.withdrawn_on is not null
         and to_jsonb(new) - 'id_cipher' is distinct from to_jsonb(old) - 'id_cipher')
     or not is_resealed(old.id_cipher, new.id_cipher)
     or (new.id, new.authority_id, new.number, new.number_key, new.holder, new.id_key, new.training,
         new.institution_name, new.issued_on, new.recorded_by)
        is distinct from
        (old.id, old.authority_id, old.number, old.number_key, old.holder, old.id_key, old.training,
         old.institution_name, old.issued_on, old.recorded_by) then
    raise exception 'a recorded certificate stays as it was recorded (SER-13)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- teachers (INS-6, ARC-2)

create or replace function teacher_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.institution_id <> old.institution_id
     or (old.ended_on is not null and (to_jsonb(new) - 'id_cipher' is distinct from to_jsonb(old) - 'id_cipher'
                                       or not is_resealed(old.id_cipher, new.id_cipher))) then
    raise exception 'the record of a teacher is kept (INS-6)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- ---------------------------------------------------------------- filings (FIL-8)

-- What stands in the plain columns is sealed by the next step, which drops them.
alter table filing add column phone_cipher bytea;
alter table filing_teacher add column phone_cipher bytea;

create or replace function filing_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE'
     or (old.state in ('ACCEPTED', 'REJECTED')
         and (to_jsonb(new) - 'phone_cipher' - 'is_open' is distinct from to_jsonb(old) - 'phone_cipher' - 'is_open'
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

create or replace function filing_rows_keep() returns trigger language plpgsql as $$
declare
  of uuid := coalesce(new.filing_id, old.filing_id);
begin
  if not (select is_open from filing where id = of) then
    if tg_op = 'UPDATE' and tg_table_name = 'filing_teacher' then
      if to_jsonb(new) - 'phone_cipher' = to_jsonb(old) - 'phone_cipher'
         and is_resealed(old.phone_cipher, new.phone_cipher) then
        return new;
      end if;
    end if;
    raise exception 'a filing that was handed in is kept as it was (FIL-8)' using errcode = 'restrict_violation';
  end if;
  return coalesce(new, old);
end $$;

-- ---------------------------------------------------------------- the work

create table resealing (
  id uuid primary key,
  account_id uuid not null references account,
  key_version integer not null check (key_version between 1 and 127),
  started_at timestamptz not null,
  heard_of_at timestamptz not null,
  state text not null check (state in ('RUNNING', 'DONE', 'STOPPED')),
  done bigint not null default 0 check (done >= 0),
  total bigint not null check (total > 0)
);
-- One at a time.
create unique index resealing_runs_once on resealing (state) where state = 'RUNNING';
