-- People: posts that exclude each other, sign-in that slows guessing down, sessions that can be ended from afar, keys of
-- other systems, stand-ins for absence.

-- ---------------------------------------------------------------- accounts

alter table account
  add column version bigint not null default 0,
  -- An account of another system signs in by keys alone.
  add column service boolean not null default false,
  add column password_set_at timestamptz not null default now(),
  add column must_change boolean not null default false,
  -- The secret of the one-time codes, sealed; the time step of the last code that was taken.
  add column code_cipher bytea,
  add column code_confirmed boolean not null default false,
  add column code_step bigint not null default 0;
alter table account alter column password_hash drop not null;
alter table account add constraint account_service_has_no_password check (service = (password_hash is null));
alter table account add constraint account_code_confirmed check (not code_confirmed or code_cipher is not null);

-- A code that was taken once is never taken again.
create function account_keeps() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.id, new.login, new.service) is distinct from (old.id, old.login, old.service)
     or (new.code_step < old.code_step) then
    raise exception 'an account keeps its login name for ever' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger account_keeps before update or delete on account for each row execute function account_keeps();

-- ---------------------------------------------------------------- posts that exclude each other (REV-2)

create table post_exclusion (
  post text not null,
  other text not null,
  primary key (post, other),
  constraint exclusion_once check (post < other)
);
-- The three administrators are different people, and none of them works on matters.
insert into post_exclusion (post, other)
select least(a.post, b.post), greatest(a.post, b.post)
  from unnest(array['SYSTEM', 'SECURITY', 'AUDIT']) as a (post)
  cross join unnest(array['SYSTEM', 'SECURITY', 'AUDIT', 'INTAKE', 'REVIEW', 'APPROVAL', 'INSPECTION', 'FUND',
                          'INSTITUTION']) as b (post)
 where a.post <> b.post
union
select 'STATISTICS', 'SYSTEM' union select 'SECURITY', 'STATISTICS'
-- An institution's clerk holds no post of an authority.
union
select least('INSTITUTION', p), greatest('INSTITUTION', p)
  from unnest(array['INTAKE', 'REVIEW', 'APPROVAL', 'INSPECTION', 'FUND', 'STATISTICS']) as p
-- Who approves does not take in, pays nothing out and inspects nothing; who inspects does not pay.
union select 'APPROVAL', 'INTAKE' union select 'APPROVAL', 'FUND' union select 'APPROVAL', 'INSPECTION'
union select 'FUND', 'INSPECTION' union select 'FUND', 'REVIEW';

create function posts_exclude_each_other() returns trigger language plpgsql as $$
begin
  -- One of two posts given at the same moment waits for the other.
  perform 1 from account where id = new.account_id for update;
  if exists (select 1 from account_post p
               join post_exclusion e on e.post = least(p.post, new.post) and e.other = greatest(p.post, new.post)
              where p.account_id = new.account_id) then
    raise exception 'posts exclude each other (REV-2)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger posts_exclude_each_other before insert or update on account_post
  for each row execute function posts_exclude_each_other();

-- ---------------------------------------------------------------- sign-in

-- By login name, be there such an account or not: both answer alike.
create table sign_in_attempt (
  login text primary key,
  failures integer not null check (failures >= 0),
  last_at timestamptz not null,
  locked_until timestamptz
);

create table account_session (
  id uuid primary key,
  account_id uuid not null references account,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  address text not null,
  agent text not null,
  code_passed boolean not null default false,
  ended_at timestamptz
);
create index account_session_account on account_session (account_id, started_at desc);

-- The keys of other systems: what is stored does not open anything.
create table service_key (
  id text collate "C" primary key check (id ~ '^[a-z0-9.]{1,40}$'),
  account_id uuid not null references account,
  hash bytea not null check (length(hash) = 32),
  scopes text[] not null check (cardinality(scopes) > 0),
  given_by uuid references account,
  given_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > given_at),
  ended_at timestamptz,
  used_at timestamptz
);
create index service_key_account on service_key (account_id);

-- The one-time link by which the first administrators are made.
create table first_link (
  hash bytea primary key check (length(hash) = 32),
  made_at timestamptz not null,
  used_at timestamptz
);

-- ---------------------------------------------------------------- stand-ins (REV-2)

create table stand_in (
  id uuid primary key,
  absent uuid not null references account,
  present uuid not null references account,
  post text not null check (post in ('INTAKE', 'REVIEW', 'APPROVAL', 'INSPECTION', 'FUND', 'STATISTICS')),
  first_day date not null,
  last_day date not null,
  reason text not null check (length(reason) between 1 and 200),
  given_at timestamptz not null,
  ended_at timestamptz,
  constraint stand_in_another check (absent <> present),
  -- Bounded in time: a quarter at most.
  constraint stand_in_bounded check (last_day between first_day and first_day + 92)
);
create index stand_in_present on stand_in (present, last_day);

create function stand_in_around_no_exclusion() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from account_post where account_id = new.absent and post = new.post)
     or exists (select 1 from account_post where account_id = new.present and post = new.post)
     or exists (select 1 from account_post p
                  join post_exclusion e on e.post = least(p.post, new.post) and e.other = greatest(p.post, new.post)
                 where p.account_id = new.present)
     or (select authority_id from account where id = new.absent)
        is distinct from (select authority_id from account where id = new.present)
     or exists (select 1 from account where id in (new.absent, new.present) and institution_id is not null) then
    raise exception 'a stand-in goes around no exclusion of posts (REV-2)' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger stand_in_around_no_exclusion before insert on stand_in
  for each row execute function stand_in_around_no_exclusion();

-- ---------------------------------------------------------------- the trail

-- What is done to an account is on the trail of the account, seen where the account is seen.
do $$
begin
  execute 'create or replace view trail_subject (kind, id, authority_id, institution_id, name) as '
    || rtrim(pg_get_viewdef('trail_subject'::regclass), '; ')
    || ' union all select ''ACCOUNT'', id, authority_id, institution_id, name from account';
end $$;
