import { OpenBankAccount } from '@quittance/ledger/server';
import { sendBankFile } from './bank-files';
import { done, type Stage } from './stage';

/** What the bank's files call the agency's accounts. */
const TRUST = '4471002290';
const OPERATING = '4471002308';
const ROUTING = '071000013';

interface Payer {
  readonly number: string;
  readonly invoice: string;
  readonly debtor: string;
  readonly balance: number;
  readonly open: number;
}

interface Line {
  readonly type: string;
  readonly amount: number;
  readonly reference: string;
  readonly text: string;
}

/** The bank's files of this morning: yesterday's statement to be matched, and returns of debits, one of them of nobody's. */
export async function bankMorning(stage: Stage): Promise<void> {
  const known = await stage.read((tx) => tx.query<{ n: number }>('select 1 as n from bank_account limit 1'));
  if (known.length === 0) {
    for (const [book, name, accountNumber] of [['TRUST', 'Trust checking', TRUST], ['OPERATING', 'Operating checking', OPERATING]] as const) {
      done(await stage.get(OpenBankAccount).execute(stage.as('trust'), { key: stage.key(), book, currency: 'USD', name, bankName: 'First Lakes Bank', routing: ROUTING, accountNumber }));
    }
  }
  const account = await stage.read((tx) => tx.one<{ number: string }>(`select coalesce(account_number, iban) as number from bank_account where book = 'TRUST' and currency = 'USD' order by is_first desc limit 1`));
  const payers = await stage.read((tx) => tx.query<Payer>(
    `select a.number, i.number as invoice, d.name as debtor, a.balance_minor as balance, b.open from account a join debtor d on d.id = a.debtor_id
       join lateral (select i.id, i.number from invoice i where i.account_id = a.id order by i.due_date limit 1) i on true
       join lateral (select sum(amount)::bigint as open from debt_balance where account_id = a.id and invoice_id = i.id) b on true
      where a.status in ('ACTIVE', 'NEW') and a.currency = 'USD' and a.disputed_at is null and a.balance_minor > 20000 and b.open > 0 order by a.number limit 14`));
  await sendBankFile(stage, 'trust 2026-11-20.bai', statement(account.number, [...payers.map(lineOf), ...STRANGE]));
  await sendBankFile(stage, 'returns 2026-11-20.ach', RETURNS);
}

/** As payers write: with our number, the invoice, only their name, or two digits the wrong way round. */
function lineOf({ number, invoice, debtor, balance, open }: Payer, index: number): Line {
  const name = debtor.toUpperCase().replace(/[,/]/g, ' ');
  const ways: readonly Line[] = [
    { type: '165', amount: balance, reference: number, text: `ACH CREDIT ORIG CO NAME:${name}` },
    { type: '165', amount: open, reference: invoice, text: `ACH CREDIT ORIG CO NAME:${name.slice(0, 22)}` },
    { type: '195', amount: Math.round(balance / 3), reference: '', text: `WIRE BY ORDER OF:${name}` },
    { type: '301', amount: open, reference: number.replace(/(\d)(\d)$/, '$2$1'), text: `LOCKBOX CHECK ${name}` },
  ];
  return ways[index % ways.length] ?? (ways[0] as Line);
}

const STRANGE: readonly Line[] = [
  { type: '165', amount: 64_250, reference: 'PO 88213', text: 'ACH CREDIT ORIG CO NAME:HAWTHORNE EVENTS CO' },
  { type: '301', amount: 12_000, reference: '', text: 'CHECK DEPOSIT' },
  { type: '698', amount: -3_500, reference: '', text: 'ACCOUNT ANALYSIS FEE OCTOBER' },
];

/** A BAI2 statement of 20 November, its totals tied. */
function statement(account: string, lines: readonly Line[]): string {
  const details = lines.map(({ type, amount, reference, text }, n) => `16,${type},${Math.abs(amount)},Z,261120${String(n).padStart(4, '0')},${reference},${text}/`);
  const total = lines.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
  const records = details.length + 2;
  return [`01,${ROUTING},HALLORAN,261120,2000,1,,,2/`, `02,HALLORAN,${ROUTING},1,261120,,USD,2/`, `03,${account},USD/`, ...details, `49,${total},${records}/`, `98,${total},1,${records + 2}/`, `99,${total},1,${records + 4}/`].join('\n');
}

const wide = (text: string): string => text.padEnd(94).slice(0, 94);

/** A debit that came back and is no payment of ours, and a receiver's bank that changed its routing number. */
const RETURNS = [
  wide(`101 ${ROUTING} 9876543212611201200A094101HALLORAN               FIRST LAKES BANK       `),
  wide(`5200${'HALLORAN'.padEnd(36)}1234567890CCDPAYMENT   261120261120   1071000010000001`), wide(`626071000013${'55510023'.padEnd(17)}0000048500${'Q-999100'.padEnd(15)}${'HARTMAN MILLWORK'.padEnd(22)}  1071000010000001`),
  wide(`799R02071000019000401      07100001${''.padEnd(44)}071000010000001`), wide(`820000000200071000010000000485000000000000001234567890${''.padEnd(25)}071000010000001`),
  wide(`5200${'HALLORAN'.padEnd(36)}1234567890CCDCOR       261120261120   1071000010000002`), wide(`626071000013${'55510031'.padEnd(17)}0000000000${'Q-999101'.padEnd(15)}${'PELL AND SONS ROOFING'.padEnd(22)}  1071000010000002`),
  wide(`798C02071000019000402      07100001${'021000021'.padEnd(29)}${''.padEnd(15)}071000010000002`), wide(`820000000200071000010000000000000000000000001234567890${''.padEnd(25)}071000010000002`),
  wide('9000002000001000000040014200002000000048500000000000000'),
].join('\n');
