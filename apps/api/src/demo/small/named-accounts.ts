import { businessDate, type BusinessDate } from '@quittance/kernel';
import type { DemoAccount, DemoInvoice } from './debtors';

const on = (date: string): BusinessDate => businessDate(date);
const invoice = (number: string, dueOn: string, minor: number, description: string): DemoInvoice => ({ number, dueOn: on(dueOn), minor, description });

const account = (parts: Pick<DemoAccount, 'name' | 'reference' | 'contact' | 'email' | 'phone' | 'invoices' | 'placedOn' | 'fate'> & Partial<DemoAccount>): DemoAccount => ({
  client: 'carrow', currency: 'USD', city: 'Chicago', region: 'IL', postal: '60607', country: 'US', ...parts });

/** Accounts of Carrow Steel with a story of their own: those of the designs, and debtors abroad billed in euros. */
export const NAMED_ACCOUNTS: readonly DemoAccount[] = [
  account({
    name: 'Brightwater Fixtures LLC', reference: 'C-20418', contact: 'Dana Ruiz', email: 'ap@brightwater.example', phone: '+1 312 555 0148', placedOn: on('2026-08-14'), fate: 'brightwater',
    invoices: [invoice('CS-88120', '2026-03-31', 2_400_000, 'Structural tube'), invoice('CS-88307', '2026-04-30', 2_250_000, 'Sheet, cold rolled'), invoice('CS-88419', '2026-05-31', 1_500_000, 'Rebar, cut to length')],
  }),
  account({ name: 'Halden & Roe Catering LLC', reference: 'C-20551', contact: 'Marta Vogel', email: 'office@haldenroe.example', phone: '+1 312 555 0163', placedOn: on('2026-10-06'), fate: 'halden', invoices: [invoice('CS-88740', '2026-06-30', 910_400, 'Counter frames')] }),
  account({ name: 'Tri-Lake Haulage Inc.', reference: 'C-20377', contact: 'Gus Petrakis', email: 'accounts@trilake.example', phone: '+1 414 555 0119', city: 'Milwaukee', region: 'WI', postal: '53204', placedOn: on('2026-07-08'), fate: 'judged', invoices: [invoice('CS-87911', '2026-01-31', 884_018, 'Trailer decks'), invoice('CS-87960', '2026-02-28', 582_200, 'Trailer decks')] }),
  account({ name: 'Pell & Sons Roofing Inc.', reference: 'C-20102', contact: 'Boyd Hansen', email: 'billing@pellroofing.example', phone: '+1 309 555 0171', city: 'Peoria', region: 'IL', postal: '61602', placedOn: on('2026-09-08'), fate: 'pell', invoices: [invoice('CS-88510', '2026-06-15', 348_000, 'Standing seam coil')] }),
  account({ name: 'Casa Verde Import S.L.', reference: 'EU-0042', contact: 'Lucía Herrero', email: 'pagos@casaverde.example', phone: '+34 910 000 042', city: 'Valencia', region: '', postal: '46001', country: 'ES', currency: 'EUR', placedOn: on('2026-09-08'), fate: 'casa verde', invoices: [invoice('CSE-1042', '2026-05-31', 1_850_000, 'Gate profiles'), invoice('CSE-1057', '2026-06-30', 1_250_475, 'Gate profiles')] }),
  account({ name: 'Ostrava Tooling a.s.', reference: 'EU-0017', contact: 'Petr Novotný', email: 'ucetni@ostravatooling.example', phone: '+420 596 000 017', city: 'Ostrava', region: '', postal: '70200', country: 'CZ', currency: 'EUR', placedOn: on('2026-10-06'), fate: 'ostrava', invoices: [invoice('CSE-1066', '2026-06-30', 7_790_000, 'Tool steel')] }),
  account({ name: 'Rheintor Metallbau GmbH', reference: 'EU-0023', contact: 'Jutta Klein', email: 'buchhaltung@rheintor.example', phone: '+49 211 0000 23', city: 'Düsseldorf', region: '', postal: '40213', country: 'DE', currency: 'EUR', placedOn: on('2026-07-08'), fate: 'paid abroad', invoices: [invoice('CSE-1009', '2026-03-31', 964_000, 'Plate, 10 mm')] }),
  account({ name: 'Atelier Lambert SARL', reference: 'EU-0031', contact: 'Chloé Lambert', email: 'compta@atelierlambert.example', phone: '+33 1 00 00 00 31', city: 'Lyon', region: '', postal: '69002', country: 'FR', currency: 'EUR', placedOn: on('2026-08-11'), fate: 'instalments abroad', invoices: [invoice('CSE-1031', '2026-04-30', 612_050, 'Balcony rail'), invoice('CSE-1038', '2026-05-31', 233_000, 'Balcony rail')] }),
];
