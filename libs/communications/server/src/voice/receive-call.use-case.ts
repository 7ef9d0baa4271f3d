import { Injectable } from '@nestjs/common';
import { readContactValue } from '@quittance/debtors/domain';
import { ok, refuse, type AccountId, type ClientId, type ContactPointId, type DebtorId, type Result, type UserId } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { holdersOf } from '../inbound/match-message';
import { noteCallEvent, tellCall } from './call-row';
import { callSetting } from './call-settings';

/** A call that comes in, as the provider tells it. */
export interface IncomingCall {
  readonly provider: string;
  /** The provider's id: the same however often it is told. */
  readonly providerId: string;
  /** As the provider writes it; no number where it is withheld. */
  readonly from: string;
  readonly to: string;
}

export interface ReceivedCall {
  readonly callId: string;
  readonly repeated: boolean;
  /** Which of our telephones is to ring, E.164; null: none is known. */
  readonly ring: string | null;
  /** The business's name as strangers may hear it. */
  readonly businessName: string;
}

interface Whose { readonly accountId: AccountId; readonly clientId: ClientId; readonly debtorId: DebtorId; readonly personId: DebtorId | null; readonly contactPointId: ContactPointId; readonly deskUserId: UserId | null }

/** Takes in a call: whose number it is, which telephone of ours rings, what the screens show. The same told again changes nothing. */
@Injectable()
export class ReceiveCall {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, incoming: IncomingCall): Promise<Result<ReceivedCall>> {
    if (incoming.providerId === '' || incoming.providerId.length > 200) return Promise.resolve(refuse('ID_MISSING', 'A call needs the provider’s id of it.'));
    return this.work.write(ctx, async (tx): Promise<Result<ReceivedCall>> => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1230))', [`${incoming.provider} ${incoming.providerId}`]);
      const businessName = await nameForStrangers(tx);
      const known = await tx.maybeOne<{ id: string; ring: string }>('select id, user_number as ring from call where provider = $1 and provider_id = $2', [incoming.provider, incoming.providerId]);
      if (known) return ok({ callId: known.id, repeated: true, ring: known.ring || null, businessName });
      const number = await numberOf(tx, incoming.from);
      const { whose, reason } = await whoseCall(tx, number);
      const rung = await telephoneFor(tx, whose);
      const id = tx.newId();
      await tx.query(
        `insert into call (id, direction, status, client_id, account_id, debtor_id, person_id, contact_point_id, number, our_number, user_id, user_number, provider, provider_id, started_at, matched_by, match_reason)
         values ($1, 'INBOUND', 'ARRIVING', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
        [id, whose?.clientId ?? null, whose?.accountId ?? null, whose?.debtorId ?? null, whose?.personId ?? null, whose?.contactPointId ?? null, number, incoming.to.slice(0, 40), rung.userId, rung.number, incoming.provider, incoming.providerId,
          tx.now, whose === null ? null : 'NUMBER', reason]);
      await noteCallEvent(tx, id, 'ARRIVED', reason);
      await tellCall(tx, { id, direction: 'INBOUND', clientId: whose?.clientId ?? null, accountId: whose?.accountId ?? null }, 'ARRIVING');
      return ok({ callId: id, repeated: false, ring: rung.number === '' ? null : rung.number, businessName });
    });
  }

  /** The call a provider's id is of; null where it is none of ours. */
  known(ctx: Ctx, provider: string, providerId: string): Promise<string | null> {
    return this.work.read(ctx, async (tx) => (await tx.maybeOne<{ id: string }>(`select id from call where provider = $1 and provider_id = $2 and direction = 'INBOUND'`, [provider, providerId]))?.id ?? null);
  }

  businessName(ctx: Ctx): Promise<string> {
    return this.work.read(ctx, nameForStrangers);
  }
}

/** The business's name as anybody may hear it; empty where none is kept. */
const nameForStrangers = async (tx: Tx): Promise<string> => (await tx.maybeOne<{ name: string }>('select voicemail_name as name from letter_sender'))?.name ?? '';

/** E.164, or empty: "anonymous", "Restricted" and the like are no numbers. */
async function numberOf(tx: Tx, from: string): Promise<string> {
  const { country } = await tx.one<{ country: string }>('select country from agency');
  const read = readContactValue('PHONE', from.slice(0, 40), country);
  return read.ok ? read.value.normalised : '';
}

export interface AccountOfNumber extends Whose { readonly number: string; readonly debtorName: string; readonly closed: boolean }

/** Accounts of everybody who has a number, their own first, open ones and the one last called about first. */
export async function accountsOfNumber(tx: Tx, number: string): Promise<AccountOfNumber[]> {
  const holders = number === '' ? [] : await holdersOf(tx, 'PHONE', number);
  if (holders.length === 0) return [];
  return tx.query<AccountOfNumber>(
    `select a.id as "accountId", a.client_id as "clientId", a.debtor_id as "debtorId", case when h.debtor_id = a.debtor_id then null else h.debtor_id end as "personId", h.point_id as "contactPointId", k.user_id as "deskUserId", a.number, d.name as "debtorName",
            a.status = 'CLOSED' as closed
       from unnest($1::uuid[], $2::uuid[]) as h (debtor_id, point_id) join account a on a.debtor_id = h.debtor_id or exists (select from account_party y where y.account_id = a.id and y.debtor_id = h.debtor_id)
       join debtor d on d.id = a.debtor_id left join desk k on k.id = a.desk_id and k.active
      order by a.status = 'CLOSED', (select max(c.started_at) from call c where c.account_id = a.id and c.direction = 'OUTBOUND') desc nulls last, a.last_worked_on desc nulls last, a.placed_on desc, a.id desc limit 50`,
    [holders.map(({ debtorId }) => debtorId), holders.map(({ contactPointId }) => contactPointId)]);
}

async function whoseCall(tx: Tx, number: string): Promise<{ whose: Whose | null; reason: string }> {
  if (number === '') return { whose: null, reason: 'The number was withheld.' };
  const accounts = await accountsOfNumber(tx, number);
  const [first] = accounts;
  if (first === undefined) return { whose: null, reason: 'The number is on no debtor’s file.' };
  const debtors = new Set(accounts.map(({ debtorId }) => debtorId));
  if (debtors.size > 1) return { whose: null, reason: `The number is on file for ${debtors.size} debtors.` };
  return { whose: first, reason: accounts.length === 1 ? 'The number is on the debtor’s file.' : `The number is on the debtor’s file. Of ${accounts.length} accounts, ${first.number} was worked last.` };
}

/** The telephone of the account's collector, else the office's. */
async function telephoneFor(tx: Tx, whose: Whose | null): Promise<{ userId: string | null; number: string }> {
  const own = whose?.deskUserId ? await tx.maybeOne<{ number: string }>('select number from user_phone where user_id = $1', [whose.deskUserId]) : undefined;
  return own ? { userId: whose?.deskUserId ?? null, number: own.number } : { userId: null, number: (await callSetting(tx)).officeNumber };
}
