import { addDays, businessDate, compareDates, type BusinessDate } from '@quittance/kernel';
import { DEMO_DATE } from '../demo-agency';
import type { DemoAccount, dice } from './debtors';
import type { Staged, Stage } from './stage';

/** Something that happens to an account on a day. */
export interface Step {
  readonly on: BusinessDate;
  readonly act: (stage: Stage, account: Staged) => Promise<unknown>;
}

type Roll = ReturnType<typeof dice>;

const WORDS = {
  early: ['Copies of the invoices sent to accounts payable.', 'Asked for a statement of account; sent by email.', 'Registry lists the company as active.', 'Sent proof of delivery with signature.'],
  talk: ['Says the next check run is on Friday.', 'Waiting for approval by the owner.', 'Agrees with the amount, short of cash until month end.', 'New bookkeeper, sent everything again.', 'Wants to pay in parts.'],
  silent: ['Mailbox is full.', 'Reception takes a message.', 'Rings out.'],
} as const;

const one = <T>(roll: Roll, list: readonly T[]): T => list[roll(list.length)] as T;
const part = (minor: number, hundredths: number): number => Math.max(100, Math.round((minor * hundredths) / 100));

/** A working day: Saturdays and Sundays move to Monday; nothing happens after today. */
function workday(date: BusinessDate): BusinessDate {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  const moved = addDays(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
  return compareDates(moved, DEMO_DATE) > 0 ? addDays(DEMO_DATE, -3) : moved;
}

/** Who tells of payments made to the client. */
const REPORTERS: Readonly<Record<DemoAccount['client'], string>> = { carrow: 'gwen.carrow', bellweather: 'nora', northgate: 'amir', hartwell: 'imogen', osgood: 'imogen' };

const METHODS = ['CHECK', 'ACH', 'ACH', 'WIRE', 'CARD', 'BANK_TRANSFER'] as const;

/** What an account goes through, in the order it was thought of; the story sorts by day. */
export function stepsOf(account: DemoAccount, collector: string, roll: Roll): Step[] {
  const total = account.invoices.reduce((sum, { minor }) => sum + minor, 0);
  const method = one(roll, METHODS);
  const reference = method === 'CHECK' ? `Check ${1000 + roll(9000)}` : '';
  const after = (days: number): BusinessDate => workday(addDays(account.placedOn, days));
  const step = (on: BusinessDate, act: Step['act']): Step => ({ on, act });
  const opening: Step[] = [
    step(after(2 + roll(3)), (stage, it) => stage.note(collector, it, one(roll, WORDS.early))),
    step(after(6 + roll(6)), (stage, it) => stage.call(collector, it, roll(2) ? { outcome: 'VOICEMAIL' } : { outcome: 'NO_ANSWER', note: one(roll, WORDS.silent) })),
  ];
  const talk = (days: number): Step => step(after(days), (stage, it) => stage.call(collector, it, { outcome: 'SPOKE_WITH_DEBTOR', minutes: 2 + roll(6), note: one(roll, WORDS.talk) }));
  const pay = (days: number, minor: (it: Staged) => number, kind: 'PU' | 'PC' = 'PU'): Step =>
    step(after(days), (stage, it) => (kind === 'PC' ? stage.report(REPORTERS[account.client], it, minor(it)) : stage.pay(collector, it, minor(it), method, kind, reference)));
  const promise = (made: number, minor: number, days: number, graceDays = 2): Step =>
    step(after(made), (stage, it) => stage.call(collector, it, { outcome: 'PROMISED_TO_PAY', minutes: 4, promise: { amount: Math.min(minor, it.balance), dueOn: addDays(after(made), days), graceDays } }));
  const recently = (...days: number[]): Step[] => days.map((back) => step(workday(addDays(DEMO_DATE, -back)), (stage, it) => stage.call(collector, it, { outcome: 'SPOKE_WITH_DEBTOR', minutes: 3, note: one(roll, WORDS.talk) })));
  const whole = (it: Staged): number => it.balance;
  const age = Math.round((Date.parse(DEMO_DATE) - Date.parse(account.placedOn)) / 86_400_000);

  switch (account.fate) {
    case 'new': return [];
    case 'untouched': return opening;
    case 'paid': return [...opening, talk(12), pay(20 + roll(Math.max(5, age - 30)), whole)];
    case 'instalments': return [...opening, talk(11), ...[18, 48, 79, 109].filter((days) => days < age).map((days) => pay(days, (it) => Math.min(it.balance, part(total, 22)))), ...recently(3 + roll(30))];
    case 'kept': return [...opening, promise(12, part(total, 40), 9), pay(20, (it) => Math.min(it.balance, part(total, 40))), ...recently(9 + roll(8))];
    case 'broken': return [...opening, talk(10), step(workday(addDays(DEMO_DATE, -16 - roll(6))), (stage, it) => stage.call(collector, it, { outcome: 'PROMISED_TO_PAY', minutes: 5, promise: { amount: part(it.balance, 50), dueOn: addDays(DEMO_DATE, -6 - roll(4)), graceDays: 2 } }))];
    case 'promised': return [...opening.slice(0, age > 8 ? 2 : 0), step(workday(addDays(DEMO_DATE, -4 - roll(2))), (stage, it) => stage.call(collector, it, { outcome: 'PROMISED_TO_PAY', minutes: 4, promise: { amount: part(it.balance, 60), dueOn: addDays(DEMO_DATE, roll(9)), graceDays: 2 } }))];
    case 'direct': return [...opening, talk(14), pay(25 + roll(10), (it) => part(it.balance, 55), 'PC'), ...recently(6 + roll(20))];
    case 'hold': return [...opening.slice(0, age > 8 ? 2 : 0), step(workday(addDays(DEMO_DATE, -4)), (stage, it) => stage.status('manager', it, one(roll, [
      { step: 'hold', reason: 'CLIENT_REQUEST', until: addDays(DEMO_DATE, 11) }, { step: 'hold', reason: 'DOCUMENTS_AWAITED', until: addDays(DEMO_DATE, 4) }, { step: 'hold', reason: 'DISPUTE', until: null },
      { step: 'hold', reason: 'PAYMENT_AWAITED', until: addDays(DEMO_DATE, 6) }] as const)))];
    case 'uncollectable': return [...opening, talk(18), step(after(75 + roll(20)), (stage, it) => stage.status('manager', it, { step: 'close', code: one(roll, ['UNCOLLECTABLE', 'OUT_OF_BUSINESS', 'CLIENT_REQUEST'] as const) }, 'No assets found worth a suit.'))];
    case 'bankrupt': return [...opening, step(after(40), (stage, it) => stage.status('manager', it, { step: 'close', code: 'BANKRUPT' }, 'Chapter 7 notice received.'))];
    case 'recalled': return [...opening, step(after(35 + roll(15)), (stage, it) => stage.status('manager', it, { step: 'recall' }, 'The client settles with its customer directly.'))];
    case 'reopened': return [...opening, step(after(30), (stage, it) => stage.status('manager', it, { step: 'close', code: 'CLIENT_REQUEST' })), step(after(44), (stage, it) => stage.status('manager', it, { step: 'reopen' }, 'The client asked us to go on.')), ...recently(3 + roll(5))];
    case 'returned': return [...opening, talk(12), {
      on: after(22), act: async (stage, it) => {
        const { receiptId } = await stage.pay(collector, it, part(it.balance, 45), 'CHECK', 'PU', `Check ${1000 + roll(9000)}`);
        return returnLater(account, receiptId);
      } }, step(workday(addDays(after(22), 8)), (stage) => stage.returned('trust', receiptFor(account), 'Insufficient funds')), ...recently(2 + roll(12))];
    case 'overpaid': return [...opening, talk(10), pay(24 + roll(10), (it) => it.balance + 2_500 + roll(4_000))];
    case 'late money': return [...opening, step(after(45), (stage, it) => stage.status('manager', it, { step: 'close', code: 'UNCOLLECTABLE' })), pay(58, () => part(total, 15))];
    case 'credited': return [...opening, step(after(16), (stage, it) => stage.credit('manager', it, part(account.invoices[0]?.minor ?? 0, 12), 'Short delivery, credit agreed')), ...recently(5 + roll(6))];
    default: return [...opening, talk(13), ...(age > 40 ? recently(4 + roll(25)) : []), ...(roll(4) === 0 ? [step(workday(addDays(DEMO_DATE, -3)), (stage: Stage, it: Staged) => stage.call(collector, it, { outcome: 'CALL_BACK_ASKED', callBackOn: addDays(DEMO_DATE, roll(3)) }))] : [])];
  }
}

const receipts = new WeakMap<DemoAccount, string>();
const returnLater = (account: DemoAccount, receiptId: string): void => void receipts.set(account, receiptId);
const receiptFor = (account: DemoAccount): string => receipts.get(account) ?? '';

const on = (date: string): BusinessDate => businessDate(date);

/** What the accounts of the designs went through. */
export function namedSteps(account: DemoAccount): Step[] | undefined {
  const me = 'okafor';
  const step = (date: string, act: Step['act']): Step => ({ on: on(date), act });
  switch (account.fate) {
    case 'brightwater': return [
      step('2026-08-17', (stage, it) => stage.note(me, it, 'Signed credit agreement on file; terms 30 days, 18% from due.')),
      step('2026-08-17', (stage, it) => stage.document(me, it, 'CONTRACT', 'Signed credit agreement.pdf', 'Credit agreement\nCarrow Steel Supply and Brightwater Fixtures LLC\nTerms 30 days net; 18% a year from the due date;\ncosts of collection are the buyer\'s.\n\nSigned: Owen Bright, 12 January 2025')),
      step('2026-08-21', (stage, it) => stage.call(me, it, { outcome: 'SPOKE_WITH_DEBTOR', minutes: 6, note: 'Dana confirms all three invoices. Cash is tight until the hotel job is paid.' })),
      step('2026-09-16', (stage, it) => stage.pay(me, it, 2_000_000, 'WIRE', 'PU', 'FW 4471-20')),
      step('2026-09-30', (stage, it) => stage.adjust('manager', it, { bucket: 'COSTS', amount: 240_000, reason: 'Lien filing and registered mail, chargeable by the credit agreement', invoice: 1 })),
      step('2026-10-12', (stage, it) => stage.call(me, it, { outcome: 'DISPUTES', minutes: 8, note: 'Says CS-88419 came short. Asked the client for the delivery note.' })),
      step('2026-11-02', (stage, it) => stage.note('manager', it, 'Carrow sent the delivery note of CS-88419, signed by Owen Bright. The full load was received.', true)),
      step('2026-11-02', (stage, it) => stage.document('manager', it, 'DELIVERY_NOTE', 'Delivery note CS-88419.pdf', 'Delivery note to invoice CS-88419\nRebar, cut to length: 14.2 t\nReceived complete, 29 April 2026\nOwen Bright')),
      step('2026-11-13', (stage, it) => stage.call(me, it, { outcome: 'PROMISED_TO_PAY', minutes: 4, note: 'Accepts the delivery note.', promise: { amount: 1_200_000, dueOn: on('2026-11-20'), graceDays: 2 } })),
      step('2026-11-20', (stage, it) => stage.adjust('manager', it, { bucket: 'INTEREST', amount: 441_022, reason: 'Contract interest of 18% to 20 November', invoice: 0 })),
    ];
    case 'judged': return [
      step('2026-07-13', (stage, it) => stage.note(me, it, 'Invoices and the signed orders sent; no answer to two letters.')),
      step('2026-08-04', (stage, it) => stage.call(me, it, { outcome: 'REFUSES_TO_PAY', minutes: 4, note: 'Says the deck plates came late and pays nothing. Carrow wants judgment.' })),
      step('2026-10-15', (stage, it) => stage.judgment('manager', it, { judgedOn: '2026-10-13', court: 'Circuit Court of Milwaukee County', reference: '2026-CV-004417', principal: 1_466_218, costs: 38_450, ratePpm: 60_000 })),
      step('2026-11-12', (stage, it) => stage.pay(me, it, 250_000, 'CHECK', 'PU', 'Check 20881')),
    ];
    case 'halden': return [step('2026-10-09', (stage, it) => stage.call(me, it, { outcome: 'VOICEMAIL' })), step('2026-11-19', (stage, it) => stage.call(me, it, { outcome: 'CALL_BACK_ASKED', minutes: 2, callBackOn: DEMO_DATE, note: 'Call at 11, after the deliveries.' }))];
    case 'pell': return [step('2026-09-14', (stage, it) => stage.note(me, it, 'Invoice copies sent.')), step('2026-11-09', (stage, it) => stage.call(me, it, { outcome: 'NO_ANSWER' }))];
    case 'casa verde': return [step('2026-09-15', (stage, it) => stage.note(me, it, 'Written to in Spanish; reads and answers email.')), step('2026-10-08', (stage, it) => stage.pay(me, it, 400_000, 'BANK_TRANSFER')), step('2026-11-16', (stage, it) => stage.note(me, it, 'Answered by email: the rest after the fair in December.'))];
    case 'ostrava': return [step('2026-10-12', (stage, it) => stage.note('brandt', it, 'Registry extract and last balance sheet on file.')), step('2026-10-29', (stage, it) => stage.call('brandt', it, { outcome: 'SPOKE_WITH_DEBTOR', minutes: 11, note: 'Board decides on a plan in November.' }))];
    case 'paid abroad': return [step('2026-07-20', (stage, it) => stage.note('brandt', it, 'Mahnung sent, account statement enclosed.')), step('2026-09-03', (stage, it) => stage.pay('brandt', it, it.balance, 'BANK_TRANSFER'))];
    case 'instalments abroad': return [step('2026-08-19', (stage, it) => stage.note('brandt', it, 'Proposes three transfers; agreed by email.')), ...['2026-09-10', '2026-10-09', '2026-11-10'].map((date) => step(date, (stage, it) => stage.pay('brandt', it, 210_000, 'BANK_TRANSFER')))];
    default: return undefined;
  }
}
