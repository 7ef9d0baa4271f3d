import type { BankFile, BankFileParser, BankStatement } from '../bank-file';
import { BANK_LIMITS } from '../bank-file';
import { BankFileRefused, refusedAt } from '../bank-file-refused';
import { EntryCount } from '../entry-count';
import { OfxStatement } from './ofx-statement';
import { OfxTokens, type OfxToken } from './ofx-tokens';
import { ofxVersion } from './ofx-version';

const HEADER_CHARS = 4_000;
/** Tags that hold a value and nothing else: in SGML one left empty must not swallow what follows. */
const VALUES = new Set(['TRNTYPE', 'DTPOSTED', 'DTUSER', 'DTAVAIL', 'TRNAMT', 'FITID', 'CORRECTFITID', 'CORRECTACTION', 'SRVRTID', 'CHECKNUM', 'REFNUM', 'SIC', 'PAYEEID', 'NAME', 'EXTDNAME', 'MEMO',
  'CURDEF', 'BANKID', 'BRANCHID', 'ACCTID', 'ACCTTYPE', 'ACCTKEY', 'DTSTART', 'DTEND', 'BALAMT', 'DTASOF', 'CODE', 'SEVERITY', 'MESSAGE', 'TRNUID', 'DTSERVER', 'LANGUAGE', 'MKTGINFO', 'ORG', 'FID', 'INTU.BID', 'INTU.USERID']);
const STATEMENTS = ['STMTRS', 'CCSTMTRS'];

/** Reads OFX: SGML 1.x, where a value's tag need not be closed, and XML 2.x. */
export class OfxParser implements BankFileParser {
  private readonly tokens = new OfxTokens((token) => this.token(token));
  private readonly count = new EntryCount();
  private readonly statements: BankStatement[] = [];
  private header: string | null = '';
  private version = '';
  private readonly open: { name: string; value: string; line: number; holds: boolean }[] = [];
  private statement: OfxStatement | null = null;
  private ended = false;
  private invests = false;

  write(text: string): void {
    if (this.header === null) return this.tokens.write(text);
    this.header += text;
    const at = this.header.search(/<OFX>/i);
    if (at === -1 && this.header.length > HEADER_CHARS) throw new BankFileRefused('NOT_OFX', 'The file has no <OFX> within its first lines.', {});
    if (at === -1) return;
    const body = this.header;
    this.header = null;
    this.version = ofxVersion(body.slice(0, at));
    // What stands before <OFX> is counted as lines, but read as the header.
    this.tokens.write(body.slice(0, at).replace(/[^\n]/g, ' ') + body.slice(at));
  }

  end(): BankFile {
    if (this.header !== null) throw new BankFileRefused('NOT_OFX', 'The file has no <OFX>: it is of another kind, or was cut on its way.', {});
    const { unfinished, line } = this.tokens.end();
    if (unfinished || !this.ended) throw refusedAt(line, 'FILE_CUT', 'the file ends before its </OFX>: it was cut on its way.');
    if (this.statements.length === 0 && this.invests) throw new BankFileRefused('NOT_A_STATEMENT', 'The file is the statement of an investment account, whose trades are no payments. Download that of the bank account.', {});
    if (this.statements.length === 0) throw new BankFileRefused('EMPTY_FILE', 'The file holds no bank statement.', {});
    return { format: 'OFX', version: this.version, statements: this.statements, returns: [], changes: [] };
  }

  private token({ kind, value, line }: OfxToken): void {
    if (this.ended) throw refusedAt(line, 'MALFORMED_OFX', 'something stands after </OFX>.');
    const last = this.open.at(-1);
    if (kind === 'TEXT') {
      if (!last) throw refusedAt(line, 'MALFORMED_OFX', 'text stands outside of every tag.');
      last.value += value;
      if (last.value.length > BANK_LIMITS.valueChars) throw refusedAt(line, 'VALUE_TOO_LONG', `a value is longer than ${BANK_LIMITS.valueChars} characters.`);
    } else if (kind === 'OPEN') {
      // A tag that has a value is closed by whatever comes next (SGML).
      if (last && (last.value !== '' || VALUES.has(last.name))) this.leave();
      const parent = this.open.at(-1);
      if (parent) parent.holds = true;
      if (this.open.length >= BANK_LIMITS.depth) throw refusedAt(line, 'TOO_DEEP', `tags lie more than ${BANK_LIMITS.depth} deep; no bank writes such a file.`);
      this.open.push({ name: value, value: '', line, holds: false });
      this.enter(value, line);
    } else this.close(value, line);
  }

  private close(name: string, line: number): void {
    // An empty value's tag may stay open in SGML, as any value's may; of the rest only the list of movements is left open by a bank (Nubank).
    const left = (tag: { name: string; holds: boolean }): boolean => !tag.holds || (tag.name === 'BANKTRANLIST' && STATEMENTS.includes(name));
    for (let last = this.open.at(-1); last && last.name !== name && left(last); last = this.open.at(-1)) this.leave();
    if (this.open.at(-1)?.name !== name) throw refusedAt(line, 'MALFORMED_OFX', `</${name}> closes nothing that is open.`);
    this.leave();
  }

  private enter(name: string, line: number): void {
    if (STATEMENTS.includes(name)) {
      this.count.statement(line);
      this.statement = new OfxStatement(line);
    } else if (name === 'STMTTRN') this.count.entry(line);
    else if (name === 'INVSTMTRS') this.invests = true;
  }

  private leave(): void {
    const tag = this.open.pop();
    if (!tag) return;
    if (tag.name === 'OFX') this.ended = true;
    if (tag.name === 'CODE' && this.open.at(-1)?.name === 'STATUS' && tag.value !== '0' && tag.value !== '') {
      throw refusedAt(tag.line, 'BANK_SAYS_ERROR', `the bank answered with status ${tag.value.slice(0, 10)} instead of a statement. Download it again.`, { status: tag.value.slice(0, 10) });
    }
    if (!this.statement) return;
    if (STATEMENTS.includes(tag.name)) {
      this.statements.push(this.statement.finish());
      this.statement = null;
    } else this.statement.take(tag.name, tag.value, this.open.map(({ name }) => name), tag.line);
  }
}
