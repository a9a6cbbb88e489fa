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

-- Nothing is added to a list behind its back: its rows come by one statement.
create function rows_come_at_once() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  twice boolean;
begin
  execute format('select exists (select 1 from (select matter_id, round, count(*) as n from %I'
                 ' where (matter_id, round) in (select matter_id, round from brought) group by 1, 2) a'
                 ' join (select matter_id, round, count(*) as n from brought group by 1, 2) b using (matter_id, round)'
                 ' where a.n <> b.n)', tg_argv[0]) into twice;
  if twice then
    raise exception 'the rows of a round come at once (REV-1)' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

-- The facts of all kinds, as the trail seals them: by the names of columns, empty ones and ciphers left out.
create view matter_record (kind, id, key, row) as
  select null::text, null::uuid, null::text, null::jsonb where false;

-- The tables that hold what was handed in: a row a round, or the rows of a list in each round.
create table matter_table (
  name text primary key,
  kind text not null references matter_kind,
  -- The list, for a table of its rows.
  list text
);
create trigger matter_table_keeps before update or delete or truncate on matter_table
  for each statement execute function refuse_change();

create procedure seal_matter_tables() language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  execute (select 'create or replace view public.matter_record (kind, id, key, row) as '
                  || string_agg(
                       case when t.list is null then
                         format('select %L, matter_id, round::text, jsonb_strip_nulls(to_jsonb(f) - %L::text[]) from %I f',
                                t.kind, c.left_out, t.name)
                       else
                         format('select %L, matter_id, round || %L, jsonb_agg(jsonb_strip_nulls(to_jsonb(f) - %L::text[])'
                                ' order by position) from %I f group by matter_id, round',
                                t.kind, '/' || t.list, c.left_out, t.name)
                       end, ' union all ' order by t.name)
             from matter_table t
             cross join lateral (select array_agg(column_name::text) as left_out from information_schema.columns
                                  where table_schema = 'public' and table_name = t.name
                                    and (column_name in ('matter_id', 'round') or column_name like '%\_cipher')) c);
end $$;

-- Lets a table hold the facts of a kind: columns of its own, and matter_id and round.
create procedure matter_kind_is(kind text) language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  facts text := lower(kind) || '_facts';
begin
  insert into matter_kind (name) values (kind);
  insert into matter_table (name, kind) values (facts, kind);
  execute format('alter table %I add column matter_id uuid not null references matter, add column round integer not null,'
                 ' add primary key (matter_id, round)', facts);
  execute format('create trigger facts_keep before update or delete or truncate on %I'
                 ' for each statement execute function refuse_change()', facts);
  execute format('create trigger facts_of_an_open_round before insert on %I'
                 ' for each row execute function facts_of_an_open_round()', facts);
  call seal_matter_tables();
end $$;

-- Lets a table hold the rows of a list among the facts of a kind, in their order. They come with their round, in one go.
create procedure matter_rows_are(kind text, list text) language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  facts text := lower(kind) || '_facts';
begin
  insert into matter_table (name, kind, list) values (facts || '_' || list, kind, list);
  execute format('alter table %I add column matter_id uuid not null, add column round integer not null,'
                 ' add column position integer not null check (position > 0),'
                 ' add primary key (matter_id, round, position),'
                 ' add foreign key (matter_id, round) references %I (matter_id, round)', facts || '_' || list, facts);
  execute format('create trigger rows_keep before update or delete or truncate on %I'
                 ' for each statement execute function refuse_change()', facts || '_' || list);
  execute format('create trigger rows_come_at_once after insert on %I referencing new table as brought'
                 ' for each statement execute function rows_come_at_once(%L)', facts || '_' || list, facts || '_' || list);
  call seal_matter_tables();
end $$;

do $$
begin
  execute 'create or replace view trail_subject (kind, id, authority_id, institution_id, name) as '
    || rtrim(pg_get_viewdef('trail_subject'::regclass), '; ')
    || ' union all select kind, id, authority_id, institution_id, title from matter';
end $$;
