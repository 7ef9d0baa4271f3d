import { KeepTaxRates, SettleClient } from '@quittance/clients/server';
import { businessDate, type BusinessDate, type ClientId } from '@quittance/kernel';
import { ChangeAccountTerms } from '@quittance/payments/server';
import { ClientPayments } from '@quittance/remittance/server';
import type { DemoAccount } from './debtors';
import type { Step } from './fates';
import { done, type Stage } from './stage';

const on = (date: string): BusinessDate => businessDate(date);

interface Named {
  readonly name: string;
  readonly reference: string;
  readonly contact: string;
  readonly town: readonly [city: string, postal: string];
  readonly phone: string;
  readonly fate: string;
  readonly invoices: readonly (readonly [number: string, dueOn: string, minor: number])[];
  readonly branch?: boolean;
}

const account = ({ name, reference, contact, town: [city, postal], phone, fate, invoices, branch = false }: Named): DemoAccount => ({
  client: branch ? 'osgood' : 'hartwell', name, currency: 'USD', reference, contact, email: `ap@${reference.toLowerCase()}.example`, phone, city, region: 'TX', postal, country: 'US', placedOn: on('2026-07-08'), fate,
  invoices: invoices.map(([number, dueOn, minor]) => ({ number, dueOn: on(dueOn), minor, description: branch ? 'Roof tile' : 'Drywall and studs' })),
});

/** Accounts of the group: one of more than a million, debits by mandate, two with partners, and one paid to the client that was not. */
export const HARTWELL_ACCOUNTS: readonly DemoAccount[] = [
  account({ name: 'Consolidated Lone Star Stadium, Convention & Exhibition Center Builders of North Texas LP', reference: 'HO-1001', contact: 'Beauregard Whitfield-Okonkwo', town: ['Dallas', '75202'], phone: '+1 214 555 0101', fate: 'stadium', invoices: [['HO-70112', '2026-02-28', 128_460_000], ['HO-70298', '2026-03-31', 9_641_255]] }),
  account({ name: 'Pecos Valley Stucco & Stone Inc.', reference: 'HO-1002', contact: 'Alma Reyna', town: ['El Paso', '79901'], phone: '+1 915 555 0102', fate: 'debited', invoices: [['HO-70145', '2026-03-15', 1_864_000]] }),
  account({ name: 'Rosalind Achterberg-Whitcombe Interiors', reference: 'HO-1003', contact: 'Rosalind Achterberg-Whitcombe', town: ['Austin', '78701'], phone: '+1 512 555 0103', fate: 'revoked', invoices: [['HO-70151', '2026-03-31', 648_000]] }),
  account({ name: 'Baytown Door & Window LLC', reference: 'HO-1004', contact: 'Ray Thibodeaux', town: ['Houston', '77002'], phone: '+1 713 555 0104', fate: 'about to be debited', invoices: [['HO-70160', '2026-04-15', 935_000]] }),
  account({ name: 'Gulf Port Reclamation Corp.', reference: 'HO-1005', contact: 'Mavis Landry', town: ['Galveston', '77550'], phone: '+1 409 555 0105', fate: 'at law', invoices: [['HO-70177', '2026-01-31', 8_622_000]] }),
  account({ name: 'Amarillo Tile Outlet Inc.', reference: 'HO-1006', contact: 'Denny Crook', town: ['Amarillo', '79101'], phone: '+1 806 555 0106', fate: 'at a partner', invoices: [['HO-70183', '2026-02-15', 1_290_000]] }),
  account({ name: 'Corpus Christi Marina Builders LLC', reference: 'OG-2001', contact: 'Iris Villarreal', town: ['Corpus Christi', '78401'], phone: '+1 361 555 0107', fate: 'paid the client, not', invoices: [['OG-5012', '2026-03-31', 6_200_000]], branch: true }),
  account({ name: 'Harlingen Pool & Patio Inc.', reference: 'OG-2002', contact: 'Paz Cantu', town: ['Harlingen', '78550'], phone: '+1 956 555 0108', fate: 'in parts', invoices: [['OG-5020', '2026-04-30', 1_425_000]], branch: true }),
];

/** What they went through; undefined for another's account. */
export function hartwellSteps({ fate }: DemoAccount): Step[] | undefined {
  const step = (date: string, act: Step['act']): Step => ({ on: on(date), act });
  switch (fate) {
    case 'stadium': return [
      step('2026-07-14', (stage, it) => stage.note('reyes', it, 'Their lender releases money as each stand is certified. Certificates asked for.')),
      step('2026-08-20', (stage, it) => stage.pay('reyes', it, 25_000_000, 'WIRE', 'PU', 'Draw 7')), step('2026-09-22', (stage, it) => stage.pay('reyes', it, 31_075_000, 'WIRE', 'PU', 'Draw 8')),
      step('2026-10-28', (stage, it) => stage.pay('reyes', it, 12_500_050, 'WIRE', 'PU', 'Draw 9, part')),
      step('2026-11-18', (stage, it) => stage.call('reyes', it, { outcome: 'SPOKE_WITH_DEBTOR', minutes: 14, note: 'Draw 10 is certified on the 30th.' }))];
    case 'debited': return [step('2026-08-31', (stage, it) => stage.call('reyes', it, { outcome: 'SPOKE_WITH_DEBTOR', minutes: 6, note: 'Agrees to 2,400.00 a month by direct debit.' }))];
    case 'revoked': return [step('2026-09-01', (stage, it) => stage.call('reyes', it, { outcome: 'SPOKE_WITH_DEBTOR', minutes: 5, note: 'Would rather be debited than write checks.' }))];
    case 'about to be debited': return [step('2026-11-19', (stage, it) => stage.call('okafor', it, { outcome: 'SPOKE_WITH_DEBTOR', minutes: 7, note: 'Authorised three debits on the recorded line.' }))];
    case 'at law': return [step('2026-09-15', (stage, it) => settled(stage.get(ChangeAccountTerms).execute(stage.as('manager'), {
      key: stage.key(), accountId: it.id, version: it.version, placementType: 'LEGAL', noFee: false, contract: 'FROZEN', effectiveFrom: on('2026-09-15'), reason: 'Forwarded for suit in Galveston County, approved by Imogen Osgood.' })))];
    case 'paid the client, not': return [
      step('2026-09-10', (stage, it) => stage.report('imogen', it, 4_800_000)),
      step('2026-10-15', async (stage, it) => {
        const { id } = await stage.read((tx) => tx.one<{ id: string }>('select id from receipt where account_id = $1', [it.id]));
        await stage.returned('trust', id, 'Their check to the branch was not honored');
      })];
    case 'in parts': return [step('2026-08-24', (stage, it) => stage.pay('okafor', it, 300_000, 'CHECK', 'PU', 'Check 5511')), step('2026-10-15', (stage, it) => stage.pay('okafor', it, 300_000, 'CHECK', 'PU', 'Check 5574'))];
    case 'at a partner': return [];
    default: return undefined;
  }
}

const settled = async (result: Promise<Parameters<typeof done>[0]>): Promise<unknown> => done(await result);

type ClientSettlement = Parameters<SettleClient['change']>[3];

const BY_PLACE: ClientSettlement = { taxStatus: 'BY_PLACE', taxRegion: 'TX', taxNote: '', childrenRemitted: 'HERE', childrenInvoiced: 'HERE' };

/** How the group is taxed and settled, and what it paid on its invoices. */
export function groupSettled(stage: Stage, clients: ReadonlyMap<string, ClientId>): { on: BusinessDate; act: () => Promise<unknown> }[] {
  const [hartwell, osgood, northgate] = ['hartwell', 'osgood', 'northgate'].map((key) => clients.get(key) as ClientId) as [ClientId, ClientId, ClientId];
  const settle = async (clientId: ClientId, settlement: ClientSettlement): Promise<void> => {
    const view = await stage.get(SettleClient).view(stage.as('manager'), clientId);
    done(await stage.get(SettleClient).change(stage.as('manager'), clientId, view?.version ?? 0, settlement));
  };
  const taxed = async (): Promise<void> => {
    done(await stage.get(KeepTaxRates).register(stage.as('manager'), { country: 'US', region: 'TX', number: '32-0417-7731', registeredFrom: on('2026-05-01') }));
    await settle(hartwell, BY_PLACE);
    await settle(osgood, BY_PLACE);
    await settle(northgate, { ...BY_PLACE, taxStatus: 'EXEMPT', taxRegion: 'OH', taxNote: 'Ohio exemption certificate 26-0117', childrenRemitted: 'EACH', childrenInvoiced: 'EACH' });
  };
  const pays = async (share: number, receivedOn: string, method: string, reference: string): Promise<void> => {
    const invoice = await stage.read((tx) => tx.one<{ id: string; amount: number }>(`select id, amount from client_invoice where client_id = $1 and kind = 'INVOICE' order by issued_on desc, number limit 1`, [hartwell]));
    done(await stage.get(ClientPayments).record(stage.as('trust'), { key: stage.key(), clientId: hartwell, currency: 'USD', amount: Math.round(invoice.amount * share), receivedOn: on(receivedOn), method, reference, invoiceId: invoice.id }));
  };
  return [
    { on: on('2026-06-30'), act: taxed },
    { on: on('2026-09-25'), act: () => pays(1, '2026-09-25', 'WIRE', 'Hartwell treasury 0925') },
    { on: on('2026-11-05'), act: () => pays(0.5, '2026-11-05', 'WIRE', 'Hartwell treasury 1105') },
  ];
}
