-- Institutions apply for admission themselves, without an account (INS-2).

-- On the trail, and wherever it says who entered something, all of them stand under this one. Nobody signs in with it, it
-- holds no post, and it is never opened.
insert into account (id, login, name, password_hash, service, active, authority_id)
select '00000000-0000-4000-8000-0000000000a1', 'applicant', '网上申请人', null, true, false, id
  from authority where level = 'PROVINCE' order by path limit 1;
alter table account add constraint account_of_applicants_is_closed
  check (login <> 'applicant' or (service and not active and institution_id is null));

create function applicants_hold_no_post() returns trigger language plpgsql as $$
begin
  if new.account_id = '00000000-0000-4000-8000-0000000000a1' then
    raise exception 'applicants hold no post (REV-2)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger applicants_hold_no_post before insert or update on account_post
  for each row execute function applicants_hold_no_post();

-- What opens an application again: the reference is told, of the secret there is a hash alone.
create table online_application (
  admission_id uuid primary key references admission,
  reference text collate "C" not null unique check (reference ~ '^[2-9A-HJ-NP-Z]{10}$'),
  hash bytea not null check (length(hash) = 32),
  begun_at timestamptz not null
);
create index online_application_begun on online_application (begun_at);
create trigger online_application_keeps before update or delete or truncate on online_application
  for each statement execute function refuse_change();
