import { parseArgs } from 'node:util';
import { isCountry, ok, parseCurrency, refuse, type Result } from '@quittance/kernel';
import { readConfiguration, systemCtx, UnitOfWork, type Tx } from '@quittance/platform';
import { createContext } from '../create-app';
import type { Command } from './commands';

const USAGE = `agency --name <name> --legal-name <name> --country <code> --currency <code> --time-zone <zone> [--address <address>] [--email <address>] [--phone <number>]
  The first time all but the last three are needed. Later, names, address, email and phone can be changed; country, currency and time zone
  stay: the books are kept by them.`;

const FIELDS = { name: 'name', 'legal-name': 'legal_name', address: 'address', email: 'email', phone: 'phone', country: 'country', currency: 'currency', 'time-zone': 'time_zone' } as const;
type Option = keyof typeof FIELDS;
const FIXED: readonly Option[] = ['country', 'currency', 'time-zone'];
const LONGEST = 300;

/** Enters the agency whose database this is, or changes what it is called: `agency`. */
export const agencyCommand: Command = async (args) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { name: text, 'legal-name': text, address: text, email: text, phone: text, country: text, currency: text, 'time-zone': text } });
  const given = Object.entries(values) as [Option, string][];
  const wrong = given.length === 0 ? USAGE : given.map(([option, value]) => faultOf(option, value.trim())).find((fault) => fault !== undefined);
  if (wrong !== undefined) return fail(wrong);
  const app = await createContext(readConfiguration(process.env));
  try {
    const kept = await app.get(UnitOfWork).write(systemCtx('Command line', 'cli'), (tx) => keep(tx, given.map(([option, value]) => [option, value.trim()])));
    if (!kept.ok) return fail(kept.refusal.message);
    console.log(kept.value);
    return 0;
  } finally {
    await app.close();
  }
};

async function keep(tx: Tx, given: readonly [Option, string][]): Promise<Result<string>> {
  const before = await tx.maybeOne<Record<string, string>>('select name, legal_name, country, currency, time_zone from agency for update');
  const columns = given.map(([option]) => FIELDS[option]);
  const values = given.map(([, value]) => value);
  if (before) {
    const moved = given.find(([option, value]) => FIXED.includes(option) && before[FIELDS[option]] !== value);
    if (moved) return refuse('FIXED', `The ${moved[0].replace('-', ' ')} is ${before[FIELDS[moved[0]]]} and stays: the books are kept by it.`);
    await tx.query(`update agency set ${columns.map((column, i) => `${column} = $${i + 1}`).join(', ')}`, values);
  } else {
    const missing = (['name', 'legal-name', ...FIXED] as const).filter((option) => !given.some(([one]) => one === option));
    if (missing.length > 0) return refuse('MISSING', `There is no agency in this database yet; ${missing.map((option) => `--${option}`).join(', ')} ${missing.length === 1 ? 'is' : 'are'} needed to enter it.\n${USAGE}`);
    await tx.query(`insert into agency (${columns.join(', ')}) values (${columns.map((_column, i) => `$${i + 1}`).join(', ')})`, values);
  }
  tx.audit({ action: before ? 'agency.changed' : 'agency.entered', subjectKind: 'agency', subjectId: '1', facts: Object.fromEntries(given) });
  const { name, currency, zone } = await tx.one<{ name: string; currency: string; zone: string }>('select name, currency, time_zone as zone from agency');
  return ok(`${name} keeps its books in ${currency}, its days in ${zone}.${before ? '' : ' Add its first administrator: user add --email … --name … --role administrator --invite'}`);
}

/** What is wrong with an option; undefined where nothing is. */
function faultOf(option: Option, value: string): string | undefined {
  if ((option === 'name' || option === 'legal-name') && value === '') return `--${option} is empty.`;
  if (value.length > LONGEST || /\p{Cc}/u.test(value)) return `--${option} has more than ${LONGEST} characters, or some that cannot be printed.`;
  if (option === 'country' && !isCountry(value)) return `“${value}” is not a country’s code such as US or DE.`;
  if (option === 'currency' && (!parseCurrency(value).ok || value !== value.toUpperCase())) return `“${value}” is not a currency’s code such as USD or EUR.`;
  if (option === 'time-zone' && !isZone(value)) return `“${value}” is not a time zone such as America/Chicago or Europe/Berlin.`;
  if (option === 'email' && value !== '' && !/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]{2,}$/u.test(value)) return `“${value}” is not an email address.`;
  return undefined;
}

function isZone(zone: string): boolean {
  return /^(?:UTC|[A-Z][A-Za-z_]+(?:\/[A-Za-z_+-]+\d*)+)$/.test(zone) && Intl.supportedValuesOf('timeZone').concat('UTC').includes(zone);
}

function fail(message: string): number {
  console.error(message);
  return 1;
}
