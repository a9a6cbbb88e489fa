-- The register of online platforms: which are admitted, by whom, from when to when; and filings that name them.

-- ---------------------------------------------------------------- platforms (TRN-4)

create table online_platform (
  id uuid primary key,
  authority_id uuid not null references authority,
  name text not null check (length(name) between 1 and 100),
  operator text not null check (length(operator) between 1 and 100),
  features text[] not null,
  basis text not null check (length(basis) between 1 and 200),
  wanted_from date not null,
  entered_by uuid not null references account,
  entered_at timestamptz not null,
  admitted_from date check (admitted_from >= wanted_from),
  -- It counts on days before this one.
  ended_on date,
  ended_reason text check (length(ended_reason) between 1 and 500),
  ended_by uuid references account,
  constraint platform_has_it_all check (features @> array['REAL_NAME', 'FACES', 'ROLL_CALL', 'CONTROL', 'RECORDS',
                                                          'INTERACTION', 'QUALITY', 'KEEPS_DATA']),
  constraint platform_ended_whole check (num_nonnulls(ended_on, ended_reason, ended_by) in (0, 3)),
  constraint platform_ended_after_admission check (ended_on is null or admitted_from is not null)
);
create unique index online_platform_once on online_platform (authority_id, name)
  where admitted_from is not null and ended_on is null;
create index online_platform_name on online_platform (name);

create function platform_by_a_city_or_the_province() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from authority where id = new.authority_id and level in ('CITY', 'PROVINCE')) then
    raise exception 'a city or the province admits platforms (TRN-4)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger platform_by_a_city_or_the_province before insert on online_platform
  for each row execute function platform_by_a_city_or_the_province();

-- What was proposed stays; it is admitted once, after its review, and removed once.
create function platform_moves_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_on is not null
     or (new.id, new.authority_id, new.name, new.operator, new.features, new.basis, new.wanted_from, new.entered_by,
         new.entered_at)
        is distinct from
        (old.id, old.authority_id, old.name, old.operator, old.features, old.basis, old.wanted_from, old.entered_by,
         old.entered_at)
     or (old.admitted_from is not null and new.admitted_from is distinct from old.admitted_from) then
    raise exception 'what was said of a platform is kept (TRN-4)' using errcode = 'restrict_violation';
  end if;
  if old.admitted_from is null and new.admitted_from is not null
     and not exists (select 1 from review r where r.matter = 'PLATFORM' and r.subject_id = new.id
                       and r.state = 'APPROVED') then
    raise exception 'a platform is admitted by a second person (TRN-4, REV-2)'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger platform_moves_on before update or delete on online_platform
  for each row execute function platform_moves_on();
create function platform_begins_as_proposal() returns trigger language plpgsql as $$
begin
  if new.admitted_from is not null or new.ended_on is not null then
    raise exception 'a platform is proposed before it is admitted (TRN-4)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger platform_begins_as_proposal before insert on online_platform
  for each row execute function platform_begins_as_proposal();
create trigger platform_stays before truncate on online_platform execute function refuse_change();

-- ---------------------------------------------------------------- filings name an admitted one (FIL-6)

-- Looked at when a filing is handed in; filings that were handed in before are as they were. Who removes the platform at the
-- same moment waits, or is waited for.
create function filing_on_admitted_platform() returns trigger language plpgsql as $$
begin
  if new.state not in ('DRAFT', 'RETURNED') and (tg_op = 'INSERT' or old.state in ('DRAFT', 'RETURNED'))
     and new.online > 0 then
    perform 1 from online_platform p
       join authority o on o.id = p.authority_id
       join authority a on a.id = new.authority_id
      where p.name = new.platform and starts_with(a.path, o.path)
        and p.admitted_from <= new.submitted_on and (p.ended_on is null or p.ended_on > new.submitted_on)
        for share of p;
    if not found then
      raise exception 'online hours are held on an admitted platform (FIL-6)'
        using errcode = 'integrity_constraint_violation';
    end if;
  end if;
  return new;
end $$;
create trigger filing_on_admitted_platform before insert or update on filing
  for each row execute function filing_on_admitted_platform();

-- ---------------------------------------------------------------- whom their trail entries belong to (REV-4)

do $$
begin
  execute 'create or replace view trail_subject (kind, id, authority_id, institution_id, name) as '
    || rtrim(pg_get_viewdef('trail_subject'::regclass), '; ')
    || ' union all select ''PLATFORM'', id, authority_id, null::uuid, name from online_platform';
end $$;
