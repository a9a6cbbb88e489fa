-- The register of online platforms: which are admitted, by whom, from when to when; and filings that name them.

-- ---------------------------------------------------------------- platforms (TRN-4)

create table online_platform (
  -- That of the matter by which it was admitted.
  id uuid primary key,
  authority_id uuid not null references authority,
  name text not null check (length(name) between 1 and 100),
  operator text not null check (length(operator) between 1 and 100),
  features text[] not null,
  basis text not null check (length(basis) between 1 and 200),
  admitted_from date not null,
  -- It counts on days before this one.
  ended_on date,
  ended_reason text check (length(ended_reason) between 1 and 500),
  ended_by uuid references account,
  constraint platform_has_it_all check (features @> array['REAL_NAME', 'FACES', 'ROLL_CALL', 'CONTROL', 'RECORDS',
                                                          'INTERACTION', 'QUALITY', 'KEEPS_DATA']),
  constraint platform_ended_whole check (num_nonnulls(ended_on, ended_reason, ended_by) in (0, 3))
);
create unique index online_platform_once on online_platform (authority_id, name) where ended_on is null;
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

-- What was admitted stays; it is removed once.
create function platform_moves_on() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.ended_on is not null
     or (new.id, new.authority_id, new.name, new.operator, new.features, new.basis, new.admitted_from)
        is distinct from
        (old.id, old.authority_id, old.name, old.operator, old.features, old.basis, old.admitted_from) then
    raise exception 'what was said of a platform is kept (TRN-4)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger platform_moves_on before update or delete on online_platform
  for each row execute function platform_moves_on();
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
