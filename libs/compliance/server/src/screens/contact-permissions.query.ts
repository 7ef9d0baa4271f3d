import { Injectable } from '@nestjs/common';
import { decide, hoursEverywhere, type Channel, type Decision, type Role, type RuleSet } from '@quittance/compliance/domain';
import type { ContactKind, ContactStatus } from '@quittance/debtors/domain';
import type { AccountId } from '@quittance/kernel';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { messageOf } from '../deciding/contact-request';
import { contactFactsOf, roleOf } from '../facts/contact-facts-of';
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

/** Nothing is known but a country with several clocks: when the hours suit all of it, today or next. */
export interface WholeCountry {
  readonly country: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export interface ContactPermissions {
  readonly accountId: AccountId;
  /** Where the debtor may be, by clocks; none where that is not known beyond a country with several. */
  readonly zones: readonly string[];
  readonly wholeCountry: WholeCountry | null;
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
  const { zones, countryOnly } = first.person;
  const hours = countryOnly === undefined ? null : hoursEverywhere(first, tx.now.getTime(), await inForce(tx, shared));
  const wholeCountry = countryOnly === undefined || hours === null ? null : { country: countryOnly, opensAt: new Date(hours.opens), closesAt: new Date(hours.closes) };
  return { accountId: account.id, zones: countryOnly === undefined ? zones : [], wholeCountry, regime: first.debt.regime, ways, states: await statesOf(tx, account.debtorId) };
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
  const rules = await inForce(tx, shared);
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

async function inForce(tx: Tx, { ruleVersion }: SharedFacts): Promise<RuleSet> {
  const rules = await rulesOf(tx, ruleVersion);
  if (rules === undefined) throw new Error(`the rules of version ${ruleVersion} are missing`);
  return rules;
}
