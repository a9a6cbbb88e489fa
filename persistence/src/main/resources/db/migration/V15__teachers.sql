-- Teachers of theory and instructors of practice with their certificates (INS-6).

create table teacher (
  id uuid primary key,
  version bigint not null,
  institution_id uuid not null references institution,
  name text not null check (length(name) between 1 and 100),
  id_cipher bytea not null,
  id_key bytea not null check (length(id_key) = 32),
  kind text not null check (kind in ('THEORY', 'PRACTICE')),
  certificate text not null check (length(certificate) between 1 and 100),
  certificate_number text not null check (length(certificate_number) between 1 and 100),
  level text not null check (length(level) between 1 and 100),
  valid_until date,
  ended_on date
);
create index teacher_institution on teacher (institution_id);
create index teacher_id_key on teacher (id_key);
-- Nobody teaches the same kind twice in an institution at a time.
create unique index teacher_once on teacher (institution_id, id_key, kind) where ended_on is null;

-- That somebody taught is kept (ARC-2).
create function teacher_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_on is not null or new.institution_id <> old.institution_id then
    raise exception 'the record of a teacher is kept (INS-6)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger teacher_stays before update or delete on teacher for each row execute function teacher_stays();
create trigger teacher_keeps before truncate on teacher execute function refuse_change();
