import { CLOSE_CODES, HOLD_REASONS, type HoldReason } from '@quittance/accounts/domain';
import { debtorZones, placesOf, readPlace, regimeOf, regionCode, resultOfCall, type AddressBasis, type AddressFacts, type AddressPlace, type AttemptFact, type CallOutcome, type Charge, type ContactFacts, type DebtFacts, type MessageFacts, type OverrideFact, type PersonFacts, type Regime, type Role, type SuitFacts } from '@quittance/compliance/domain';
import { restrictionFact, type AccountFacts, type AttemptRow, type BasisRow, type PersonRow, type PointRow, type SharedFacts } from './load-account-facts';

/** Whom and what a contact is about, besides what is on file of the account. */
export interface Reaching {
  readonly person: PersonRow;
  readonly role: Role;
  /** As compared, or null where none is named. */
  readonly address: string | null;
  readonly message: MessageFacts;
  readonly overrides: readonly OverrideFact[];
}

/** The facts of a decision, put together from what is on file. */
export function contactFactsOf(account: AccountFacts, shared: SharedFacts, { person, role, address, message, overrides }: Reaching): ContactFacts {
  const asked = (account.enquiries ?? []).filter((one) => one.person === person.id);
  return {
    debt: debtFacts(account, shared),
    person: { ...whereaboutsOf(person, shared, address), id: person.id, role, name: person.name, enquiredAt: asked.at(-1)?.at ?? null, asksForMore: asked.some((one) => one.asksForMore), answerDoubted: asked.at(-1)?.answerDoubted ?? false },
    address: address === null ? null : addressFacts(account, person, address),
    message,
    attempts: (account.attempts ?? []).map((row) => attemptFact(account, row)),
    restrictions: (account.restrictions ?? []).map(restrictionFact),
    consents: account.consents ?? [],
    disputes: account.disputes ?? [],
    history: { firstCommunicationAt: null, firstWritingAt: null, noticeGivenAt: null, periodEndsOn: null, spokenAt: null, ...account.history, sendings: account.sendings ?? [] },
    suit: suitOf(account), payment: null, transfer: null, records: null,
    agency: { zone: shared.zone, policy: shared.policy, licences: shared.licences },
    overrides,
  };
}

/** The same few lists of zones and places come again and again: kept once, the decision finds their clocks and rows once. */
const kept = new Map<string, readonly string[]>();

function once(list: readonly string[]): readonly string[] {
  const key = list.join(' ');
  const found = kept.get(key);
  if (found === undefined && kept.size < 20_000) kept.set(key, list);
  return found ?? list;
}

type Whereabouts = Pick<PersonFacts, 'zones' | 'places' | 'countryOnly'>;

const stored = new WeakMap<PersonRow, Whereabouts>();

const inUse = ({ status }: PointRow): boolean => status === 'RIGHT_PARTY' || status === 'UNVERIFIED';

/** Zones and places of a person, from addresses and numbers together. */
export function whereabouts(person: PersonRow, shared: Pick<SharedFacts, 'country'>): Whereabouts {
  let found = stored.get(person);
  if (found === undefined) stored.set(person, (found = lookedUp(person, person.country?.trim() ?? shared.country)));
  return found;
}

/** As whereabouts, with the number that is dialled: one on no file may ring elsewhere too. */
const whereaboutsOf = (person: PersonRow, shared: Pick<SharedFacts, 'country'>, address: string | null): Whereabouts =>
  address?.startsWith('+') && !person.points.some((point) => point.address === address && inUse(point)) ? lookedUp(person, person.country?.trim() ?? shared.country, [address]) : whereabouts(person, shared);

function lookedUp(person: PersonRow, country: string, dialled: readonly string[] = []): Whereabouts {
  const { zone: known, city, postalCode } = person;
  const region = regionCode(country, person.region);
  const numbers = person.points.filter((point) => point.kind === 'PHONE' && inUse(point)).map(({ address }) => address).concat(dialled);
  const [confirmed, others] = [person.points.filter(({ status }) => status === 'RIGHT_PARTY'), person.points.filter(({ status }) => status === 'UNVERIFIED')];
  const read = [...confirmed, ...others].filter(({ kind }) => kind === 'ADDRESS').flatMap(({ value }) => { const place = readPlace(value, country); return place === null ? [] : [{ ...place, value }]; });
  const placed = region !== '' || postalCode !== '';
  const addresses = [...(placed ? [{ country, region, postalCode }] : []), ...read];
  // Where the row names no state, addresses do; the law of one's residence is that of the first, and of every other they may live at.
  const named = read.map((one) => placesOf(one.country, one.region, cityOf(one), one.postalCode));
  const own = placesOf(country, region, city, postalCode);
  // Within the state of the row they may say more: the city with rules of its own.
  const places = region === '' && read.length > 0 ? [...new Set(named.flat())] : [...new Set([...own, ...named.filter(([, state]) => state !== undefined && state === own[1]).flat()])];
  const zones = debtorZones({ known, country: placed ? null : (person.country?.trim() ?? null), addresses, numbers });
  if (zones.length > 0) return { zones: once(zones), places: once(places) };
  // A country says little where anything says more.
  const all = debtorZones({ known, addresses: [{ country, region: '', postalCode: '' }], numbers: [] });
  return { zones: once(all), places: once(places), ...(all.length > 1 && { countryOnly: country }) };
}

const BEFORE_NEW_YORK = [/,\s*([^,]+?)[\s,]+NY\s*(?:,[^,]*)?$/i, /,\s*([^,]+?)[\s,]+New York\s*(?:,[^,]*)?$/i, /,\s*(New York)\s*$/i];

/** The place an address without a ZIP code names before its state: whether it is the city, which has rules of its own. */
const cityOf = ({ value, postalCode, region }: AddressPlace & { readonly value: string }): string =>
  region === 'NY' && postalCode === '' ? (BEFORE_NEW_YORK.map((pattern) => pattern.exec(value)?.[1]).find((city) => city !== undefined) ?? '') : '';

/** The client's authority to sue; the court and where people live are said by whoever sues. */
const suitOf = ({ authority, classification }: AccountFacts): SuitFacts | null =>
  authority && { authorisedAt: authority.authorisedOn === null ? null : Date.parse(`${authority.authorisedOn}T00:00:00Z`), costsFunded: authority.costsFunded, venue: '', signedAt: classification?.signedAt ?? null, livesAt: null, landAt: null };

function debtFacts(account: AccountFacts, shared: SharedFacts): DebtFacts {
  const { classification, debtor, buckets } = account;
  const [country = '', region] = whereabouts(debtor, shared).places;
  const byLaw = account.judged ? 'LAW' : null;
  const authority = { PRINCIPAL: 'AGREEMENT', INTEREST: classification?.interest ?? (account.agreesInterest ? 'AGREEMENT' : byLaw), FEES: classification?.fees ?? byLaw, COSTS: classification?.costs ?? byLaw } as const;
  return {
    id: account.id, class: classification?.class ?? account.class, regime: regimeNow(classification, regimeOf(classification?.class ?? account.class, country, region ?? null)), status: statusOf(account), rests: restsOf(account), balance: account.balance,
    charges: (['PRINCIPAL', 'INTEREST', 'FEES', 'COSTS'] as const).flatMap((kind): Charge[] => ((buckets?.[kind] ?? 0) > 0 ? [{ kind, amount: buckets?.[kind] ?? 0, authority: authority[kind] }] : [])),
    contract: account.judged ? 'JUDGMENT' : (classification?.contract ?? 'OPEN'), dueOn: account.dueOn,
    limitationPlaces: [...new Set([region ?? country, classification?.signedAt ?? region ?? country])],
  };
}

/** Whoever moves comes under another law; only what a creditor's type took out of California's cover stays out. */
const regimeNow = (noted: AccountFacts['classification'], byPlace: Regime): Regime =>
  byPlace === 'US_CALIFORNIA_COMMERCIAL' && noted?.regime === 'US_BUSINESS_PERSON' && noted.creditor !== 'OTHER' ? noted.regime : byPlace;

function statusOf({ status, closeCode }: AccountFacts): DebtFacts['status'] {
  if (status !== 'CLOSED') return 'OPEN';
  return closeCode === 'PAID_IN_FULL' ? 'PAID' : closeCode === 'SETTLED' ? 'SETTLED' : closeCode === 'BANKRUPT' ? 'DISCHARGED' : 'OPEN';
}

function restsOf({ status, statusReason, closeCode }: AccountFacts): NonNullable<DebtFacts['rests']> | null {
  if (status === 'HOLD') return { how: 'HELD', why: (HOLD_REASONS[statusReason as HoldReason] ?? statusReason) || 'no reason on file' };
  return status === 'CLOSED' ? { how: 'CLOSED', why: (closeCode && CLOSE_CODES[closeCode].label) ?? 'no reason on file' } : null;
}

/** A number or an address of a person, with what is on file of it. */
export function addressFacts(account: AccountFacts, person: PersonRow, address: string): AddressFacts {
  const nature = account.natures?.find((one) => one.person === person.id && one.address === address);
  const bases = (account.bases ?? []).filter((one) => one.person === person.id && one.address === address).map(basisFact);
  return { id: address, place: nature?.place ?? placeOf(person, address), employers: nature?.employers ?? false, disclosed: nature?.disclosed ?? false, bases };
}

/** Where an address is while nobody said: a person's telephone is taken for a mobile, for which stricter places count. */
function placeOf(person: PersonRow, address: string): AddressFacts['place'] {
  const kind = person.points.find((point) => point.address === address)?.kind ?? (address.includes('@') ? 'EMAIL' : address.startsWith('+') ? 'PHONE' : 'ADDRESS');
  if (kind === 'EMAIL') return 'NONE';
  return person.kind === 'ORGANISATION' ? 'WORK' : kind === 'PHONE' ? 'MOBILE' : 'HOME';
}

function basisFact({ kind, at, sentOn, optOutBy, usedByCreditor, publicDomain, obtainedProperly, usedLast }: BasisRow): AddressBasis {
  if (kind === 'CREDITOR_NOTICE') return { kind, sentOn, optOutBy, usedByCreditor, publicDomain };
  return kind === 'PRIOR_COLLECTOR' ? { kind, obtainedProperly, usedLast } : { kind, at };
}

function attemptFact(account: AccountFacts, row: AttemptRow): AttemptFact {
  const { outcome, conversation, debts, ...rest } = row;
  const people = [account.debtor, ...(account.parties ?? []).map(({ person }) => person)];
  const person = people.find(({ id }) => id === row.person) ?? account.debtor;
  const place = addressFacts(account, person, row.address).place;
  const point = person.points.find((one) => one.address === row.address);
  return {
    ...rest, debts: debts ?? [], result: row.channel === 'CALL' ? resultOfCall(outcome as CallOutcome, conversation) : conversation ? 'CONVERSATION' : outcome === 'UNDELIVERABLE' ? 'UNDELIVERABLE' : 'SENT',
    place: place === 'HOME' || place === 'MOBILE' ? 'HOME_OR_MOBILE' : 'ELSEWHERE', misdirected: point?.status === 'WRONG_PARTY' || outcome === 'WRONG_NUMBER' };
}

const ROLES_OF: Readonly<Record<string, Role>> = {
  GUARANTOR: 'GUARANTOR', ATTORNEY: 'ATTORNEY', SPOUSE: 'SPOUSE', PARENT: 'PARENT', GUARDIAN: 'GUARDIAN', EXECUTOR: 'EXECUTOR', SUCCESSOR: 'SUCCESSOR', TRUSTEE: 'TRUSTEE', THIRD_PARTY: 'THIRD_PARTY' };

/** A party's role before the rules: a company's contact answers for it, a person's is somebody else. */
export const roleOf = (party: string, { debtor }: Pick<AccountFacts, 'debtor'>): Role => ROLES_OF[party] ?? (debtor.kind === 'ORGANISATION' ? 'DEBTOR' : 'THIRD_PARTY');
