// What banks call their transaction codes: BAI2 type codes, ISO 20022 families and SWIFT types, as of 2025, in our words.
const BAI: Readonly<Record<string, string>> = {
  108: 'Credit', 115: 'Lockbox deposit', 116: 'Lockbox item', 142: 'ACH credit', 143: 'ACH deposit item', 155: 'Preauthorized draft credit', 164: 'Corporate trade credit', 165: 'ACH credit', 166: 'ACH settlement',
  168: 'ACH return or adjustment', 169: 'ACH credit', 172: 'Deposit correction', 174: 'Deposit', 175: 'Check deposit', 191: 'Internal transfer in', 195: 'Wire in', 201: 'Automatic transfer in', 206: 'Book transfer in', 208: 'International wire in',
  214: 'Foreign exchange in', 252: 'Debit reversed', 255: 'Check posted and returned', 257: 'ACH return', 258: 'ACH reversal', 275: 'Zero-balance transfer in', 301: 'Commercial deposit', 354: 'Interest', 357: 'Credit adjustment', 366: 'Cash deposit', 395: 'Check reversed', 398: 'Fee refunded', 399: 'Credit',
  409: 'Debit', 451: 'ACH debit', 455: 'ACH debit', 464: 'Corporate trade debit', 466: 'ACH settlement', 468: 'ACH return or adjustment', 469: 'ACH debit', 475: 'Check paid', 491: 'Internal transfer out', 495: 'Wire out', 501: 'Automatic transfer out', 506: 'Book transfer out', 508: 'International wire out',
  514: 'Foreign exchange out', 555: 'Deposited item returned', 557: 'ACH return', 558: 'ACH reversal', 575: 'Zero-balance transfer out', 631: 'Debit adjustment', 654: 'Interest', 661: 'Account analysis fee', 698: 'Bank fee', 699: 'Debit',
};
const FAMILY: Readonly<Record<string, string>> = {
  RCDT: 'Credit transfer in', ICDT: 'Credit transfer out', RRCT: 'Instant transfer in', IRCT: 'Instant transfer out', RDDT: 'Direct debit paid', IDDT: 'Direct debit collected', RCHQ: 'Check received', ICHQ: 'Check paid',
  LBOX: 'Lockbox', CCRD: 'Card payment', MCRD: 'Card receipts', CNTR: 'Counter', DRFT: 'Draft', MCOP: 'Credit', MDOP: 'Debit',
};
const SUBFAMILY: Readonly<Record<string, string>> = { CHRG: 'Bank fee', FEES: 'Bank fee', COMM: 'Bank commission', INTR: 'Interest', RRTN: 'Returned transfer', UPDD: 'Unpaid direct debit', UPCQ: 'Unpaid check', XBCT: 'Cross-border transfer', SALA: 'Salary', STDO: 'Standing order' };
const SWIFT: Readonly<Record<string, string>> = {
  TRF: 'Transfer', CHG: 'Bank fee', CHK: 'Check', CMI: 'Cash management', COL: 'Collection', COM: 'Commission', DDT: 'Direct debit', FEX: 'Foreign exchange', INT: 'Interest', LBX: 'Lockbox', MSC: 'Miscellaneous', RTI: 'Returned item', STO: 'Standing order', BOE: 'Bill of exchange', CLR: 'Cash letter', DIV: 'Dividend', ECK: 'Eurocheck', TCK: 'Traveller’s check',
};

/** "ACH credit" of `BAI 165`, "Credit transfer in" of `PMNT/RCDT/ESCT`, "Transfer" of `NTRF`; the code itself where it is nobody's. */
export function bankCodeWords(code: string): string {
  const bai = /^BAI (\d{3})$/.exec(code)?.[1];
  if (bai) return BAI[bai] ?? code;
  const [, family = '', sub = ''] = code.split('/');
  if (family) return SUBFAMILY[sub] ?? FAMILY[family] ?? code;
  return SWIFT[/^[NFS]([A-Z]{3})$/.exec(code)?.[1] ?? ''] ?? code;
}
