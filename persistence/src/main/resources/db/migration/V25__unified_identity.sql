-- Sessions of people whom the bureau's unified identity vouched for: no password of ours was asked for.
alter table account_session add column unified boolean not null default false;
