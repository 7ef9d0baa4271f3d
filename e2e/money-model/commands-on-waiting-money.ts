import { ApplySuspense, DebtorRefunds, PartnerPayouts, RefundSuspense } from '@quittance/payments/server';
import { nameOf, type Maker } from './command';
import { idOf } from './commands-on-payments';
import { applyItem } from './paying';
import { payPartner, payRefund, refundItem, requestPartnerPayout, requestRefund, withdrawPartnerPayout, withdrawRefund } from './waiting';

/** Mostly what is open, sometimes what somebody settled meanwhile. */
const applying: Maker = ({ agency, people }, random, world) => {
  const item = random.maybe(world.items.filter(({ status }) => status === 'OPEN' || random.chance(0.1)));
  if (!item) return undefined;
  const account = random.of(world.accounts);
  return {
    name: `apply suspense ${item.id} to ${account.id}`, keyed: true,
    run: (key) => agency.get(ApplySuspense).execute(people[0], { key, suspenseItemId: item.id, accountId: account.id }),
    expect: () => applyItem(world, item, account),
  };
};

const refunding: Maker = ({ agency, people }, random, world) => {
  const item = random.maybe(world.items.filter(({ status }) => status === 'OPEN' || random.chance(0.1)));
  if (!item) return undefined;
  const debtor = random.chance(0.6) ? random.of(world.debtors) : null;
  return {
    name: `suspense ${item.id} is the debtor's`, keyed: true,
    run: (key) => agency.get(RefundSuspense).execute(people[0], { key, suspenseItemId: item.id, debtorId: debtor }),
    expect: () => refundItem(world, item, debtor, nameOf(people[0])),
  };
};

const refundStep = (step: 'request' | 'approve' | 'withdraw'): Maker => ({ agency, people }, random, world) => {
  const wanted = step === 'request' ? 'OWED' : 'REQUESTED';
  const refund = random.maybe(world.refunds.filter(({ status }) => status === wanted || random.chance(0.1)));
  if (!refund) return undefined;
  const who = people[random.chance(0.8) === (step === 'approve') ? 1 : 0];
  return {
    name: `${step} refund ${refund.id}`, keyed: true,
    run: (key) => agency.get(DebtorRefunds)[step](who, { key, refundId: refund.id, version: refund.version }),
    expect: () => (step === 'request' ? requestRefund(refund, nameOf(who)) : step === 'approve' ? payRefund(world, refund, nameOf(who)) : withdrawRefund(refund)),
  };
};

const requestPayout: Maker = ({ agency, people }, random, world) => {
  const partner = random.of(world.partners);
  return {
    name: `ask for the payout of ${partner.id}`, keyed: true,
    run: (key) => agency.get(PartnerPayouts).request(people[0], { key, partnerId: partner.id, currency: world.currency }),
    expect: (value) => requestPartnerPayout(world, partner, nameOf(people[0]), idOf(value, 'payoutId')),
  };
};

const payoutStep = (step: 'approve' | 'withdraw'): Maker => ({ agency, people }, random, world) => {
  const payout = random.maybe(world.partnerPayouts);
  if (!payout) return undefined;
  const who = people[random.chance(0.8) ? 1 : 0];
  return {
    name: `${step} payout ${payout.id}`, keyed: true,
    run: (key) => agency.get(PartnerPayouts)[step](who, { key, payoutId: payout.id, version: payout.version }),
    expect: () => (step === 'approve' ? payPartner(world, payout, nameOf(who)) : withdrawPartnerPayout(world, payout)),
  };
};

export const waitingCommands = {
  applySuspense: [5, applying], refundSuspense: [2, refunding], requestRefund: [3, refundStep('request')], approveRefund: [4, refundStep('approve')], withdrawRefund: [1, refundStep('withdraw')],
  requestPayout: [2, requestPayout], approvePayout: [2, payoutStep('approve')], withdrawPayout: [0.5, payoutStep('withdraw')],
} as const satisfies Record<string, readonly [number, Maker]>;
