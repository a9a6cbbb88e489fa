-- CRT-5: who obtains another certificate under subsidy by the same training gets no certificate of training.
alter table trainee add column other_certificate text check (other_certificate in
  ('VOCATIONAL_QUALIFICATION', 'SKILL_LEVEL', 'SPECIAL_ABILITY', 'SPECIAL_OPERATION', 'SPECIAL_EQUIPMENT'));
