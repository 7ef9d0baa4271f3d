import { businessDate, type ClientId, type Result } from '@quittance/kernel';
import type { TakeoverFileKind } from '@quittance/placements/domain';
import { AbandonTakeover, AddTakeoverFiles, CommitTakeover, ReadTakeover, StartTakeover, SubmitTakeover, TakeoverQuery } from '@quittance/placements/server';
import { done, type Stage } from './stage';

const CUT = businessDate('2026-05-31');
const SYSTEM = 'Ledgerline 4';

const ACCOUNTS = `Client,File no,Debtor,Invoice,Invoice date,Due date,Date placed,Original amount,Principal,Interest,Total collected,Total fees,Status,Contact,Phone,Street,City,State,Zip,Country
NORTHGATE,30412,Prairie Smile Dental Group LLC,ND-0871,2025-07-14,2025-08-13,2025-11-03,6200.00,3700.00,0.00,2500.00,625.00,Active,Helen Marsh,+1 217 555 0161,210 Jefferson St,Springfield,IL,62701,US
NORTHGATE,30412,Prairie Smile Dental Group LLC,ND-0902,2025-08-11,2025-09-10,2025-11-03,1480.00,1480.00,0.00,2500.00,625.00,Active,Helen Marsh,+1 217 555 0161,210 Jefferson St,Springfield,IL,62701,US
NORTHGATE,30455,Lakeview Orthodontics Inc,ND-0940,2025-09-22,2025-10-22,2026-01-12,4150.00,4150.00,38.50,0.00,0.00,Active,Paul Reyes,+1 414 555 0177,88 Harbor Dr,Milwaukee,WI,53202,US
NORTHGATE,30478,Copper Hill Dental Lab Inc,ND-0967,2025-10-30,2025-11-29,2026-02-16,2260.00,1560.00,0.00,700.00,175.00,Hold,Irene Vogt,+1 608 555 0139,14 Mill Rd,Madison,WI,53703,US
`;
const PAYMENTS = `File no,Payment date,Amount,Paid to,Method,Fee,Remitted,Reference
30412,2026-01-20,1500.00,Agency,Check,375.00,Yes,7715
30412,2026-03-18,1000.00,Agency,ACH,250.00,Yes,
30478,2026-04-09,700.00,Client,Check,175.00,Yes,2209
`;
const NOTES = `File no,Date,User,Note
30412,2025-11-06,R. Hale,Spoke to Helen Marsh: cash is short until spring; asks for instalments.
30412,2026-03-11,R. Hale,Promised 1000 by ACH on the 18th.
30478,2026-04-21,R. Hale,Their accountant checks the remaining invoice; on hold until June.
`;
const FEE_INVOICES = `Client,Invoice no,Invoice date,Due date,Open amount
NORTHGATE,L-2231,2026-04-30,2026-05-30,75.00
`;
const balance = (open: string): string => `Client,Currency,Accounts,Open balance,Collected,Commission,Trust held,Unremitted,Unremitted fees,Fee invoices open\nNORTHGATE,USD,3,${open},3200.00,800.00,0.00,0.00,0.00,75.00\nTrust bank,USD,,,,,0.00,,,\n`;

/** Northgate's book comes over from the agency's old system: a first attempt whose trial balance was of another day, and the one that ties. */
export async function takeOver(stage: Stage, clientId: ClientId): Promise<void> {
  const wrong = await begin(stage, clientId, '11628.50');
  done(await stage.get(AbandonTakeover).execute(stage.as('manager'), wrong, await version(stage, wrong), 'The trial balance was drawn up before the payment of March was booked'));
  const right = await begin(stage, clientId, '10928.50');
  done(await stage.get(SubmitTakeover).execute(stage.as('manager'), { takeoverId: right, key: stage.key(), version: await version(stage, right) }));
  done(await stage.get(CommitTakeover).execute(stage.as('trust'), { takeoverId: right, key: stage.key(), version: await version(stage, right) }));
}

async function begin(stage: Stage, clientId: ClientId, open: string): Promise<string> {
  const { id } = done(await stage.get(StartTakeover).execute(stage.as('manager'), { key: stage.key(), system: SYSTEM, asOf: CUT, clientIds: [clientId] }));
  const files: readonly (readonly [TakeoverFileKind, string])[] = [['ACCOUNTS', ACCOUNTS], ['PAYMENTS', PAYMENTS], ['NOTES', NOTES], ['FEE_INVOICES', FEE_INVOICES], ['TRIAL_BALANCE', balance(open)]];
  for (const [kind, text] of files) {
    const added: Result<unknown> = await stage.get(AddTakeoverFiles).execute(stage.as('manager'), {
      takeoverId: id, kind, fileName: `ledgerline-${kind.toLowerCase().replace('_', '-')}-2026-05-31.csv`, content: async function* () { yield await Promise.resolve(Buffer.from(text)); } });
    done(added);
  }
  await stage.get(ReadTakeover).execute(stage.system, id);
  return id;
}

const version = async (stage: Stage, id: string): Promise<number> => (await stage.get(TakeoverQuery).one(stage.as('manager'), id))?.version ?? 0;
