-- What is sent to finance, and what comes back (SUB-6, SUB-9).

create table payment_batch (
  id uuid primary key,
  authority_id uuid not null references authority,
  number integer not null check (number > 0),
  fund text not null check (fund in ('EMPLOYMENT', 'UNEMPLOYMENT_INSURANCE', 'UPGRADING', 'OTHER')),
  lines integer not null check (lines > 0),
  total_fen bigint not null check (total_fen > 0),
  made_by uuid not null references account,
  made_at timestamptz not null,
  constraint payment_batch_number_once unique (authority_id, number)
);
create index payment_batch_newest on payment_batch (authority_id, made_at, id);
create trigger payment_batch_keeps before update or delete or truncate on payment_batch
  for each statement execute function refuse_change();

create table payment (
  batch_id uuid not null references payment_batch,
  position integer not null check (position > 0),
  line_id uuid not null references subsidy_line,
  amount_fen integer not null check (amount_fen > 0),
  -- As it was when it was sent.
  account_id uuid not null references payee_account,
  state text not null check (state in ('SENT', 'PAID', 'FAILED')),
  reason text not null default '' check (length(reason) <= 500),
  answered_on date,
  answered_by uuid references account,
  primary key (batch_id, position),
  constraint payment_answered_whole check ((state = 'SENT') = (answered_on is null) and (state = 'SENT') = (answered_by is null)),
  constraint payment_failed_with_reason check ((state = 'FAILED') = (reason <> ''))
);
-- Never twice: what was sent is sent again only after the bank sent it back.
create unique index payment_once on payment (line_id) where state <> 'FAILED';
create index payment_of_line on payment (line_id);

-- A payment is answered once, and stays what it was.
create function payment_is_answered() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if old.state <> 'SENT' or new.state = 'SENT'
     or (new.batch_id, new.position, new.line_id, new.amount_fen, new.account_id)
        is distinct from (old.batch_id, old.position, old.line_id, old.amount_fen, old.account_id) then
    raise exception 'a payment is answered once (SUB-9)' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger payment_is_answered before update on payment for each row execute function payment_is_answered();
create trigger payment_stays before delete or truncate on payment for each statement execute function refuse_change();

-- What is sent is a line of the authority and the fund, and its whole amount.
create function payment_of_its_line() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if new.state <> 'SENT' or not exists (
       select 1 from subsidy_line l join payment_batch b on b.id = new.batch_id
        where l.id = new.line_id and l.state = 'SENT' and l.amount_fen = new.amount_fen and l.account_id = new.account_id
          and l.authority_id = b.authority_id and l.fund = b.fund) then
    raise exception 'payment % of batch % is none of its lines (SUB-9)', new.position, new.batch_id
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create constraint trigger payment_of_its_line after insert on payment deferrable initially immediate
  for each row execute function payment_of_its_line();

-- At commit a batch says what its payments add up to, and a line stands as its payment does.
create function batch_adds_up() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if (select (count(*), coalesce(sum(amount_fen), 0)) is distinct from (new.lines::bigint, new.total_fen)
        from payment where batch_id = new.id) then
    raise exception 'batch % does not add up (SUB-9)', new.number using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger batch_adds_up after insert on payment_batch deferrable initially deferred
  for each row execute function batch_adds_up();

create function line_is_paid_by_its_payment() returns trigger language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from payment where line_id = new.id and state = new.state) then
    raise exception 'subsidy % is not % by a payment (SUB-9)', new.id, new.state using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create constraint trigger line_is_paid_by_its_payment after update on subsidy_line deferrable initially deferred
  for each row when (new.state in ('SENT', 'PAID', 'FAILED')) execute function line_is_paid_by_its_payment();
