import { blankTerms, CONTRACT_PRESETS, NO_HOLD, type ContractTerms } from '@quittance/clients/domain';
import { currency, ppm } from '@quittance/kernel';
import type { DemoClient } from './cast';

const USD = currency('USD');
const rules = (CONTRACT_PRESETS.find(({ id }) => id === 'amicable') ?? CONTRACT_PRESETS[0])?.rules(USD) ?? [];

/** Everything collected is remitted; fees are invoiced, a fixed one for each account and one for taking an account back among them. */
const GROSS: ContractTerms = {
  ...blankTerms(USD, rules),
  remittance: { mode: 'GROSS', cadence: { kind: 'MONTHLY', day: 10 }, holdDays: { ...NO_HOLD, CHECK: 10, ACH: 5, CARD: 3 }, minimum: null, whenOwed: 'INVOICE', invoiceDays: 30 },
};
const terms: ContractTerms = { ...GROSS, rates: { ...GROSS.rates, withdrawal: { amount: 7_500, balancePpm: ppm('5%'), freeDays: 30 }, discoverySharePpm: ppm('50%') } };

const office = (code: string, name: string, email: string, address: string): DemoClient['input'] => ({
  code, name, legalName: name, taxId: '', email, phone: '+12145550150', address, country: 'US', currency: 'USD', parentId: null });

/** Where the group's debtors are: city, state, zone. */
export const TEXAS = [
  ...['Dallas', 'Austin', 'Houston', 'Galveston', 'Amarillo', 'Corpus Christi', 'Harlingen'].map((city) => [city, 'TX', 'America/Chicago'] as const), ['El Paso', 'TX', 'America/Denver'],
] as const;

/** A group: the parent is remitted to and invoiced for the branch below it. */
export const HARTWELL: readonly DemoClient[] = [
  {
    key: 'hartwell', prefix: 'HO', placed: [],
    input: office('HARTWELL', 'Hartwell & Osgood International Building Products Distribution LLC', 'treasury@hartwellosgood.example', '2200 Ross Avenue, Suite 4100, Dallas, TX 75201'),
    contracts: [terms],
    people: [{ email: 'imogen@hartwellosgood.example', name: 'Imogen Osgood', does: 'is treasurer of Hartwell & Osgood and its branch' }],
  },
  { key: 'osgood', parent: 'hartwell', prefix: 'OG', placed: [], input: office('OSGOOD-GULF', 'Osgood Roofing Supply, Gulf Coast', 'gulf@hartwellosgood.example', '910 Navigation Blvd, Houston, TX 77002'), contracts: [terms], people: [] },
];
