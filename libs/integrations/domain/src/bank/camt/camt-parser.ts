import type { BankFile, BankFileParser, BankStatement } from '../bank-file';
import { BankFileRefused, refusedAt } from '../bank-file-refused';
import { EntryCount } from '../entry-count';
import { XmlFeed } from '../xml-feed';
import { Draft, type EntryDraft } from './camt-draft';
import { statementOf, type StatementDraft } from './camt-statement';
import { camtVersion, type CamtVersion } from './camt-version';

const ROOTS = { CAMT053: { message: 'BkToCstmrStmt', statement: 'Stmt' }, CAMT054: { message: 'BkToCstmrDbtCdtNtfctn', statement: 'Ntfctn' } } as const;
/** Elements before the document: a business application header with its parties and signatures has dozens. */
const OUTSIDE = 500;
const PART = /^(?:Stmt|Ntfctn|Ntry|TxDtls|Bal)$/;

/**
 * Reads ISO 20022 camt.053 and camt.054, versions 02 to 13, by element names that stayed the same; where a version moved one
 * (a party's name since 08, an entry's status since 08, a transaction's amount since 04) both places are looked at.
 */
export class CamtParser implements BankFileParser {
  private readonly feed = new XmlFeed({ open: (name, attributes, line) => this.open(name, attributes, line), close: (name, text, line) => this.close(name, text, line) });
  private readonly paths: string[] = [];
  private readonly count = new EntryCount();
  private readonly statements: BankStatement[] = [];
  private version: CamtVersion | undefined;
  private messageSeen = false;
  private statement: StatementDraft | undefined;
  private entry: EntryDraft | undefined;
  private detail: Draft | undefined;
  private balance: Draft | undefined;
  private currency = '';
  private outside = 0;
  private paged = false;

  write(text: string): void {
    this.feed.write(text);
  }

  end(): BankFile {
    this.feed.end();
    if (!this.version) throw new BankFileRefused('NOT_A_STATEMENT', 'The XML holds no ISO 20022 document.', {});
    if (this.statements.length === 0) throw new BankFileRefused('EMPTY_FILE', 'The file holds no statement.', {});
    return { ...this.version, statements: this.statements, returns: [], changes: [] };
  }

  private open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (!this.version) return this.openOutside(name, attributes, line);
    const root = ROOTS[this.version.format];
    const parent = this.paths[this.paths.length - 1] ?? '';
    if (parent === 'Document' && name !== root.message) throw refusedAt(line, 'NOT_A_STATEMENT', `the namespace says ${root.message}, but the document holds ${name}.`);
    if (name === root.message) this.messageSeen = true;
    const path = PART.test(name) && this.messageSeen ? (name === 'Ntfctn' ? 'Stmt' : name) : `${parent}/${name}`;
    this.paths.push(name === root.message ? 'Msg' : path);
    this.currency = attributes['Ccy'] ?? '';
    this.begin(path, line);
  }

  /** An envelope may stand round the document (business application header). */
  private openOutside(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (name !== 'Document') {
      this.outside += 1;
      if (this.outside > OUTSIDE) throw refusedAt(line, 'NOT_A_STATEMENT', 'there is no ISO 20022 document in this XML.');
      this.paths.push(`#${name}`);
      return;
    }
    this.version = camtVersion(Object.entries(attributes).flatMap(([key, value]) => (key === 'xmlns' || key.startsWith('xmlns:') || key.endsWith('schemaLocation') ? [value] : [])));
    this.paths.push('Document');
  }

  private begin(path: string, line: number): void {
    if (path === 'Stmt') {
      this.count.statement(line);
      this.statement = { head: new Draft(line), balances: [], entries: [], paged: this.paged };
    } else if (path === 'Ntry' && this.statement) {
      this.count.entry(line);
      this.entry = { entry: new Draft(line), details: [] };
    } else if (path === 'TxDtls' && this.entry) {
      this.count.entry(line);
      this.detail = new Draft(line);
    } else if (path === 'Bal' && this.statement) this.balance = new Draft(line);
  }

  private close(_name: string, text: string, line: number): void {
    const path = this.paths.pop() ?? '';
    // The message's own pages are told before its statements.
    if (!this.statement && ((path.endsWith('/MsgPgntn/PgNb') && text !== '1') || (path.endsWith('/MsgPgntn/LastPgInd') && /^(?:false|0)$/.test(text)))) this.paged = true;
    if (path.startsWith('#') || !this.statement) return;
    if (text !== '') (this.detail ?? this.entry?.entry ?? this.balance ?? this.statement.head).put(path, { text, line, currency: this.currency });
    if (path === 'TxDtls' && this.detail) {
      this.entry?.details.push(this.detail);
      this.detail = undefined;
    } else if (path === 'Ntry' && this.entry) {
      this.statement.entries.push(this.entry);
      this.entry = undefined;
    } else if (path === 'Bal' && this.balance) {
      this.statement.balances.push(this.balance);
      this.balance = undefined;
    } else if (path === 'Stmt') {
      this.statements.push(statementOf(this.statement));
      this.statement = undefined;
    }
  }
}
