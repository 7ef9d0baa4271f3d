import { ppm, businessDate, type BusinessDate, type DeskId } from '@quittance/kernel';
import { ForwardAccount, KeepPartner, PartnerPayouts, RecordPayment, SuitFees } from '@quittance/payments/server';
import { KeepCommissionPlans, WorkOutCommissions } from '@quittance/remittance/server';
import { DEMO_DATE } from '../demo-agency';
import { done, type Stage } from './stage';

const on = (date: string): BusinessDate => businessDate(date);

const FIRMS = [
  { name: 'Hale & Morrow LLP', kind: 'ATTORNEY', sharePpm: ppm('15%'), forwards: 'NETTED', suitFeePpm: ppm('10%'), email: 'collections@halemorrow.example', phone: '+1 312 555 0140' },
  { name: 'Lakeshore Recovery', kind: 'AGENCY', sharePpm: ppm('50%'), forwards: 'GROSS', suitFeePpm: 0, email: 'desk@lakeshorerecovery.example', phone: '+1 216 555 0177' },
] as const;

/** An attorney and another agency: whom they work for, what they collected, what they are paid; and what collectors earn. */
export function partnersWork(stage: Stage): { on: BusinessDate; act: () => Promise<unknown> }[] {
  const ids = new Map<string, string>();
  const keep = async (): Promise<void> => {
    for (const firm of FIRMS) ids.set(firm.kind, done(await stage.get(KeepPartner).execute(stage.as('manager'), { key: stage.key(), active: true, ...firm })).partnerId);
  };
  const forward = async (invoice: string, kind: string): Promise<void> => {
    const { id } = await stage.account(invoice);
    done(await stage.get(ForwardAccount).execute(stage.as('manager'), { key: stage.key(), accountId: id, partnerId: ids.get(kind) ?? '' }));
  };
  const suit = async (invoice: string, filingOn: string): Promise<void> => {
    const { id } = await stage.account(invoice);
    done(await stage.get(SuitFees).charge(stage.as('manager'), { key: stage.key(), accountId: id, ratePpm: ppm('2%'), filingOn: on(filingOn), note: 'Complaint is drafted' }));
  };
  const collected = async (invoice: string, amount: number, method: string, reference: string): Promise<void> => {
    const { id, currency } = await stage.account(invoice);
    const receivedOn = await stage.read((tx) => Promise.resolve(tx.today));
    done(await stage.get(RecordPayment).execute(stage.as('trust'), { key: stage.key(), accountId: id, kind: 'PA', method, amount, currency, receivedOn, reference }));
  };
  const payout = async (kind: string, approver: string | null): Promise<void> => {
    const { payoutId } = done(await stage.get(PartnerPayouts).request(stage.as('trust'), { key: stage.key(), partnerId: ids.get(kind) ?? '', currency: 'USD' }));
    if (approver !== null) done(await stage.get(PartnerPayouts).approve(stage.as(approver), { key: stage.key(), payoutId, version: 1 }));
  };
  const worked = { on: DEMO_DATE, act: async () => done(await stage.get(WorkOutCommissions).execute(stage.as('manager'))) };
  return [
    { on: on('2026-06-01'), act: async () => { await keep(); await plans(stage); } },
    { on: on('2026-08-06'), act: () => forward('CS-87911', 'ATTORNEY') },
    { on: on('2026-09-15'), act: async () => { await forward('HO-70177', 'ATTORNEY'); await suit('HO-70177', '2026-10-01'); await forward('HO-70183', 'AGENCY'); } },
    { on: on('2026-10-20'), act: async () => { await collected('HO-70183', 400_000, 'CHECK', 'Lakeshore 3107'); await collected('HO-70177', 1_250_000, 'WIRE', 'Escrow 88'); } },
    { on: on('2026-11-09'), act: () => payout('AGENCY', 'manager') },
    { on: on('2026-11-17'), act: async () => { await collected('HO-70183', 275_000, 'CHECK', 'Lakeshore 3188'); await collected('CS-87911', 180_000, 'CHECK', 'Garnishment, November'); } },
    { on: on('2026-11-20'), act: () => payout('AGENCY', null) },
    worked,
  ];
}

/** A part of the fee for each desk; one desk is shared. */
async function plans(stage: Stage): Promise<void> {
  const desks = await stage.read((tx) => tx.query<{ id: DeskId; name: string; user_id: string }>('select id, name, user_id from desk order by name'));
  const rates: Readonly<Record<string, string>> = { 'M. Okafor': '12%', 'D. Reyes': '10%' };
  for (const desk of desks) {
    done(await stage.get(KeepCommissionPlans).plan(stage.as('manager'), { key: stage.key(), deskId: desk.id, ratePpm: ppm(rates[desk.name] ?? '15%'), effectiveFrom: on('2026-06-01'), note: 'Of the fee earned' }));
  }
  const [abroad, okafor] = [desks.find(({ name }) => name.startsWith('L. Brandt')), desks.find(({ name }) => name === 'M. Okafor')];
  if (!abroad || !okafor) return;
  done(await stage.get(KeepCommissionPlans).shares(stage.as('manager'), {
    key: stage.key(), deskId: abroad.id, effectiveFrom: on('2026-06-01'), shares: [{ collectorId: abroad.user_id, parts: 3 }, { collectorId: okafor.user_id, parts: 1 }] }));
}
