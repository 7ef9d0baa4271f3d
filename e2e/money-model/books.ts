const TRUST = ['TRUST_CASH', 'DUE_FROM_OPERATING', 'CLIENT_TRUST', 'COST_DEPOSIT', 'DEBTOR_REFUND', 'SUSPENSE', 'DUE_TO_ATTORNEY', 'DUE_TO_OPERATING'] as const;
const OPERATING = [
  'OPERATING_CASH', 'DUE_FROM_TRUST', 'CLIENT_RECEIVABLE', 'COST_ADVANCE', 'DEBTOR_RECEIVABLE', 'DUE_TO_TRUST', 'TAX_PAYABLE', 'PARTNER_RECEIVABLE', 'FEE_REVENUE', 'PARTNER_SHARE'] as const;
export type LedgerType = (typeof TRUST)[number] | (typeof OPERATING)[number];

/** A line: debits above zero, credits below; whose account it is where it is a client's or a debtor's. */
export type Line = readonly [type: LedgerType, amount: number, owner?: string];

/** The two books as maps of sums, debit-positive. */
export class Books {
  private readonly sums = new Map<string, number>();

  /** Posts lines that balance in each book by itself. */
  post(lines: readonly Line[]): void {
    for (const book of [TRUST, OPERATING] as readonly (readonly string[])[]) {
      const total = lines.filter(([type]) => book.includes(type)).reduce((sum, [, amount]) => sum + amount, 0);
      if (total !== 0) throw new Error(`the model's own postings are off by ${total}: ${JSON.stringify(lines)}`);
    }
    for (const [type, amount, owner = ''] of lines) this.sums.set(`${type} ${owner}`, this.of(type, owner) + amount);
  }

  of(type: LedgerType, owner = ''): number {
    return this.sums.get(`${type} ${owner}`) ?? 0;
  }

  /** Sums other than zero, by type and owner. */
  all(): Map<string, number> {
    return new Map([...this.sums].filter(([, amount]) => amount !== 0));
  }
}

/** What lines did to an account, debit-positive. */
export const moved = (lines: readonly Line[], type: LedgerType, owner?: string): number =>
  lines.filter((line) => line[0] === type && (owner === undefined || line[2] === owner)).reduce((sum, [, amount]) => sum + amount, 0);
