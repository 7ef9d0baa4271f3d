import { ok, parseCurrency, ppmOf, unwrap, type Ppm, type Refused, type Result } from '@quittance/kernel';
import {
  AGE_BASES,
  BUCKETS,
  FEE_MODES,
  PLACEMENT_TYPES,
  type Bucket,
  type FixedFee,
  type RateCondition,
  type RateRule,
  type RateSchedule,
  type Tier,
  type WithdrawalFee,
} from '@quittance/fees/domain';
import {
  ACCOUNT_GROUPINGS,
  CADENCES,
  INVOICE_DAYS,
  NO_HOLD,
  PAYMENT_METHODS,
  REMITTANCE_MODES,
  WHEN_OWED,
  type Cadence,
  type ContractTerms,
  type LateChargeTerms,
  type PaymentMethod,
  type RemittanceTerms,
  type SettlementAuthority,
} from './contract-terms';
import { NO_INTEREST, readInterestTerms } from './interest-terms';
import { JsonFault, JsonReader } from './json-reader';

const MOST_MONEY = 1_000_000_000_000;
const MOST_DAYS = 36_500;
const PLACE = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

const amount = (reader: JsonReader): number => reader.whole(0, MOST_MONEY);
const days = (reader: JsonReader): number => reader.whole(0, MOST_DAYS);
const part = (reader: JsonReader): Ppm => ppmOf(reader.whole(0, 1_000_000));

function places(reader: JsonReader): string[] {
  const list = reader.items(300).map((item) => {
    const code = item.text(6).toUpperCase();
    return PLACE.test(code) ? code : item.fail('must be a country such as US or a region such as US-CA.');
  });
  return list.length > 0 ? list : reader.fail('names no place; leave it out instead.');
}

function condition(reader: JsonReader): RateCondition {
  reader.only('minDays', 'maxDays', 'minAmount', 'belowAmount', 'placesIn', 'placesNotIn', 'placementTypes');
  return {
    minDays: reader.at('minDays').or(null, days),
    maxDays: reader.at('maxDays').or(null, days),
    minAmount: reader.at('minAmount').or(null, amount),
    belowAmount: reader.at('belowAmount').or(null, amount),
    placesIn: reader.at('placesIn').or(null, places),
    placesNotIn: reader.at('placesNotIn').or(null, places),
    placementTypes: reader.at('placementTypes').or(null, (types) => {
      const named = types.items(PLACEMENT_TYPES.length).map((type) => type.oneOf(PLACEMENT_TYPES));
      return named.length > 0 ? PLACEMENT_TYPES.filter((type) => named.includes(type)) : types.fail('names no placement type; leave it out instead.');
    }),
  };
}

function tiers(reader: JsonReader): Tier[] {
  const items = reader.items(20);
  if (items.length === 0) reader.fail('has no rate.');
  let floor = 0;
  return items.map((item, index) => {
    item.only('upTo', 'ratePpm');
    const last = index === items.length - 1;
    const upTo = item.at('upTo').or(null, amount);
    if (last && upTo !== null) item.at('upTo').fail('must be empty in the last tier: it has no end.');
    if (!last && upTo === null) item.at('upTo').fail('is missing: only the last tier has no end.');
    if (upTo !== null && upTo <= floor) item.at('upTo').fail('must be above the tier before it.');
    floor = upTo ?? floor;
    return { upTo, ratePpm: part(item.at('ratePpm')) };
  });
}

function bucketTiers(reader: JsonReader): RateRule['bucketTiers'] {
  reader.only(...BUCKETS);
  return Object.fromEntries(BUCKETS.flatMap((bucket) => (reader.at(bucket).empty ? [] : [[bucket, tiers(reader.at(bucket))]])));
}

function fixedFee(reader: JsonReader): FixedFee {
  reader.only('amount', 'days');
  return { amount: reader.at('amount').whole(1, MOST_MONEY), days: reader.at('days').whole(0, MOST_DAYS) };
}

function withdrawal(reader: JsonReader): WithdrawalFee {
  reader.only('amount', 'balancePpm', 'freeDays');
  return { amount: reader.at('amount').or(null, amount), balancePpm: reader.at('balancePpm').or(null, part), freeDays: reader.at('freeDays').or(0, days) };
}

function lateCharges(reader: JsonReader): LateChargeTerms {
  reader.only('authority', 'steps', 'cap');
  const steps = reader.at('steps').items(20).map((item) => {
    item.only('fromDay', 'flat', 'ratePpm');
    return { fromDay: item.at('fromDay').whole(1, 3_660), flat: item.at('flat').or(null, amount), ratePpm: item.at('ratePpm').or(null, part) };
  });
  return { authority: reader.at('authority').or('', (text) => text.text(500)), steps, cap: reader.at('cap').or(null, amount) };
}

function settlement(reader: JsonReader): SettlementAuthority {
  reader.only('leastPpm', 'longestDays');
  return { leastPpm: ppmOf(reader.at('leastPpm').whole(1, 1_000_000)), longestDays: reader.at('longestDays').whole(0, 3_660) };
}

function rule(reader: JsonReader): RateRule {
  reader.only('name', 'rank', 'when', 'mode', 'tiers', 'bucketTiers', 'fixedFee', 'minimum', 'cap');
  return {
    name: reader.at('name').or('', (name) => name.text(100)),
    rank: reader.at('rank').or(null, (rank) => rank.whole(0, 1_000)),
    when: reader.at('when').or([], (when) => when.items(20).map(condition)),
    mode: reader.at('mode').or('MARGINAL' as const, (mode) => mode.oneOf(FEE_MODES)),
    tiers: tiers(reader.at('tiers')),
    bucketTiers: reader.at('bucketTiers').or({}, bucketTiers),
    fixedFee: reader.at('fixedFee').or(null, fixedFee),
    minimum: reader.at('minimum').or(null, amount),
    cap: reader.at('cap').or(null, amount),
  };
}

function basis(reader: JsonReader): Record<Bucket, boolean> {
  if (!reader.empty) reader.only(...BUCKETS);
  const included = (bucket: Bucket): boolean => (reader.empty ? false : reader.at(bucket).or(false, (flag) => flag.flag()));
  return Object.fromEntries(BUCKETS.map((bucket) => [bucket, included(bucket)])) as Record<Bucket, boolean>;
}

function rates(reader: JsonReader): RateSchedule {
  reader.only('ageFrom', 'rules', 'basis', 'freeDemandDays', 'discoverySharePpm', 'goodsSharePpm', 'withdrawal');
  return {
    ageFrom: reader.at('ageFrom').oneOf(AGE_BASES),
    rules: reader.at('rules').items(100).map(rule),
    basis: basis(reader.at('basis')),
    freeDemandDays: reader.at('freeDemandDays').or(0, (free) => free.whole(0, 366)),
    discoverySharePpm: reader.at('discoverySharePpm').or(null, part),
    goodsSharePpm: reader.at('goodsSharePpm').or(null, part),
    withdrawal: reader.at('withdrawal').or(null, withdrawal),
  };
}

const LAST_DAY: Readonly<Record<Cadence['kind'], number>> = { WEEKLY: 7, SEMI_MONTHLY: 14, MONTHLY: 31 };

function remittance(reader: JsonReader): RemittanceTerms {
  reader.only('mode', 'cadence', 'holdDays', 'minimum', 'whenOwed', 'invoiceDays');
  const cadence = reader.at('cadence').only('kind', 'day');
  const kind = cadence.at('kind').oneOf(CADENCES);
  const hold = reader.at('holdDays');
  if (!hold.empty) hold.only(...PAYMENT_METHODS);
  const holdFor = (method: PaymentMethod): number => (hold.empty ? 0 : hold.at(method).or(0, (n) => n.whole(0, 120)));
  return {
    mode: reader.at('mode').oneOf(REMITTANCE_MODES),
    cadence: { kind, day: cadence.at('day').whole(kind === 'SEMI_MONTHLY' ? 0 : 1, LAST_DAY[kind]) },
    holdDays: { ...NO_HOLD, ...Object.fromEntries(PAYMENT_METHODS.map((method) => [method, holdFor(method)])) },
    minimum: reader.at('minimum').or(null, amount),
    whenOwed: reader.at('whenOwed').or('CARRY' as const, (when) => when.oneOf(WHEN_OWED)),
    invoiceDays: reader.at('invoiceDays').or(INVOICE_DAYS, (days) => days.whole(0, 120)),
  };
}

function applicationOrder(reader: JsonReader, order: unknown): readonly Bucket[] | 'PRO_RATA' {
  if (order === 'PRO_RATA') return 'PRO_RATA';
  const list = reader.items(BUCKETS.length).map((item) => item.oneOf(BUCKETS));
  if (new Set(list).size !== BUCKETS.length) reader.fail(`must name each of ${BUCKETS.join(', ')} once, or be PRO_RATA.`);
  return list;
}

/**
 * Reads contract terms from JSON of unknown shape, filling in what may be left out. Refuses BAD_TERMS with the path of
 * the first fault (`rates.rules[2].tiers[0].upTo`). What is well formed may still be unwise: see `lintContract`.
 */
export function parseContractTerms(json: unknown): Result<ContractTerms> {
  const reader = new JsonReader(json);
  try {
    reader.only('currency', 'rates', 'remittance', 'applicationOrder', 'grouping', 'interest', 'lateCharges', 'settlement');
    const code = parseCurrency(reader.at('currency').text(10));
    const order = reader.at('applicationOrder');
    return ok({
      currency: code.ok ? code.value : reader.at('currency').fail('must be a currency code such as USD.'),
      rates: rates(reader.at('rates')),
      remittance: remittance(reader.at('remittance')),
      applicationOrder: applicationOrder(order, reader.object()['applicationOrder']),
      grouping: reader.at('grouping').oneOf(ACCOUNT_GROUPINGS),
      interest: reader.at('interest').or(NO_INTEREST, readInterestTerms),
      lateCharges: reader.at('lateCharges').or(null, lateCharges),
      settlement: reader.at('settlement').or(null, settlement),
    });
  } catch (fault) {
    if (!(fault instanceof JsonFault)) throw fault;
    return { ok: false, refusal: fault.refusal('BAD_TERMS') } satisfies Refused;
  }
}

/** Terms as an earlier or this version of the product stored them. Throws where they can't be read: nobody else writes them. */
export const storedTerms = (json: unknown): ContractTerms => unwrap(parseContractTerms(json));
