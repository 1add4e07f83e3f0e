-- One log row of about 328 bytes a commit: what a log without tamper evidence costs.
\set a random(1, 40)
insert into audit
  (actor, org, action, case_id, field, purpose, consent_id, leaf_hash, sealed)
  values (
    'medewerker-004217', 'buurtteams-utrecht-overvecht', (:a)::smallint,
    '6f1d1c6e-52b5-4c3c-9a70-0d2f3a9b11c7', 'huishouden.samenstelling',
    'casusregie/huisbezoek-voorbereiden', '0b7e8a52-8f5e-4a53-9d0e-5a0f4a1c2d3e',
    '\xabababababababababababababababababababababababababababababababab',
    '\xcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd'
    'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd'
    'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd'
  );
