import {
  addDays, formatDate, moneyInWords, ok, refuse, toMinor, transitions, WHOLE_PPM, type AccountId, type BusinessDate, type ClientId, type CurrencyCode, type DomainEvent, type Ppm, type Result, type SettlementId,
} from '@quittance/kernel';
import { MOST_INSTALMENTS, scheduleOf, type Instalment, type Schedule } from './schedule';

/** PROPOSED waits for the client. KEPT: paid, the rest given up. VOID: an instalment was missed, or a payment that kept it came back. */
export type SettlementStatus = 'PROPOSED' | 'OPEN' | 'KEPT' | 'VOID' | 'REFUSED' | 'CANCELLED';
export type SettlementStep = 'approve' | 'refuse' | 'keep' | 'void' | 'reopen' | 'cancel';

/** The life of a settlement. `reopen`: it stands after all, since a payment came to light, or the one that kept it early came back. */
export const SETTLEMENT_LIFECYCLE = transitions<SettlementStatus, SettlementStep>(
  {
    PROPOSED: { approve: 'OPEN', refuse: 'REFUSED', void: 'VOID', cancel: 'CANCELLED' },
    OPEN: { keep: 'KEPT', void: 'VOID', cancel: 'CANCELLED' },
    KEPT: { void: 'VOID', reopen: 'OPEN' },
    VOID: { reopen: 'OPEN', keep: 'KEPT' },
    REFUSED: {},
    CANCELLED: {},
  },
  'settlement',
);

/** An agreement to take a part of what is owed for the whole, in instalments (M16). */
export interface Settlement {
  readonly settlementId: SettlementId;
  readonly accountId: AccountId;
  readonly clientId: ClientId;
  readonly currency: CurrencyCode;
  readonly status: SettlementStatus;
  /** Whether the client agreed, or its contract did. */
  readonly approved: boolean;
  /** Minor units: what is taken for the whole. */
  readonly agreed: number;
  readonly instalments: readonly Instalment[];
  /** Days after each due day within which a payment still counts for it. */
  readonly graceDays: number;
  readonly madeOn: BusinessDate;
}

export interface SettlementChange {
  readonly settlement: Settlement;
  readonly events: readonly DomainEvent[];
}

/** What was agreed, as it is said: a part of what is owed, or a sum. */
export type Offer = { readonly partPpm: Ppm } | { readonly sum: number };

/** How a settlement is wanted. */
export interface WantedSettlement extends Schedule {
  readonly settlementId: SettlementId;
  readonly accountId: AccountId;
  readonly clientId: ClientId;
  readonly currency: CurrencyCode;
  readonly offer: Offer;
  readonly graceDays: number;
}

/** Days within which the first instalment falls due. */
export const FIRST_WITHIN_DAYS = 90;
/** Most days of grace. */
export const MOST_GRACE_DAYS = 30;

/** The sum an offer comes to, minor units; a part is rounded up, so that what a contract allows is never a minor unit below it. */
export const sumOf = (offer: Offer, balance: number): number => ('sum' in offer ? offer.sum : toMinor((BigInt(balance) * BigInt(offer.partPpm) + BigInt(WHOLE_PPM - 1)) / BigInt(WHOLE_PPM)));

function checkOffer({ offer, currency }: WantedSettlement, balance: number): Result<number> {
  if (balance <= 0) return refuse('NOTHING_OWED', 'Nothing is owed on this account.', { owed: balance });
  if ('partPpm' in offer && (offer.partPpm <= 0 || offer.partPpm > WHOLE_PPM)) return refuse('BAD_PART', 'The part is above zero and at most 100% of what is owed.', { part: offer.partPpm }, 'partPpm');
  const field = 'sum' in offer ? 'sum' : 'partPpm';
  const agreed = sumOf(offer, balance);
  if (!Number.isSafeInteger(agreed) || agreed <= 0) return refuse('AMOUNT_NOT_POSITIVE', 'A settlement needs a sum above zero.', { sum: agreed }, field);
  return agreed > balance ? refuse('SETTLEMENT_ABOVE_BALANCE', `Only ${moneyInWords(balance, currency)} is owed.`, { sum: agreed, owed: balance }, field) : ok(agreed);
}

function checkSchedule({ instalments, firstDueOn, graceDays }: WantedSettlement, agreed: number, today: BusinessDate): Result<null> {
  if (!Number.isInteger(instalments) || instalments < 1 || instalments > MOST_INSTALMENTS) return refuse('BAD_INSTALMENTS', `A settlement has 1 to ${MOST_INSTALMENTS} instalments.`, { instalments }, 'instalments');
  if (agreed < instalments) return refuse('INSTALMENT_TOO_SMALL', 'So many instalments leave nothing to pay in some of them.', { sum: agreed, instalments }, 'instalments');
  if (!Number.isInteger(graceDays) || graceDays < 0 || graceDays > MOST_GRACE_DAYS) return refuse('BAD_GRACE', `Days of grace are 0 to ${MOST_GRACE_DAYS}.`, { graceDays }, 'graceDays');
  if (firstDueOn < today) return refuse('DUE_BEFORE_TODAY', `${formatDate(firstDueOn)} has passed; today is ${formatDate(today)}.`, { firstDueOn, today }, 'firstDueOn');
  const latest = addDays(today, FIRST_WITHIN_DAYS);
  return firstDueOn > latest ? refuse('DUE_TOO_LATE', `The first instalment falls due within ${FIRST_WITHIN_DAYS} days, by ${formatDate(latest)}.`, { firstDueOn, latest }, 'firstDueOn') : ok(null);
}

/**
 * Makes a settlement of what is owed (`balance`, minor units): agreed where `approved`, otherwise proposed to the client.
 * Refuses NOTHING_OWED, BAD_PART, AMOUNT_NOT_POSITIVE, SETTLEMENT_ABOVE_BALANCE, BAD_INSTALMENTS, INSTALMENT_TOO_SMALL, BAD_GRACE,
 * DUE_BEFORE_TODAY and DUE_TOO_LATE.
 */
export function makeSettlement(wanted: WantedSettlement, balance: number, today: BusinessDate, approved: boolean): Result<SettlementChange> {
  const agreed = checkOffer(wanted, balance);
  if (!agreed.ok) return agreed;
  const possible = checkSchedule(wanted, agreed.value, today);
  if (!possible.ok) return possible;
  const { settlementId, accountId, clientId, currency, graceDays } = wanted;
  const settlement: Settlement = {
    settlementId, accountId, clientId, currency, status: approved ? 'OPEN' : 'PROPOSED', approved, agreed: agreed.value, instalments: scheduleOf(agreed.value, wanted), graceDays, madeOn: today };
  return ok({ settlement, events: [{ type: 'settlement.changed', clientId, accountId, payload: { settlementId, status: settlement.status, currency, minor: agreed.value } }] });
}

/** A step of a settlement by its lifecycle, with its event. Refuses TRANSITION_NOT_ALLOWED. */
export function stepSettlement(settlement: Settlement, by: SettlementStep): Result<SettlementChange> {
  const next = SETTLEMENT_LIFECYCLE.next(settlement.status, by);
  if (!next.ok) return next;
  const { settlementId, accountId, clientId, currency, agreed } = settlement;
  return ok({
    settlement: { ...settlement, status: next.value, approved: settlement.approved || by === 'approve' },
    events: [{ type: 'settlement.changed', clientId, accountId, payload: { settlementId, status: next.value, currency, minor: agreed } }] });
}
