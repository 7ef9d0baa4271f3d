import { AskToContactUseCase, Complaints, KeepPartiesUseCase, KeepPolicyUseCase, KeepStatesUseCase } from '@quittance/compliance/server';
import { DEFAULT_POLICY } from '@quittance/compliance/domain';
import { businessDate, type BusinessDate } from '@quittance/kernel';
import { Erasures, LegalHolds } from '@quittance/reporting/server';
import { done, type Stage } from './stage';

const on = businessDate;

/** What debtors told the agency that binds, what was asked for and not allowed, and who complained. */
export function contactWork(stage: Stage): { on: BusinessDate; act: () => Promise<unknown> }[] {
  const states = (): KeepStatesUseCase => stage.get(KeepStatesUseCase);
  const ask = async (who: string, invoice: string, channel: 'CALL' | 'TEXT', overrides: { gate: string; reason: string }[] = []): Promise<void> => {
    const { id } = await stage.account(invoice);
    const kind = await stage.read((tx) => tx.one<{ id: string }>(
      `select p.id from contact_point p join account a on a.debtor_id = p.debtor_id where a.id = $1 and p.kind = 'PHONE' and not exists (select from contact_point s where s.supersedes_id = p.id) limit 1`, [id]));
    done(await stage.get(AskToContactUseCase).execute(stage.as(who), { accountId: id, contactPointId: kind.id as never, channel, purpose: 'COLLECT', overrides }, stage.key()));
  };
  return [
    { on: on('2026-10-12'), act: async () => {
      const { id } = await stage.account('CS-88120');
      done(await states().restrict(stage.as('okafor'), { accountId: id, thisDebtOnly: false, kind: 'INCONVENIENT_TIME', days: [1, 2, 3, 4, 5], fromMinute: 8 * 60, toMinute: 9 * 60, source: 'CALL', note: 'The morning delivery; nobody else answers there.' }, stage.key()));
      done(await states().consent(stage.as('okafor'), { accountId: id, thisDebtOnly: false, kind: 'EMAIL', address: 'ap@brightwater.example', source: 'CALL', note: 'Statements to this address, please.' }, stage.key()));
    } },
    { on: on('2026-11-16'), act: () => ask('okafor', 'CS-88120', 'CALL') },
    { on: on('2026-11-17'), act: () => ask('manager', 'CS-88120', 'CALL', [{ gate: 'G3', reason: 'Dana asked for the account number of the trust by telephone today.' }]) },
    { on: on('2026-11-18'), act: async () => {
      const { id } = await stage.account('CS-88120');
      done(await stage.get(KeepPartiesUseCase).add(stage.as('okafor'), {
        accountId: id, role: 'GUARANTOR', kind: 'PERSON', name: 'Ellen Brightwater', country: 'US', region: 'IL', city: 'Joliet', postalCode: '60432', phone: '+1 815 555 0163', authorised: false, note: 'Signed for the company; named in the order of 2 March.' }, stage.key()));
      done(await stage.get(KeepPolicyUseCase).execute(stage.as('compliance'), {
        policy: { ...DEFAULT_POLICY, quiet: [{ channels: ['CALL', 'VISIT'], days: [7], fromMinute: 0, toMinute: 1440 }], lettersApartDays: 7, warns: ['G3'] }, effectiveFrom: on('2027-01-04'), basedOn: 0, reason: 'The trade association’s code for the new year.' }, stage.key()));
    } },
    { on: on('2026-11-20'), act: () => ask('okafor', 'CS-88120', 'TEXT') },
    { on: on('2026-11-06'), act: async () => {
      const answered = done(await stage.get(Complaints).record(stage.as('compliance'), {
        complainant: 'Boyd Hansen', category: 'COMMUNICATION', source: 'LETTER', description: 'Was called twice on one morning by two of our people.', receivedOn: on('2026-11-06') }, stage.key()));
      done(await stage.get(Complaints).answer(stage.as('compliance'), {
        complaintId: answered.id, outcome: 'UPHELD', answer: 'We apologised in writing; one collector has the account now.', rootCause: 'The account lay on two desks for a morning after it was dealt out again.' }, stage.key()));
    } },
    { on: on('2026-11-18'), act: async () => done(await stage.get(Complaints).record(stage.as('compliance'), {
      accountNumber: (await stage.read((tx) => tx.one<{ number: string }>(`select a.number from account a join invoice i on i.account_id = a.id where i.number = 'CS-87911'`))).number, complainant: 'Gus Petrakis', category: 'NOT_OWED', source: 'REGULATOR', description: 'Says that the deck plates were credited in May.',
      receivedOn: on('2026-11-18') }, stage.key())) },
    { on: on('2026-11-19'), act: async () => {
      const [held, asks] = await Promise.all(['CS-87911', 'CS-88120'].map((invoice) => stage.read((tx) => tx.one<{ number: string }>('select a.number from account a join invoice i on i.account_id = a.id where i.number = $1', [invoice]))));
      done(await stage.get(LegalHolds).place(stage.as('compliance'), { subject: 'ACCOUNT', of: held?.number ?? '', reason: 'Inquiry of the Attorney General, file 26-4471.' }, stage.key()));
      done(await stage.get(Erasures).request(stage.as('manager'), { accountNumber: asks?.number ?? '', note: 'By email of 19 November: “delete everything you have about me”.' }, stage.key()));
    } },
  ];
}
