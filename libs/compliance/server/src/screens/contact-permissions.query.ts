import { Injectable } from '@nestjs/common';
import { decide, type Channel, type Decision, type Role } from '@quittance/compliance/domain';
import type { ContactKind, ContactStatus } from '@quittance/debtors/domain';
import type { AccountId } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { messageOf } from '../deciding/contact-request';
import { contactFactsOf, roleOf, whereabouts } from '../facts/contact-facts-of';
import { loadAccountFacts, loadSharedFacts, type AccountFacts, type PersonRow, type SharedFacts } from '../facts/load-account-facts';
import { rulesOf } from '../rules/rule-sets';
import { statesOf, type RecordedState } from './recorded-states';

/** One way to reach somebody of an account, and whether it may be taken now. */
export interface ContactWay {
  readonly channel: Channel;
  readonly personId: string;
  readonly personName: string;
  readonly role: Role;
  readonly contactPointId: string | null;
  readonly kind: ContactKind;
  readonly value: string;
  readonly status: ContactStatus;
  /** While it is allowed: until when it stays so by the clock, within a day; null: longer. */
  readonly until: Date | null;
  readonly decision: Decision;
}

export interface ContactPermissions {
  readonly accountId: AccountId;
  /** Where the debtor may be, by clocks. */
  readonly zones: readonly string[];
  readonly regime: string;
  readonly ways: readonly ContactWay[];
  readonly states: readonly RecordedState[];
}

const CHANNELS_OF: Readonly<Record<ContactKind, readonly Channel[]>> = { PHONE: ['CALL', 'TEXT'], EMAIL: ['EMAIL'], ADDRESS: ['LETTER'] };
const QUARTER = 900_000;
const DAY = 86_400_000;

/** May I contact them now? Every number and address of the account's people, by channel. A preview: it stores nothing and promises nothing. */
@Injectable()
export class ContactPermissionsQuery {
  constructor(private readonly work: UnitOfWork) {}

  run(ctx: Ctx, accountId: AccountId): Promise<ContactPermissions | null> {
    return this.work.read(ctx, async (tx) => {
      const shared = await loadSharedFacts(tx);
      const [account] = await loadAccountFacts(tx, [accountId]);
      return account === undefined ? null : permissions(tx, account, shared);
    });
  }
}

async function permissions(tx: Tx, account: AccountFacts, shared: SharedFacts): Promise<ContactPermissions> {
  const people = [{ role: 'DEBTOR' as Role, person: account.debtor }, ...(account.parties ?? []).map(({ role, person }) => ({ role: roleOf(role, account), person }))];
  const ways: ContactWay[] = [];
  for (const { role, person } of people) for (const way of waysOf(person)) ways.push(await wayOf(tx, account, shared, { ...way, person, role }));
  const first = contactFactsOf(account, shared, { person: account.debtor, role: 'DEBTOR', address: null, message: messageOf({ purpose: 'COLLECT' }), overrides: [] });
  return { accountId: account.id, zones: whereabouts(account.debtor, shared).zones, regime: first.debt.regime, ways, states: await statesOf(tx, account.debtorId) };
}

interface Way {
  readonly channel: Channel;
  readonly kind: ContactKind;
  readonly contactPointId: string | null;
  readonly value: string;
  readonly address: string | null;
  readonly status: ContactStatus;
}

function waysOf(person: PersonRow): Way[] {
  const usable = person.points.filter(({ status }) => status === 'RIGHT_PARTY' || status === 'UNVERIFIED').sort((a, b) => (a.status === b.status ? 0 : a.status === 'RIGHT_PARTY' ? -1 : 1));
  const ways = usable.flatMap(({ id, kind, value, address, status }) => CHANNELS_OF[kind].map((channel): Way => ({ channel, kind, contactPointId: id, value, address, status })));
  return ways.some(({ channel }) => channel === 'LETTER') ? ways : [...ways, { channel: 'LETTER', kind: 'ADDRESS', contactPointId: null, value: '', address: null, status: 'UNVERIFIED' }];
}

async function wayOf(tx: Tx, account: AccountFacts, shared: SharedFacts, { person, role, address, ...way }: Way & { readonly person: PersonRow; readonly role: Role }): Promise<ContactWay> {
  const rules = await rulesOf(tx, shared.ruleVersion);
  if (rules === undefined) throw new Error(`the rules of version ${shared.ruleVersion} are missing`);
  const standing = (account.overrides ?? []).filter(({ channel }) => channel === way.channel).map(({ gate, by, reason }) => ({ gate, by, reason }));
  const purpose = role === 'THIRD_PARTY' ? 'LOCATION' : 'COLLECT';
  const facts = contactFactsOf(account, shared, { person, role, address, message: messageOf({ purpose }), overrides: standing });
  const now = tx.now.getTime();
  const decision = decide(facts, way.channel, now, rules);
  let until: number | null = null;
  if (decision.allowed && way.channel !== 'LETTER') {
    for (let at = (Math.floor(now / QUARTER) + 1) * QUARTER; at <= now + DAY && until === null; at += QUARTER) if (!decide(facts, way.channel, at, rules).allowed) until = at;
  }
  return { ...way, personId: person.id, personName: person.name, role, until: until === null ? null : new Date(until), decision };
}
