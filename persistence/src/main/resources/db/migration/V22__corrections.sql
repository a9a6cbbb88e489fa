-- A certificate never changes; what is wrong on it is corrected by a row that points to it.

create table certificate_correction (
  id uuid primary key,
  serial char(18) collate "C" not null references certificate,
  authority_id uuid not null references authority,
  institution_id uuid not null references institution,
  -- As it should read; the ID number only where that is corrected as well.
  holder text not null check (length(holder) between 1 and 50),
  id_cipher bytea,
  id_key bytea check (length(id_key) = 32),
  reason text not null check (length(reason) between 1 and 500),
  entered_by uuid not null references account,
  entered_at timestamptz not null,
  in_force_on date,
  decided_by uuid references account,
  decided_at timestamptz,
  constraint correction_number_whole check ((id_cipher is null) = (id_key is null)),
  constraint correction_decided_whole check (num_nonnulls(in_force_on, decided_by, decided_at) in (0, 3)),
  -- REV-2: two people.
  constraint correction_decided_by_another check (decided_by <> entered_by)
);
create index certificate_correction_serial on certificate_correction (serial);
create index certificate_correction_id_key on certificate_correction (id_key);

-- What was entered stays as it was entered; once it is decided, all of it does.
create function correction_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or not is_resealed(old.id_cipher, new.id_cipher)
     or (old.decided_by is not null and to_jsonb(new) - 'id_cipher' is distinct from to_jsonb(old) - 'id_cipher')
     or (new.id, new.serial, new.authority_id, new.institution_id, new.holder, new.id_key, new.reason, new.entered_by,
         new.entered_at)
        is distinct from (old.id, old.serial, old.authority_id, old.institution_id, old.holder, old.id_key, old.reason,
                          old.entered_by, old.entered_at) then
    raise exception 'a correction is kept as it was entered (CRT-9)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger correction_keeps before update or delete on certificate_correction
  for each row execute function correction_keeps();
create trigger correction_stays before truncate on certificate_correction execute function refuse_change();

do $$
begin
  execute 'create or replace view trail_subject (kind, id, authority_id, institution_id, name) as '
    || rtrim(pg_get_viewdef('trail_subject'::regclass), '; ')
    || ' union all select ''CORRECTION'', id, authority_id, institution_id, serial::text collate "default" from certificate_correction';
end $$;
