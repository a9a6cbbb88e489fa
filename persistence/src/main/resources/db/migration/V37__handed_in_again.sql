-- REV-1: what was returned is handed in again as a new matter, since what was entered is kept as it is. It follows the returned one.

create table handed_in_again (
  matter text not null check (matter in (
    'DIRECTORY_CHANGE', 'CORRECTION')),
  returned_id uuid not null,
  follower_id uuid not null,
  at timestamptz not null,
  primary key (matter, returned_id),
  unique (matter, follower_id),
  check (follower_id <> returned_id)
);
create trigger handed_in_again_keeps before update or delete or truncate on handed_in_again
  for each statement execute function refuse_change();

-- A matter that is entered anew has one round; so the returned one is looked at by its only round as well.
create function follows_a_returned_matter() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from review where matter = new.matter and subject_id = new.follower_id and state = 'OPEN')
     or not exists (select 1 from review where matter = new.matter and subject_id = new.returned_id and state = 'RETURNED')
     or exists (select 1 from review where matter = new.matter and subject_id = new.returned_id and state <> 'RETURNED') then
    raise exception 'only a matter that was returned is handed in again, as one that waits (REV-1)'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger follows_a_returned_matter before insert on handed_in_again
  for each row execute function follows_a_returned_matter();

-- What came back to who entered it.
create index review_returned on review (entered_by) where state = 'RETURNED';
