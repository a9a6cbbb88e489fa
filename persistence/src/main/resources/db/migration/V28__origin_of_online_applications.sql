-- From which network an application for admission was begun, as a keyed hash: so many a day from one.
alter table online_application add column origin bytea check (length(origin) = 32);
create index online_application_origin on online_application (origin, begun_at);
