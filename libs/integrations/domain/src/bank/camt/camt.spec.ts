import { camt } from '../bank-files.fixture';
import { parseBankText } from '../recognise-bank-file';
import { CAMT_VERSIONS } from './camt-version';

const refused = (text: string): string => {
  try {
    parseBankText(text);
    return 'accepted';
  } catch (error) {
    return (error as { refusal: { code: string } }).refusal.code + ': ' + (error as Error).message;
  }
};

describe('camt.053 and camt.054', () => {
  it.each(CAMT_VERSIONS.flatMap((version) => (['053', '054'] as const).map((message) => [message, version] as const)))('camt.%s.001.%s', (message, version) => {
    const file = parseBankText(camt(message, version), 100);
    expect(file).toMatchObject({ format: `CAMT${message}`, version: `001.${version}`, statements: [{ account: '000123456789', currency: 'USD', number: '42', from: '2026-03-03', pending: 1 }] });
    expect(file.statements[0]?.entries).toMatchObject([
      { bookedOn: '2026-03-03', valueOn: '2026-03-04', amount: 10_000, bankReference: 'BANK-1', reference: 'Q-100234', payer: 'Brightwater Fixtures & Sons', counterAccount: 'DE89370400440532013000', text: 'Invoice INV-77 RF18539007547034', code: 'PMNT/RCDT/ESCT' },
      { amount: -2_550, bankReference: 'BANK-2', text: 'Account fee', payer: '' }]);
    if (message === '053') expect(file.statements[0]).toMatchObject({ opening: { minor: 100_000 }, closing: { minor: 107_450, on: '2026-03-03' } });
  });

  it.each(['01', '14', '99'])('names a version that it does not know: %s', (version) => {
    expect(refused(camt('053', version))).toBe(`UNKNOWN_VERSION: This is camt.053.001.${version}, a version that is not known here. Versions 02 to 13 are read; ask the bank for one of them.`);
  });

  it('names other messages', () => {
    expect(refused(camt('053', '08').replace('camt.053', 'camt.052'))).toContain('NOT_A_STATEMENT: This is camt.052.001.08, an intraday report');
    expect(refused(camt('053', '08').replace('camt.053', 'pain.001'))).toContain('a payment order');
    expect(refused(camt('053', '08').replace('camt.053', 'camt.054'))).toContain('the namespace says BkToCstmrDbtCdtNtfctn, but the document holds BkToCstmrStmt');
  });

  it('a batch is told as its transactions where they make it up, otherwise whole', () => {
    const details = (second: string): string => `<Ntry><Amt Ccy="USD">74.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-03</Dt></BookgDt><AcctSvcrRef>B</AcctSvcrRef><NtryDtls>
      <TxDtls><Refs><EndToEndId>ONE</EndToEndId></Refs><Amt Ccy="USD">50.00</Amt></TxDtls><TxDtls><Refs><EndToEndId>TWO</EndToEndId></Refs><Amt Ccy="USD">${second}</Amt></TxDtls></NtryDtls></Ntry>`;
    const entries = (second: string) => parseBankText(camt('053', '06', { entries: details(second), count: '1' })).statements[0]?.entries;
    expect(entries('24.50')).toMatchObject([{ amount: 5_000, reference: 'ONE', bankReference: 'B/1' }, { amount: 2_450, reference: 'TWO', bankReference: 'B/2' }]);
    const [one, two] = entries('24.50') ?? [];
    expect([one?.batch, one?.batch === two?.batch]).toEqual([{ reference: 'B' }, true]);
    expect(entries('20.00')).toMatchObject([{ amount: 7_450, reference: '', bankReference: 'B' }]);
    expect(entries('20.00')?.[0]).not.toHaveProperty('batch');
  });

  it('a reversal goes the way its side says, and is told as what came back; its reason wins where there is one', () => {
    const reversal = (more: string): string => camt('053', '08').replace('<Ntry><Amt Ccy="USD">25.50</Amt><CdtDbtInd>DBIT</CdtDbtInd>', '$&<RvslInd>true</RvslInd>').replace('<AddtlNtryInf>', `${more}$&`);
    expect(parseBankText(reversal('')).statements[0]?.entries).toMatchObject([{ amount: 10_000, returnReason: '' }, { amount: -2_550, returnReason: 'RETURNED' }]);
    expect(parseBankText(reversal('<NtryDtls><TxDtls><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls>')).statements[0]?.entries[1]).toMatchObject({ amount: -2_550, returnReason: 'AC04' });
  });

  it.each([
    ['a prefix of its namespace', (text: string) => text.replace('xmlns=', 'xmlns:n0=').replaceAll(/<(\/?)(?=[A-Z])/g, '<$1n0:')],
    ['an envelope and header round the document', (text: string) => text.replace('<Document', '<Envelope><AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02"><BizMsgIdr>1</BizMsgIdr></AppHdr><Document').replace('</Document>', '</Document></Envelope>')],
    ['a header that names both banks (head.001)', (text: string) => text.replace('<Document', `<message><AppHdr xmlns="urn:iso:std:iso:20022:tech:xsd:head.001.001.02">${['Fr', 'To'].map((side) => `<${side}><FIId><FinInstnId><BICFI>BANKUS33</BICFI><ClrSysMmbId><ClrSysId><Cd>USABA</Cd></ClrSysId></ClrSysMmbId></FinInstnId></FIId></${side}>`).join('')}</AppHdr><Document`).replace('</Document>', '</Document></message>')],
    ['its schema’s place, and comments', (text: string) => text.replace('<Document', '<!-- told by -->\n<Document xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b.xsd"')],
    ['a mark and CRLF', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['amounts of five decimals', (text: string) => text.replaceAll('25.50', '25.50000')],
    ['a day with its zone', (text: string) => text.replaceAll('<Dt>2026-03-03</Dt>', '<Dt>2026-03-03+01:00</Dt>')],
  ])('reads a document with %s', (_how, changed) => {
    for (const pieces of [9, 100_000]) expect(parseBankText(changed(camt('053', '08')), pieces).statements).toMatchObject([{ account: '000123456789', entries: [{ amount: 10_000, payer: 'Brightwater Fixtures & Sons' }, { amount: -2_550 }] }]);
  });

  it('refuses balances and counts that do not tie, naming the line', () => {
    expect(refused(camt('053', '02', { closing: '1074.51' }))).toMatch(/^TOTALS_DO_NOT_TIE: Line 4: the closing balance is stated as \$1,074\.51, but the file adds up to \$1,074\.50/);
    expect(refused(camt('053', '02', { count: '9' }))).toContain('TOTALS_DO_NOT_TIE: Line 6: the total of entries is stated as 9, but the file adds up to 2');
  });

  it('takes a closing balance by value date where the forward balance says what is booked', () => {
    const forward = (amount: string): string => camt('053', '04', { closing: '974.50' }).replace('<TxsSummry>',
      `<Bal><Tp><CdOrPrtry><Cd>FWAV</Cd></CdOrPrtry></Tp><Amt Ccy="USD">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-04</Dt></Dt></Bal><TxsSummry>`);
    expect(parseBankText(forward('1074.50')).statements).toMatchObject([{ opening: { minor: 100_000 }, closing: { minor: 107_450, on: '2026-03-03' }, entries: [{}, {}] }]);
    expect(refused(forward('1074.51'))).toContain('TOTALS_DO_NOT_TIE');
    expect(refused(camt('053', '04', { closing: '974.50' }))).toContain('TOTALS_DO_NOT_TIE');
  });

  it('leaves out what is announced or told for information, and reads a bank as the one who paid', () => {
    for (const [version, status] of [['02', '<Sts>INFO</Sts>'], ['08', '<Sts><Cd>INFO</Cd></Sts>'], ['13', '<Sts><Cd>FUTR</Cd></Sts>'], ['11', '<Sts><Prtry>RJCT</Prtry></Sts>']] as const) {
      const text = camt('053', version).replace(/<Sts>(?:<Cd>)?PDNG(?:<\/Cd>)?<\/Sts>/, status);
      expect(parseBankText(text).statements).toMatchObject([{ pending: 1, entries: [{ amount: 10_000 }, { amount: -2_550 }] }]);
    }
    const bank = camt('053', '10').replace('<Pty><Nm>Brightwater Fixtures &amp; Sons</Nm></Pty>', '<Agt><FinInstnId><Nm>Lake Bank</Nm></FinInstnId></Agt>');
    expect(parseBankText(bank).statements[0]?.entries[0]?.payer).toBe('Lake Bank');
  });

  const bal = (kind: string, day: string, value: string): string => `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp><Amt Ccy="USD">${value}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;

  it('of the balances of several days takes the first and the last', () => {
    const days = bal('CLBD', '2026-03-05', '1074.50') + bal('OPBD', '2026-03-04', '1100.00') + bal('CLBD', '2026-03-03', '1100.00');
    const text = camt('053', '04').replace('<TxsSummry>', `${days}<TxsSummry>`).replace(bal('CLBD', '2026-03-03', '1074.50'), '');
    expect(parseBankText(text).statements).toMatchObject([{ opening: { on: '2026-03-02', minor: 100_000 }, closing: { on: '2026-03-05', minor: 107_450 } }]);
    expect(refused(text.replace(bal('CLBD', '2026-03-05', '1074.50'), bal('CLBD', '2026-03-05', '1074.51')))).toContain('TOTALS_DO_NOT_TIE');
  });

  it.each([
    ['first, with an interim balance at its end', (text: string) => text.replace('<FrToDt>', '<StmtPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></StmtPgntn><FrToDt>').replace('CLBD', 'ITBD'), { opening: { minor: 100_000 }, closing: { minor: 107_450 } }],
    ['last, with one at its beginning', (text: string) => text.replace('<FrToDt>', '<StmtPgntn><PgNb>2</PgNb><LastPgInd>true</LastPgInd></StmtPgntn><FrToDt>').replace('OPBD', 'ITBD'), { opening: { minor: 100_000 }, closing: { minor: 107_450 } }],
    ['with the balances of all its pages', (text: string) => text.replace('</MsgId>', '</MsgId><MsgPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></MsgPgntn>').replace('1074.50', '9999.00').replace('<NbOfNtries>3<', '<NbOfNtries>30<'), { opening: null, closing: null }],
    ['the only one', (text: string) => text.replace('</MsgId>', '</MsgId><MsgPgntn><PgNb>1</PgNb><LastPgInd>true</LastPgInd></MsgPgntn>'), { opening: { minor: 100_000 }, closing: { minor: 107_450 } }],
  ])('reads a page: %s', (_which, changed, balances) => {
    expect(parseBankText(changed(camt('053', '08')), 9).statements).toMatchObject([{ ...balances, entries: [{ amount: 10_000 }, { amount: -2_550 }] }]);
  });

  it('refuses XML that never comes to a document', () => {
    expect(refused(`<?xml version="1.0"?><Workbook>${'<Row><Cell>1</Cell></Row>'.repeat(400)}</Workbook>`)).toContain('NOT_A_STATEMENT: Line 1: there is no ISO 20022 document in this XML.');
  });

  it('refuses entities, truncation, depth, foreign currencies and unreadable values', () => {
    const good = camt('053', '08');
    expect(refused(good.replace('<Document', '<!DOCTYPE x [<!ENTITY a "aaaa">]><Document'))).toContain('XML_ENTITIES: Line 2');
    expect(refused(good.slice(0, good.length / 2))).toContain('FILE_CUT');
    expect(refused(good.replace('</Ntry>', ''))).toContain('MALFORMED_XML');
    expect(refused(good.replace('<Id>S1</Id>', '<a>'.repeat(60)))).toContain('TOO_DEEP');
    expect(refused(good.replace('Ccy="USD">25.50', 'Ccy="EUR">25.50'))).toContain('MIXED_CURRENCIES');
    expect(refused(good.replace('>25.50<', '>25.505<'))).toContain('BAD_AMOUNT');
    expect(refused(good.replace('<Dt>2026-03-03</Dt>', '<Dt>2026-02-30</Dt>'))).toContain('BAD_DATE');
    expect(refused(good.replace('Account fee', 'x'.repeat(20_000)))).toContain('VALUE_TOO_LONG');
    expect(refused(good.replace('000123456789', ''))).toContain('ACCOUNT_MISSING');
  });
});
