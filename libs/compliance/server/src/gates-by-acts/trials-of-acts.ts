import { randomUUID } from 'node:crypto';
import type { Trials } from './trial';
import type { Debtor, World } from './world.fixture';
import { START } from './world.fixture';

const authorise = (world: World, account: Debtor, part: object = {}): Promise<string> =>
  world.keep('recordSuitAuthority', 'SuitAuthorityInput', { accountId: account.id, authorisedOn: '2026-11-20', costsFunded: true, note: 'By their letter of 20 November', ...part }, world.officer);

/** A cheque dated ahead, deposited on a day with a notice or without; the gates of the decision behind the deposit. */
async function deposited(world: World, account: Debtor, on: string, sentOn: string | null): Promise<readonly string[]> {
  const run = async (name: string, type: string, input: object): Promise<Record<string, unknown>> =>
    (await world.money.accountant.call<{ r: Record<string, unknown> }>(`mutation ($i: ${type}!) { r: ${name}(input: $i) { ... on PostDatedPayment { id version } ... on Refused { code message } } }`, { i: { key: randomUUID(), ...input } })).r;
  await world.clock(START);
  const { id } = await run('takePostDatedPayment', 'TakePostDatedInput', { accountId: account.id, method: 'CHECK', amount: 10_000, currency: 'USD', payableOn: '2026-12-14', reference: 'Check 7' });
  let version = 1;
  if (sentOn !== null) {
    await world.clock(sentOn);
    version = (await run('recordPostDatedNotice', 'PostDatedNoticeInput', { id, version, sentOn, how: 'Letter by first-class mail' }))['version'] as number;
  }
  await world.clock(on);
  await run('depositPostDatedPayment', 'PostDatedStepInput', { id, version });
  return world.decided(account, 'DEPOSIT');
}

/** A debit that came back by a code, presented again; the gates of the decision behind it. */
async function presentedAgain(world: World, account: Debtor, code: string): Promise<readonly string[]> {
  const { owner } = world.agency;
  const run = async (name: string, type: string, fields: string, input: object): Promise<Record<string, unknown>> =>
    (await world.money.accountant.call<{ r: Record<string, unknown> }>(`mutation ($i: ${type}!) { r: ${name}(input: $i) { ${fields} ... on Refused { code message } } }`, { i: { key: randomUUID(), ...input } })).r;
  const { mandateId } = await run('recordMandate', 'RecordMandateInput', '... on MandateRecorded { mandateId }', {
    accountIds: [account.id], scheme: 'ACH', holderName: 'Dana Ruiz', routing: '071000013', account: '004417720', business: false, perDebit: 50_000, perMonth: 80_000, signedOn: '2026-11-02', proofKind: 'SIGNED', proof: 'mandate.pdf' });
  await run('planDebits', 'PlanDebitsInput', '... on DebitsPlanned { mandateId }', { mandateId, accountId: account.id, amount: 10_000, firstDueOn: '2026-12-01' });
  // The bank had the file, and its day has come.
  const { receiptId } = await world.money.pay(account.id, 10_000, START, { method: 'ACH' });
  await owner.query(`update direct_debit set status = 'COLLECTED', collect_on = due_on, receipt_id = $2 where account_id = $1`, [account.id, receiptId]);
  await world.money.giveBack(receiptId, START, `${code} by the bank`);
  const { rows: [debit] } = await owner.query<{ id: string; version: number }>(`select id, version from direct_debit where account_id = $1`, [account.id]);
  await run('representDebit', 'RepresentDebitInput', '... on DebitRepresented { debitId }', { debitId: debit?.id, version: debit?.version, dueOn: '2026-12-07' });
  return world.decided(account, 'PRESENT');
}

/** What is done about a debt without reaching anybody. */
export const OF_ACTS: Trials = {
  async G17(world, { allows, refuses }) {
    const to = await world.debtor();
    await refuses(world.act(to, 'FURNISH'));
    await world.called(to, 'SPOKE_WITH_DEBTOR', { connected: true, conversation: true });
    await allows(world.act(to, 'FURNISH'));
    const written = await world.debtor();
    await allows(world.send(written, '{{clause.miniMiranda}} You owe {{balance}}.'));
    await world.agency.runJobs();
    await world.clock('2026-12-06');
    await refuses(world.act(written, 'FURNISH'));
    await world.clock('2026-12-07');
    await allows(world.act(written, 'FURNISH'));
  },
  async G18(world, { allows, refuses }) {
    const paid = await world.debtor();
    await allows(world.act(paid, 'TRANSFER', { transferTo: 'BUYER' }));
    await world.money.pay(paid.id, 100_000, START);
    await refuses(world.act(paid, 'TRANSFER', { transferTo: 'BUYER' }));
    await allows(world.act(paid, 'TRANSFER', { transferTo: 'OWNER' }));
  },
  async G19(world, { allows, refuses }) {
    const [first, other] = [await world.debtor(), await world.debtor()];
    await allows(world.act(first, 'APPLY', { severalDebts: true }));
    await refuses(world.act(first, 'APPLY', { severalDebts: true, directedToId: other.id }));
    await world.keep('recordDispute', 'RecordDisputeInput', { accountId: first.id, inWriting: false, source: 'CALL', note: 'Not mine' });
    await refuses(world.act(first, 'APPLY', { severalDebts: true }));
  },
  async G20(world, { allows, refuses }) {
    const to = await world.debtor();
    await authorise(world, to);
    const suit = { venue: 'Sangamon County', livesAt: 'Sangamon County', signedAt: 'Cook County' };
    await allows(world.act(to, 'SUE', suit));
    await allows(world.act(to, 'SUE', { ...suit, venue: 'Cook County' }));
    await refuses(world.act(to, 'SUE', { ...suit, venue: 'Lake County' }));
    await refuses(world.act(to, 'SUE', { ...suit, landAt: 'Lake County' }));
  },
  async G25(world, { allows, refuses }) {
    const to = await world.debtor();
    const suit = { venue: 'Sangamon County', livesAt: 'Sangamon County' };
    const step = { channel: 'LETTER', address: null, purpose: 'SUIT_STEP' };
    await refuses(world.act(to, 'SUE', suit));
    await refuses(world.contact(to, step));
    await authorise(world, to, { costsFunded: false });
    await refuses(world.act(to, 'SUE', suit));
    await authorise(world, to);
    await allows(world.act(to, 'SUE', suit));
    await allows(world.contact(to, step));
    await authorise(world, to, { authorisedOn: null });
    await refuses(world.act(to, 'SUE', suit));
  },
  async G26(world, { allows, refuses }) {
    const to = await world.debtor();
    await world.called(to, 'NO_ANSWER');
    await world.clock('2029-11-23');
    await refuses(world.act(to, 'PURGE'));
    await world.clock('2029-11-24');
    await refuses(world.act(to, 'PURGE', { legalHold: true }));
    await allows(world.act(to, 'PURGE'));
  },
  async G29(world, { allows, refuses }) {
    await refuses(deposited(world, await world.debtor(), '2026-12-11', '2026-12-08'));
    await refuses(deposited(world, await world.debtor(), '2026-12-14', null));
    await allows(deposited(world, await world.debtor(), '2026-12-14', '2026-12-08'));
  },
  async G30(world, { allows, refuses }) {
    await allows(presentedAgain(world, await world.debtor(), 'R01'));
    await refuses(presentedAgain(world, await world.debtor(), 'R10'));
  },
};
