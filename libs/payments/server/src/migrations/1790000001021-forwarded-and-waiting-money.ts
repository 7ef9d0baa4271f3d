import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ForwardedAndWaitingMoney1790000001021 implements MigrationInterface {
  name = 'ForwardedAndWaitingMoney1790000001021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql);
    await runner.query(seed);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Quittance migrates forward only; restore a backup instead.'));
  }
}

const sql = /* sql */ `
-- Attorneys and agencies accounts are forwarded to.
create table partner (
  id uuid primary key,
  name text not null unique check (length(name) between 1 and 200),
  kind text not null check (kind in ('ATTORNEY', 'AGENCY')),
  share_ppm integer not null check (share_ppm between 0 and 1000000),
  forwards text not null check (forwards in ('NETTED', 'GROSS')),
  suit_fee_ppm integer not null default 0 check (suit_fee_ppm between 0 and 1000000),
  email text not null default '' check (length(email) <= 200),
  phone text not null default '' check (length(phone) <= 50),
  active boolean not null default true,
  created_at timestamptz not null,
  version integer not null default 1
);
select secure_for_agency('partner');

-- With whom an account is, and for what share: one at a time, its history kept.
create table account_forwarding (
  id uuid primary key,
  account_id uuid not null,
  client_id uuid not null,
  partner_id uuid not null references partner,
  share_ppm integer not null check (share_ppm between 0 and 1000000),
  forwards text not null check (forwards in ('NETTED', 'GROSS')),
  forwarded_on date not null,
  ended_on date,
  actor_id uuid,
  foreign key (account_id, client_id) references account (id, client_id)
);
create unique index account_forwarding_open on account_forwarding (account_id) where ended_on is null;
create index account_forwarding_by_partner on account_forwarding (partner_id) where ended_on is null;
select secure_by_client('account_forwarding');

create table partner_payout (
  id uuid primary key,
  partner_id uuid not null references partner,
  currency char(3) not null,
  -- Shares due, and of them what the partner owes back for returned payments.
  shares bigint not null check (shares > 0),
  offset_minor bigint not null default 0 check (offset_minor between 0 and shares),
  status text not null default 'REQUESTED' check (status in ('REQUESTED', 'PAID', 'WITHDRAWN')),
  requested_by uuid not null,
  requested_at timestamptz not null,
  approved_by uuid constraint second_person check (approved_by <> requested_by),
  approved_at timestamptz,
  paid_on date,
  transaction_id uuid references ledger_transaction,
  version integer not null default 1,
  check ((status = 'PAID') = (approved_by is not null and transaction_id is not null))
);
create unique index partner_payout_one_open on partner_payout (partner_id, currency) where status = 'REQUESTED';
create index partner_payout_by_time on partner_payout (requested_at desc, id desc);
select secure_for_agency('partner_payout');

create function guard_partner_payout() returns trigger language plpgsql as $$
begin
  if old.status <> 'REQUESTED' then
    raise exception 'a payout that is % cannot be changed', lower(old.status) using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger settled_stays before update or delete on partner_payout for each row execute function guard_partner_payout();

-- A partner's part of one payment (PA), or of its return, below zero. KEPT: it never forwarded it. Otherwise due to it, or due back.
create table partner_share (
  id uuid primary key,
  partner_id uuid not null references partner,
  receipt_id uuid not null unique references receipt,
  account_id uuid not null,
  client_id uuid not null,
  currency char(3) not null,
  collected bigint not null,
  share_ppm integer not null,
  amount bigint not null,
  status text not null check (status in ('KEPT', 'OWED', 'REQUESTED', 'PAID', 'CANCELLED')),
  payout_id uuid references partner_payout,
  reverses_id uuid unique references partner_share,
  earned_on date not null,
  check (status not in ('REQUESTED', 'PAID') or payout_id is not null),
  foreign key (account_id, client_id) references account (id, client_id)
);
create index partner_share_open on partner_share (partner_id, currency, earned_on, id) where status in ('OWED', 'REQUESTED');
create index partner_share_by_partner on partner_share (partner_id, earned_on desc, id desc);
create index partner_share_by_payout on partner_share (payout_id) where payout_id is not null;
select secure_for_agency('partner_share');

-- A fee for a suit, charged to the client whatever is collected, due before the suit is filed. One that is withdrawn is mirrored by a new row.
create table suit_fee (
  id uuid primary key,
  account_id uuid not null,
  client_id uuid not null,
  partner_id uuid references partner,
  currency char(3) not null,
  base bigint not null,
  rate_ppm integer not null check (rate_ppm between 0 and 1000000),
  amount bigint not null check (amount <> 0),
  charged_on date not null,
  due_on date not null,
  note text not null default '' check (length(note) <= 500),
  transaction_id uuid not null references ledger_transaction,
  reverses_id uuid unique references suit_fee,
  actor_id uuid,
  recorded_at timestamptz not null,
  check ((amount < 0) = (reverses_id is not null)),
  foreign key (account_id, client_id, currency) references account (id, client_id, currency)
);
create index suit_fee_by_client on suit_fee (client_id, currency, charged_on);
create index suit_fee_by_account on suit_fee (account_id);
select secure_by_client('suit_fee');
select make_append_only('suit_fee');

-- How long money lies before it is unclaimed property. A change is a new row; the last recorded of those in force holds.
create table dormancy_period (
  id uuid primary key,
  country char(2) not null,
  -- Empty: any region of the country that has no row of its own.
  region text not null default '' check (length(region) <= 3),
  months integer not null check (months between 1 and 360),
  effective_from date not null,
  source text not null check (length(source) between 3 and 500),
  checked_on date not null,
  actor_id uuid,
  recorded_at timestamptz not null
);
create index dormancy_period_by_place on dormancy_period (country, region, effective_from desc, recorded_at desc);
select secure_for_agency('dormancy_period');
select make_append_only('dormancy_period');

create table unclaimed_property (
  id uuid primary key,
  refund_id uuid references debtor_refund,
  suspense_item_id uuid references suspense_item,
  debtor_id uuid references debtor,
  currency char(3) not null,
  amount bigint not null check (amount > 0),
  place text not null,
  dormant_since date not null,
  reportable_on date not null,
  reference text not null check (length(reference) between 1 and 200),
  status text not null default 'REQUESTED' check (status in ('REQUESTED', 'ESCHEATED', 'WITHDRAWN')),
  requested_by uuid not null,
  requested_at timestamptz not null,
  approved_by uuid constraint second_person check (approved_by <> requested_by),
  approved_at timestamptz,
  transaction_id uuid references ledger_transaction,
  version integer not null default 1,
  check (num_nonnulls(refund_id, suspense_item_id) = 1),
  check ((status = 'ESCHEATED') = (approved_by is not null and transaction_id is not null))
);
create unique index unclaimed_refund_once on unclaimed_property (refund_id) where status <> 'WITHDRAWN';
create unique index unclaimed_suspense_once on unclaimed_property (suspense_item_id) where status <> 'WITHDRAWN';
select secure_for_agency('unclaimed_property');

create function guard_unclaimed_property() returns trigger language plpgsql as $$
begin
  if old.status <> 'REQUESTED' then
    raise exception 'unclaimed property that is % cannot be changed', lower(old.status) using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger settled_stays before update or delete on unclaimed_property for each row execute function guard_unclaimed_property();

-- A cheque or authorisation dated ahead: kept, not deposited, until its day and after its notice (12 CFR 1006.22(c)).
create table post_dated_payment (
  id uuid primary key,
  account_id uuid not null,
  client_id uuid not null,
  method text not null check (method in ('CHECK', 'ACH', 'CARD', 'DIRECT_DEBIT')),
  amount bigint not null check (amount > 0),
  currency char(3) not null,
  payable_on date not null,
  taken_on date not null,
  reference text not null default '' check (length(reference) <= 200),
  payer text not null default '' check (length(payer) <= 200),
  notice_needed boolean not null,
  notice_sent_on date,
  notice_how text not null default '' check (length(notice_how) <= 200),
  status text not null default 'HELD' check (status in ('HELD', 'DEPOSITED', 'CANCELLED')),
  receipt_id uuid unique references receipt,
  cancel_reason text not null default '' check (length(cancel_reason) <= 300),
  actor_id uuid,
  recorded_at timestamptz not null,
  version integer not null default 1,
  check ((status = 'DEPOSITED') = (receipt_id is not null)),
  check (payable_on > taken_on),
  foreign key (account_id, client_id, currency) references account (id, client_id, currency)
);
create index post_dated_payment_held on post_dated_payment (payable_on, id) where status = 'HELD';
create index post_dated_payment_by_account on post_dated_payment (account_id, payable_on desc);
select secure_for_agency('post_dated_payment');

create function guard_post_dated_payment() returns trigger language plpgsql as $$
begin
  if old.status <> 'HELD' then
    raise exception 'a post-dated payment that is % cannot be changed', lower(old.status) using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger settled_stays before update or delete on post_dated_payment for each row execute function guard_post_dated_payment();

-- Why a debtor disputes; empty while nothing is disputed.
alter table account add column dispute_reason text not null default '' check (length(dispute_reason) <= 500);
alter table invoice add column dispute_reason text not null default '' check (length(dispute_reason) <= 500);
`;

/** What an installation starts with. General periods; kinds of property and later laws may differ, so each is checked before a report is filed. */
const seed = /* sql */ `
insert into dormancy_period (id, country, region, months, effective_from, source, checked_on, recorded_at)
select uuidv7(), 'US', p.region, p.months, '2000-01-01', p.source || ', general period. Check before filing.', '2026-01-01', '2026-01-01T00:00:00Z'
  from (values
  ('', 36, 'Most states’ general period; no row of its own is entered for the state'),
  ('AZ', 36, 'Ariz. Rev. Stat. § 44-302'),
  ('CA', 36, 'Cal. Code Civ. Proc. § 1520'),
  ('CO', 36, 'Colo. Rev. Stat. § 38-13-201'),
  ('DE', 60, '12 Del. Code § 1133'),
  ('FL', 60, 'Fla. Stat. § 717.102'),
  ('GA', 60, 'Ga. Code § 44-12-193'),
  ('IL', 36, '765 Ill. Comp. Stat. 1026/15-201'),
  ('IN', 36, 'Ind. Code § 32-34-1.5-4'),
  ('MA', 36, 'Mass. Gen. Laws ch. 200A § 5'),
  ('MI', 36, 'Mich. Comp. Laws § 567.223'),
  ('MN', 36, 'Minn. Stat. § 345.39'),
  ('NC', 60, 'N.C. Gen. Stat. § 116B-53'),
  ('NJ', 36, 'N.J. Stat. § 46:30B-7'),
  ('NY', 36, 'N.Y. Abandoned Property Law'),
  ('OH', 60, 'Ohio Rev. Code § 169.02'),
  ('PA', 36, '72 Pa. Stat. § 1301.6'),
  ('TX', 36, 'Tex. Prop. Code § 72.101'),
  ('VT', 36, '27 Vt. Stat. ch. 18, § 201 of the uniform act'),
  ('WA', 36, 'Wash. Rev. Code § 63.30.040')) as p(region, months, source);
`;
