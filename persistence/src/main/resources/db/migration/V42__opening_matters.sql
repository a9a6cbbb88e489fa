-- SER-11: what is entered as the opening balance of a run; what is in force stands in opening_balance.
create table opening_balance_facts (
  code text not null check (length(code) <= 40 and replace(code, ' ', '') ~ '^[0-9]{10}$'),
  year integer not null check (year between 2020 and 2099),
  last_number integer not null check (last_number between 1 and 99999),
  reason text not null check (length(reason) between 1 and 500)
);
call matter_kind_is('OPENING_BALANCE');
create index opening_balance_facts_run on opening_balance_facts (replace(code, ' ', ''), year);

alter table opening_balance add constraint opening_of_a_matter foreign key (id) references matter;

-- REV-2: nothing else puts one in force.
create function opening_by_its_matter() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from matter where id = new.id and kind = 'OPENING_BALANCE' and state = 'IN_FORCE') then
    raise exception 'opening balance % is not in force by its matter (REV-2)', new.id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger opening_by_its_matter before insert on opening_balance
  for each row execute function opening_by_its_matter();
