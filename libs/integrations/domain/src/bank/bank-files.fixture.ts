/** Small bank files of every format, written for the specs. All of them tell 3 March 2026: 100.00 in, 25.50 out, 1,000.00 to 1,074.50. */

const party = (version: number, tag: string, name: string): string => (version >= 8 ? `<${tag}><Pty><Nm>${name}</Nm></Pty></${tag}>` : `<${tag}><Nm>${name}</Nm></${tag}>`);
const status = (version: number): string => (version >= 8 ? '<Sts><Cd>BOOK</Cd></Sts>' : '<Sts>BOOK</Sts>');
const amount = (version: number, value: string): string => (version >= 3 ? `<Amt Ccy="USD">${value}</Amt><CdtDbtInd>CRDT</CdtDbtInd>` : `<AmtDtls><TxAmt><Amt Ccy="USD">${value}</Amt></TxAmt></AmtDtls>`);

/** camt.053 or camt.054 of one version, with the elements that version has where it has them. */
export function camt(message: '053' | '054', version: string, more: { closing?: string; entries?: string; count?: string } = {}): string {
  const v = Number(version);
  const [root, statement] = message === '053' ? ['BkToCstmrStmt', 'Stmt'] : ['BkToCstmrDbtCdtNtfctn', 'Ntfctn'];
  const balance = (kind: string, day: string, value: string): string =>
    `<Bal><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp><Amt Ccy="USD">${value}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
  const balances = message === '053' ? balance('OPBD', '2026-03-02', '1000.00') + balance('CLBD', '2026-03-03', more.closing ?? '1074.50') : '';
  const entries = more.entries ?? `
      <Ntry><Amt Ccy="USD">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>${status(v)}<BookgDt><Dt>2026-03-03</Dt></BookgDt><ValDt><DtTm>2026-03-04T09:00:00</DtTm></ValDt><AcctSvcrRef>BANK-1</AcctSvcrRef>
        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
        <NtryDtls><TxDtls><Refs><EndToEndId>Q-100234</EndToEndId></Refs>${amount(v, '100.00')}<RltdPties>${party(v, 'Dbtr', 'Brightwater Fixtures &amp; Sons')}<DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties>
          <RmtInf><Ustrd>Invoice INV-77</Ustrd><Strd><CdtrRefInf><Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>
      <Ntry><Amt Ccy="USD">25.50</Amt><CdtDbtInd>DBIT</CdtDbtInd>${status(v)}<BookgDt><Dt>2026-03-03</Dt></BookgDt><AcctSvcrRef>BANK-2</AcctSvcrRef><AddtlNtryInf>Account fee</AddtlNtryInf></Ntry>
      <Ntry><Amt Ccy="USD">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>${status(v).replace('BOOK', 'PDNG')}<BookgDt><Dt>2026-03-03</Dt></BookgDt></Ntry>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.${message}.001.${version}">
  <${root}><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-03T20:00:00</CreDtTm></GrpHdr>
    <${statement}><Id>S1</Id><ElctrncSeqNb>42</ElctrncSeqNb><FrToDt><FrDtTm>2026-03-03T00:00:00</FrDtTm><ToDtTm>2026-03-03T23:59:59</ToDtTm></FrToDt>
      <Acct><Id><Othr><Id>000123456789</Id></Othr></Id><Ccy>USD</Ccy></Acct>${balances}
      <TxsSummry><TtlNtries><NbOfNtries>${more.count ?? '3'}</NbOfNtries></TtlNtries></TxsSummry>${entries}
    </${statement}>
  </${root}>
</Document>
`;
}

export const MT940 = `{1:F01BANKUS33AXXX0000000000}{2:I940AGENUS33XXXXN}{4:
:20:STMT1
:25:000123456789
:28C:42/1
:60F:C260302USD1000,00
:61:2603030303C100,00NTRFQ-100234//BANK-1
Supplement
:86:/EREF/Q-100234/ORDP//NAME/Brightwater Fixtures/REMI/Invoice INV-77
:61:2603030303D25,50NCHGNONREF//BANK-2
:86:Account fee
:62F:C260303USD1074,50
:64:C260303USD1074,50
-}
`;

/** The German subfields of a field 86. */
export const MT940_GERMAN = `:20:STARTUMS
:25:37040044/0532013000
:28C:42/1
:60F:C260302EUR1000,00
:61:2603030303CR100,00N062NONREF
:86:166?00GUTSCHRIFT?20EREF+Q-100234?21SVWZ+Rechnung INV?22-77?30COBADEFFXXX?31DE89370400440532013000?32Hellwasser?33 GmbH
:61:2603030303DR25,50N020NONREF//BANK-2
:86:177?00RUECKLASTSCHRIFT?20SVWZ+zurueck?34AC04
:62F:C260303EUR1074,50
`.replaceAll('CR100', 'C100').replaceAll('DR25', 'D25');

export const BAI2 = `01,122099999,AGENCY,260303,2000,1,,,2/
02,AGENCY,122099999,1,260303,,USD,2/
03,000123456789,USD,010,100000,,,015,107450,,/
88,100,10000,1,,400,2550,1,/
16,165,10000,V,260304,,BANK-1,Q-100234,ACH CREDIT ORIG CO NAME:BRIGHTWATER FIXTURES ENTRY
88,DESCR:INV-77/
16,698,2550,Z,BANK-2,,ACCOUNT FEE/
49,232550,6/
98,232550,1,8/
99,232550,1,10/
`;

const ofxBody = (close: (tag: string, value: string) => string): string => `<OFX>
<SIGNONMSGSRSV1><SONRS><STATUS>${close('CODE', '0')}${close('SEVERITY', 'INFO')}</STATUS>${close('DTSERVER', '20260303200000')}${close('LANGUAGE', 'ENG')}</SONRS></SIGNONMSGSRSV1>
<BANKMSGSRSV1><STMTTRNRS>${close('TRNUID', '1')}<STATUS>${close('CODE', '0')}${close('SEVERITY', 'INFO')}</STATUS>
<STMTRS>${close('CURDEF', 'USD')}
<BANKACCTFROM>${close('BANKID', '122099999')}${close('ACCTID', '000123456789')}${close('ACCTTYPE', 'CHECKING')}</BANKACCTFROM>
<BANKTRANLIST>${close('DTSTART', '20260303')}${close('DTEND', '20260303')}
<STMTTRN>
${close('TRNTYPE', 'CREDIT')}
${close('DTPOSTED', '20260303120000[-6:CST]')}
${close('TRNAMT', '100.00')}
${close('FITID', 'BANK-1')}
${close('NAME', 'Brightwater Fixtures &amp; Sons')}
${close('MEMO', 'Q-100234 Invoice INV-77')}
</STMTTRN>
<STMTTRN>
${close('TRNTYPE', 'FEE')}
${close('DTPOSTED', '20260303')}
${close('TRNAMT', '-25.50')}
${close('FITID', 'BANK-2')}
${close('NAME', 'Account fee')}
</STMTTRN>
</BANKTRANLIST>
<LEDGERBAL>${close('BALAMT', '1074.50')}${close('DTASOF', '20260303')}</LEDGERBAL>
</STMTRS></STMTTRNRS></BANKMSGSRSV1>
</OFX>
`;

/** OFX 1.x, whose values' tags stay open. */
export const ofxSgml = (version: string): string =>
  `OFXHEADER:100\r\nDATA:OFXSGML\r\nVERSION:${version}\r\nSECURITY:NONE\r\nENCODING:USASCII\r\nCHARSET:1252\r\nCOMPRESSION:NONE\r\nOLDFILEUID:NONE\r\nNEWFILEUID:NONE\r\n\r\n${ofxBody((tag, value) => `<${tag}>${value}`)}`;

/** OFX 2.x. */
export const ofxXml = (version: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<?OFX OFXHEADER="200" VERSION="${version}" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>\n${ofxBody((tag, value) => `<${tag}>${value}</${tag}>`)}`;

const left = (text: string, width: number): string => text.padEnd(width).slice(0, width);
const right = (value: number | bigint | string, width: number): string => String(value).padStart(width, '0').slice(-width);

export interface AchItem {
  readonly code: string;
  readonly amount: number;
  readonly originalTrace: string;
  readonly trace?: string;
  readonly account?: string;
  readonly name?: string;
  /** Corrected data of a notification of change. */
  readonly corrected?: string;
}

/** A NACHA file of returns (R…) and notifications of change (C…), its totals tied. */
export function nacha(items: readonly AchItem[], { created = '260303', lineEnd = '\n' } = {}): string {
  const record = (text: string): string => left(text, 94);
  const lines = [record(`101 122099999 987654321${created}1200A094101AGENCY BANK            ORIGIN BANK            `)];
  const routing = '12209999';
  let debits = 0;
  items.forEach((item, index) => {
    const change = item.code.startsWith('C');
    const trace = item.trace ?? `12209999${right(index + 1, 7)}`;
    if (!change) debits += item.amount;
    lines.push(
      record(`5200${left('HALDEN REYES', 36)}1234567890PPD${left(change ? 'COR' : 'PAYMENT', 10)}${created}${created}   1${routing}${right(index + 1, 7)}`),
      record(`626${routing}6${left(item.account ?? '123456789', 17)}${right(change ? 0 : item.amount, 10)}${left(`Q-${index}`, 15)}${left(item.name ?? 'BRIGHTWATER FIXTURES', 22)}  1${trace}`),
      change ? record(`798${item.code}${left(item.originalTrace, 15)}      ${routing}${left(item.corrected ?? '987654321', 29)}${left('', 15)}${trace}`) : record(`799${item.code}${left(item.originalTrace, 15)}      ${routing}${left('', 44)}${trace}`),
      record(`8200${right(2, 6)}${right(routing, 10)}${right(change ? 0 : item.amount, 12)}${right(0, 12)}1234567890${left('', 25)}${routing}${right(index + 1, 7)}`),
    );
  });
  const blocks = Math.ceil((lines.length + 1) / 10);
  lines.push(record(`9${right(items.length, 6)}${right(blocks, 6)}${right(items.length * 2, 8)}${right(BigInt(routing) * BigInt(items.length), 10)}${right(debits, 12)}${right(0, 12)}`));
  while (lines.length % 10 !== 0) lines.push('9'.repeat(94));
  return lines.join(lineEnd) + lineEnd;
}
