import { Injectable } from '@nestjs/common';
import { moneyInWords, ok, ppmOf, refuse, type AccountId, type BusinessDate, type Result, type SettlementId } from '@quittance/kernel';
import { noteText, recordActivity, touchAccount, type AccountState } from '@quittance/accounts/server';
import { beyondAuthority, judgeSettlement, makeSettlement, type Offer, type Settlement, type SettlementCadence, type SettlementStatus, type WantedSettlement } from '@quittance/arrangements/domain';
import { loadPayable, type LoadedAccount } from '@quittance/payments/server';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { CHANNEL_WORDS, checkWord, type ClientWord } from './approval';
import { inDispute } from './judge-settlements';
import { enteredOn } from './settlement-store';
import { inWords } from './settlement-words';
import { tellClientLater } from './tell-clients.job';

/** How a settlement is asked for: a part of what is owed, or a sum in minor units. */
export interface SettlementTerms {
  readonly partPpm?: number | null;
  readonly sum?: number | null;
  readonly instalments: number;
  readonly firstDueOn: BusinessDate;
  readonly cadence: SettlementCadence;
  readonly graceDays: number;
}

export interface Settle extends SettlementTerms {
  readonly accountId: AccountId;
  /** What was owed when the terms were drawn up, minor units. */
  readonly owed?: number | null;
  /** Who agreed for the debtor; it goes onto the timeline. */
  readonly personName: string;
  readonly note?: string | null;
  /** The client's yes where the agency has it already. */
  readonly approval?: ClientWord | null;
}

export interface SettlementMade {
  settlementId: SettlementId;
  accountId: AccountId;
  status: SettlementStatus;
  /** Why the client is asked; empty where it is not. */
  askedBecause: string;
}

/** Agrees with a debtor on a part for the whole, or proposes it to the client where the contract does not allow it by itself. */
@Injectable()
export class SettleUseCase {
  constructor(private readonly work: UnitOfWork) {}

  /** Refuses what the domain refuses, and ACCOUNT_CLOSED, ACCOUNT_DISPUTED, ACCOUNT_ON_HOLD, SETTLEMENT_OPEN and OWED_CHANGED. @param key idempotency key */
  execute(ctx: Ctx, input: Settle, key: string): Promise<Result<SettlementMade>> {
    return this.work.write(ctx, (tx) => tx.command(key, { command: 'settle', ...input }, () => settle(tx, input)));
  }
}

async function settle(tx: Tx, input: Settle): Promise<Result<SettlementMade>> {
  const personName = input.personName.replace(/\s+/g, ' ').trim();
  if (personName.length > 120) return refuse('NAME_TOO_LONG', 'A name has 120 characters at most.', {}, 'personName');
  const note = noteText(input.note, 'note');
  if (!note.ok) return note;
  const word = input.approval ? checkWord(input.approval, tx.today) : ok(null);
  if (!word.ok) return word;
  const loaded = await loadPayable(tx, input.accountId);
  if (!loaded.ok) return loaded;
  const free = await mayBeSettled(tx, loaded.value.state);
  if (!free.ok) return free;
  const { balanceMinor, currency } = loaded.value.state;
  if (typeof input.owed === 'number' && input.owed !== balanceMinor) {
    return refuse('OWED_CHANGED', `${moneyInWords(balanceMinor, currency)} is owed now, not ${moneyInWords(input.owed, currency)}: something came in meanwhile. Look at the schedule again, then settle.`, { owed: balanceMinor, seen: input.owed });
  }
  const made = decide(tx.newId<SettlementId>(), input, loaded.value, tx.today, word.value !== null);
  if (!made.ok) return made;
  await store(tx, input, made.value, loaded.value, word.value);
  await tell(tx, { ...input, personName, note: note.value }, made.value, loaded.value.state, word.value);
  await touchAccount(tx, input.accountId);
  return ok({ settlementId: made.value.settlement.settlementId, accountId: input.accountId, status: made.value.settlement.status, askedBecause: word.value === null ? made.value.because : '' });
}

/** Why no settlement can be made on an account now. */
export async function mayBeSettled(tx: Tx, account: AccountState): Promise<Result<null>> {
  if (account.status === 'CLOSED') return refuse('ACCOUNT_CLOSED', 'The account is closed; reopen it to settle.', { closeCode: account.closeCode ?? '' });
  if (inDispute(account)) return refuse('ACCOUNT_DISPUTED', 'The debt is disputed, so no payment would be set against it. End the dispute first, then settle.', {});
  if (account.status === 'HOLD') return refuse('ACCOUNT_ON_HOLD', 'The account is on hold. Release it first, then settle.', { reason: account.statusReason });
  const open = await tx.maybeOne<{ status: SettlementStatus }>(`select status from settlement where account_id = $1 and status in ('PROPOSED', 'OPEN')`, [account.id]);
  return open ? refuse('SETTLEMENT_OPEN', open.status === 'OPEN' ? 'A settlement is open on this account. End it first, then agree on another.' : 'A settlement of this account waits for the client. Take it back first, then propose another.', { status: open.status }) : ok(null);
}

interface Made {
  readonly settlement: Settlement;
  readonly events: ReturnType<typeof judgeSettlement>['events'];
  /** Why the contract does not suffice; empty where it does. */
  readonly because: string;
}

/** What a settlement would be, by the rules of the domain and the contract's authority. */
export function decide(settlementId: SettlementId, terms: SettlementTerms & { readonly accountId: AccountId }, { state, contract }: LoadedAccount, today: BusinessDate, approved: boolean): Result<Made> {
  const offer = offerOf(terms);
  if (!offer.ok) return offer;
  const { accountId, instalments, firstDueOn, cadence, graceDays } = terms;
  const wanted: WantedSettlement = { settlementId, accountId, clientId: state.clientId, currency: state.currency, offer: offer.value, instalments, firstDueOn, cadence, graceDays };
  const drafted = makeSettlement(wanted, state.balanceMinor, today, true);
  if (!drafted.ok) return drafted;
  const { agreed, instalments: parts } = drafted.value.settlement;
  const because = beyondAuthority(contract.settlement, { balance: state.balanceMinor, agreed, madeOn: today, lastDueOn: parts.at(-1)?.dueOn ?? firstDueOn, graceDays }) ?? '';
  const made = because === '' || approved ? drafted : makeSettlement(wanted, state.balanceMinor, today, false);
  return made.ok ? ok({ ...made.value, because }) : made;
}

function offerOf({ partPpm, sum }: SettlementTerms): Result<Offer> {
  if ((partPpm ?? null) === null && (sum ?? null) === null) return refuse('OFFER_MISSING', 'Say which part of what is owed is taken, or which sum.', {}, 'sum');
  if ((partPpm ?? null) !== null && (sum ?? null) !== null) return refuse('OFFER_TWICE', 'Say a part or a sum, not both.', {}, 'sum');
  return ok(typeof partPpm === 'number' ? { partPpm: ppmOf(partPpm) } : { sum: sum ?? 0 });
}

async function store(tx: Tx, input: Settle, { settlement, because }: Made, { state, contract, feeLines }: LoadedAccount, word: ClientWord | null): Promise<void> {
  const { settlementId, accountId, clientId, currency, status, agreed, instalments, graceDays, madeOn } = settlement;
  const [first, last] = [instalments[0]?.dueOn, instalments.at(-1)?.dueOn];
  const approval = word?.channel ?? (status === 'OPEN' ? 'AUTHORITY' : null);
  const { standing } = judgeSettlement(settlement, { payments: [], disputed: false }, tx.today);
  await tx.query(
    `insert into settlement (id, client_id, account_id, currency, status, balance, agreed, part_ppm, instalments, cadence, grace_days, made_on, first_due_on, last_due_on, after_line, least_ppm, longest_days,
                             asked_because, approval, decided_name, decided_on, decided_by, created_by, recorded_at, judge_on, entered)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $22, $23, $24, ${enteredOn('$3')})`,
    [settlementId, clientId, accountId, currency, status, state.balanceMinor, agreed, input.partPpm ?? null, instalments.length, input.cadence, graceDays, madeOn, first, last, feeLines,
      contract.settlement?.leastPpm ?? null, contract.settlement?.longestDays ?? null, because, approval, word?.name ?? '', approval === null ? null : (word?.on ?? tx.today), tx.ctx.principal.userId, tx.now, standing.judgeOn]);
  await tx.query(
    `insert into settlement_instalment (settlement_id, n, client_id, due_on, amount) select $1, i.n, $2, i."dueOn", i.amount from jsonb_to_recordset($3) as i(n integer, "dueOn" date, amount bigint)`,
    [settlementId, clientId, JSON.stringify(instalments)]);
}

async function tell(tx: Tx, { personName, note, cadence }: Settle, { settlement, events }: Made, { debtorId, balanceMinor }: AccountState, word: ClientWord | null): Promise<void> {
  const { settlementId, accountId, clientId, agreed, currency, status } = settlement;
  const about = { accountId, clientId, debtorId, sourceId: settlementId };
  const said = word === null ? '' : `; ${word.name} agreed for the client ${CHANNEL_WORDS[word.channel]}`;
  await recordActivity(tx, {
    ...about, kind: 'SETTLEMENT', visibility: 'CLIENT', facts: { agreed, owed: balanceMinor, currency },
    body: `${status === 'OPEN' ? 'Settlement agreed' : 'Settlement proposed to the client'}: ${inWords(settlement, cadence)}, for the whole${personName === '' ? '' : `, with ${personName}`}${said}` });
  if (note) await recordActivity(tx, { ...about, kind: 'NOTE', body: note });
  tx.audit({ action: status === 'OPEN' ? 'settlement.made' : 'settlement.proposed', subjectKind: 'settlement', subjectId: settlementId, facts: { accountId, agreed, owed: balanceMinor, currency, instalments: settlement.instalments.length, ...(word ? { approvedBy: word.name, channel: word.channel } : {}) } });
  for (const event of events) await tx.emit(event);
  if (status === 'PROPOSED') tellClientLater(tx);
}
