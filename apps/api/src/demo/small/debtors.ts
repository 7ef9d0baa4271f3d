import { addDays, dateOf, type BusinessDate } from '@quittance/kernel';
import { BUSINESSES, CONTACTS, TOWNS, type DemoClient } from './cast';

/** An account of the story before it is placed. */
export interface DemoAccount {
  readonly client: DemoClient['key'];
  readonly name: string;
  readonly currency: string;
  readonly reference: string;
  readonly contact: string;
  readonly email: string;
  readonly phone: string;
  readonly city: string;
  readonly region: string;
  readonly postal: string;
  readonly country: string;
  readonly placedOn: BusinessDate;
  readonly invoices: readonly DemoInvoice[];
  /** What becomes of it; `named` ones have a story of their own. */
  readonly fate: string;
}

export interface DemoInvoice {
  readonly number: string;
  readonly dueOn: BusinessDate;
  readonly minor: number;
  readonly description: string;
}

/** Whole numbers below `most`, the same every time. */
export function dice(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * most);
  };
}

/** Fates by how often they happen; new placements have others. */
const FATES = ['paid', 'paid', 'instalments', 'instalments', 'working', 'working', 'working', 'promised', 'promised', 'kept', 'broken', 'direct', 'hold', 'uncollectable', 'recalled', 'returned', 'overpaid', 'bankrupt', 'reopened', 'late money', 'credited', 'untouched'] as const;
const FRESH_FATES = ['new', 'new', 'new', 'working', 'promised', 'hold'] as const;
const GOODS = { hartwell: ['Drywall and studs'], osgood: ['Roof tile'], carrow: ['Flat bar and angle', 'Structural tube', 'Sheet, cold rolled', 'Rebar, cut to length', 'Plate, 10 mm'], bellweather: ['Coated stock', 'Envelopes', 'Kraft rolls', 'Card stock', 'Newsprint'], northgate: ['Impression material', 'Burs and handpieces', 'Gloves and masks', 'Chair upholstery', 'Sterilizer service'] } as const;

/** Accounts made up for a client, month by month of placement. */
export function inventedAccounts(client: DemoClient, seed: number): DemoAccount[] {
  const roll = dice(seed);
  const accounts: DemoAccount[] = [];
  let invoice = 80_000 + roll(900);
  let turn = 0;
  client.placed.forEach((count, index) => {
    const month = 6 + index;
    const placedOn = dateOf(2026, month, month === 11 ? 18 : 4 + roll(9));
    for (let k = 0; k < count; k++) {
      const name = BUSINESSES[client.key][accounts.length] ?? `${client.prefix} Customer ${accounts.length} LLC`;
      const [city, region, postal, area] = TOWNS[roll(TOWNS.length)] ?? TOWNS[0];
      const slug = name.toLowerCase().replace(/ (llc|inc\.?|co\.?|corp\.?)$/, '').replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');
      const oldest = addDays(placedOn, -(40 + roll(260)));
      const parts = 1 + (roll(10) < 4 ? 1 + roll(3) : 0);
      const invoices = Array.from({ length: parts }, (_, i) => {
        invoice += 1 + roll(60);
        const goods = GOODS[client.key];
        return { number: `${client.prefix}-${invoice}`, dueOn: addDays(oldest, i * 13), minor: amount(roll), description: goods[roll(goods.length)] ?? '' };
      });
      const fates = index === client.placed.length - 1 ? FRESH_FATES : FATES;
      accounts.push({
        client: client.key, name, currency: 'USD', reference: `C-${10_000 + roll(80_000)}`, contact: CONTACTS[roll(CONTACTS.length)] ?? '', email: `ap@${slug}.example`,
        phone: `+1 ${area} 555 01${String(roll(100)).padStart(2, '0')}`, city, region, postal: `${postal}${String(roll(100)).padStart(2, '0')}`, country: 'US', placedOn, invoices,
        fate: fates[turn++ % fates.length] ?? 'working',
      });
    }
  });
  return accounts;
}

/** Between fifty and sixty thousand, most of them a few thousand. */
function amount(roll: (most: number) => number): number {
  const size = 3.7 + (roll(1000) + roll(1000) + roll(1000)) / 1000;
  return Math.min(6_000_000, Math.round(10 ** (size * 0.72 + 1.6)) + roll(100));
}

/** A file as a client's system exports it. */
export function fileOf(accounts: readonly DemoAccount[]): string {
  const quote = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = accounts.flatMap((account) => account.invoices.map((invoice) => [
    account.name, account.reference, account.contact, account.email, account.phone, account.city, account.region, account.postal, account.country,
    invoice.number, addDays(invoice.dueOn, -30), invoice.dueOn, (invoice.minor / 100).toFixed(2), account.currency, invoice.description].map(quote).join(',')));
  return ['Customer,Customer ID,Contact,Email,Phone,City,State,Zip,Country,Invoice Number,Invoice Date,Due Date,Amount,Currency,Description', ...lines, ''].join('\r\n');
}
