-- TRN-4: what is proposed as an online platform; what is admitted stands in online_platform.
create table platform_facts (
  name text not null check (length(name) between 1 and 100),
  operator text not null check (length(operator) between 1 and 100),
  features text[] not null check (features @> array['REAL_NAME', 'FACES', 'ROLL_CALL', 'CONTROL', 'RECORDS',
                                                    'INTERACTION', 'QUALITY', 'KEEPS_DATA']),
  basis text not null check (length(basis) between 1 and 200),
  wanted_from date not null
);
call matter_kind_is('PLATFORM');

-- TRN-4, REV-2: a platform is admitted as it was proposed, by a second person.
alter table online_platform add foreign key (id) references matter;
create function platform_is_admitted_by_its_matter() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.ended_on is not null or not exists (
       select 1 from matter m join platform_facts f on f.matter_id = m.id and f.round = m.round
        where m.id = new.id and m.state = 'IN_FORCE' and m.authority_id = new.authority_id
          and (f.name, f.operator, f.features, f.basis) = (new.name, new.operator, new.features, new.basis)
          and new.admitted_from >= f.wanted_from) then
    raise exception 'a platform is admitted as it was proposed, by a second person (TRN-4, REV-2)'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger platform_is_admitted_by_its_matter before insert on online_platform
  for each row execute function platform_is_admitted_by_its_matter();

-- TRN-4: its matter ends with it, and not before.
create function platform_matter_ends_with_it() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from online_platform where id = new.id and ended_on is not null) then
    raise exception 'the matter of a platform ends when it is removed (TRN-4)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger platform_matter_ends_with_it before update on matter for each row
  when (new.kind = 'PLATFORM' and new.state = 'ENDED') execute function platform_matter_ends_with_it();
