-- Matters: everything that more than one person decides, in one shape (REV-1, REV-2).

-- The kinds that there are; each keeps its facts in a table of its own, kind_facts, a row a round.
create table matter_kind (
  name text primary key check (name ~ '^[A-Z]+(_[A-Z]+)*$')
);
create trigger matter_kind_keeps before update or delete or truncate on matter_kind
  for each statement execute function refuse_change();

create table matter (
  id uuid primary key,
  version bigint not null,
  kind text not null references matter_kind,
  -- How often it was handed in; each round has facts and a review of its own.
  round integer not null check (round > 0),
  state text not null check (state in ('OPEN', 'RETURNED', 'WITHDRAWN', 'REJECTED', 'IN_FORCE', 'ENDED')),
  -- Whose matter it is: decides who sees it (REV-4).
  authority_id uuid not null references authority,
  institution_id uuid references institution,
  title text not null check (length(title) between 1 and 200),
  entered_by uuid not null references account,
  entered_at timestamptz not null,
  changed_at timestamptz not null
);
create index matter_of_kind on matter (kind, entered_at desc, id);
create index matter_of_institution on matter (institution_id, kind) where institution_id is not null;
create index matter_back on matter (entered_by) where state in ('RETURNED', 'WITHDRAWN');

-- REV-1: a matter moves on by its levels, and stays what it is.
create function matter_moves_on() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'DELETE'
     or (new.id, new.kind, new.authority_id, new.institution_id) is distinct from
        (old.id, old.kind, old.authority_id, old.institution_id)
     or not (case old.state
               when 'OPEN' then new.round = old.round and new.state <> 'ENDED'
               when 'RETURNED' then new.round = old.round + 1 and new.state = 'OPEN'
               when 'WITHDRAWN' then new.round = old.round + 1 and new.state = 'OPEN'
               when 'IN_FORCE' then new.round = old.round and new.state = 'ENDED'
               else false end)
     or (new.state <> 'OPEN' and (new.title, new.entered_by, new.entered_at) is distinct from
         (old.title, old.entered_by, old.entered_at)) then
    raise exception 'a matter only moves on, by its steps (REV-1)' using errcode = 'restrict_violation';
  end if;
  if new.state <> old.state and new.state not in ('OPEN', 'ENDED') and not exists (
       select 1 from review v
        where v.matter = new.kind and v.subject_id = new.id and v.entered_at = new.entered_at
          and v.state = case new.state when 'IN_FORCE' then 'APPROVED' else new.state end) then
    raise exception 'matter % is not % by its review (REV-1)', new.id, new.state using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger matter_moves_on before update or delete on matter
  for each row execute function matter_moves_on();
create trigger matter_stays before truncate on matter execute function refuse_change();

-- What was handed in stays as it was, and belongs to the round that is open.
create function facts_of_an_open_round() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from matter where id = new.matter_id and round = new.round and state = 'OPEN'
                    and lower(kind) || '_facts' = tg_table_name) then
    raise exception 'matter % has no open round %', new.matter_id, new.round
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;

-- The facts of all kinds, as the trail seals them: by the names of columns, empty ones and ciphers left out.
create view matter_record (kind, id, key, row) as
  select null::text, null::uuid, null::text, null::jsonb where false;

-- Lets a table hold the facts of a kind: columns of its own, and matter_id and round.
create procedure matter_kind_is(kind text) language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  facts text := lower(kind) || '_facts';
begin
  insert into matter_kind (name) values (kind);
  execute format('alter table %I add column matter_id uuid not null references matter, add column round integer not null,'
                 ' add primary key (matter_id, round)', facts);
  execute format('create trigger facts_keep before update or delete or truncate on %I'
                 ' for each statement execute function refuse_change()', facts);
  execute format('create trigger facts_of_an_open_round before insert on %I'
                 ' for each row execute function facts_of_an_open_round()', facts);
  execute (select 'create or replace view public.matter_record (kind, id, key, row) as '
                  || string_agg(format('select %L, matter_id, round::text, jsonb_strip_nulls(to_jsonb(f) - %L::text[]) from %I f',
                                       k.name,
                                       (select array_agg(column_name::text) from information_schema.columns
                                         where table_schema = 'public' and table_name = lower(k.name) || '_facts'
                                           and (column_name in ('matter_id', 'round') or column_name like '%\_cipher')),
                                       lower(k.name) || '_facts'), ' union all ' order by k.name)
             from matter_kind k);
end $$;

do $$
begin
  execute 'create or replace view trail_subject (kind, id, authority_id, institution_id, name) as '
    || rtrim(pg_get_viewdef('trail_subject'::regclass), '; ')
    || ' union all select kind, id, authority_id, institution_id, title from matter';
end $$;
