import { Injectable } from '@nestjs/common';
import { addDays, ok, refuse, type BusinessDate, type ClientId, type ContractVersionId, type CurrencyCode, type Result } from '@quittance/kernel';
import { diffTerms, storedTerms, termsInWords, termsToWire, type ContractTerms, type TermsLine, type TermsWire } from '@quittance/clients/domain';
import { decodeCursor, pageOf, pageSize, UnitOfWork, type Ctx, type Page, type PageInput } from '@quittance/platform';
import { VERSION_COLUMNS, type ContractVersionRow } from '../persistence/contract-version.row';
import { revisionOf } from './draft-terms';

export type VersionState = 'UPCOMING' | 'IN_FORCE' | 'ENDED';

/** A version as screens show it. */
export interface ContractVersionView {
  id: ContractVersionId;
  clientId: ClientId;
  currency: CurrencyCode;
  number: number;
  effectiveFrom: BusinessDate;
  /** Its last day; null: open-ended. */
  effectiveTo: BusinessDate | null;
  state: VersionState;
  note: string;
  createdBy: string;
  createdAt: Date;
  usedAt: Date | null;
  revision: string;
  terms: TermsWire;
  words: TermsLine[];
  /** What it changes in the version numbered before it; null in the first. */
  changes: string[] | null;
}

type Row = ContractVersionRow & { author: string | null; before: ContractTerms | null } & Record<string, unknown>;

const VERSIONS = `
select ${VERSION_COLUMNS}, u.name as author, b.terms as before
  from contract_version v join contract c on c.id = v.contract_id
  left join contract_version b on b.contract_id = v.contract_id and b.number = v.number - 1
  left join app_user u on u.id = v.created_by`;

@Injectable()
export class ContractVersionQuery {
  constructor(private readonly work: UnitOfWork) {}

  /** The versions of a client's contract in a currency, newest first. */
  list(ctx: Ctx, clientId: ClientId, currency: string, page: PageInput): Promise<Page<ContractVersionView>> {
    const first = pageSize(page.first);
    const before = decodeCursor(page.after, 1)?.[0] ?? null;
    return this.work.read(ctx, async (tx) => {
      const rows = await tx.query<Row>(
        `${VERSIONS} where c.client_id = $1 and c.currency = $2 and ($3::int is null or v.number < $3) order by v.number desc limit $4`,
        [clientId, currency.slice(0, 3).toUpperCase(), typeof before === 'number' && Number.isInteger(before) ? before : null, first + 1]);
      return pageOf(rows, first, ({ number }) => [number], (row) => view(row, tx.today));
    });
  }

  /** One version; null where there is none in sight. */
  run(ctx: Ctx, id: ContractVersionId): Promise<ContractVersionView | null> {
    return this.work.read(ctx, async (tx) => {
      const row = await tx.maybeOne<Row>(`${VERSIONS} where v.id = $1`, [id]);
      return row ? view(row, tx.today) : null;
    });
  }

  /** As `run`; refuses VERSION_NOT_FOUND. */
  async require(ctx: Ctx, id: ContractVersionId): Promise<Result<ContractVersionView>> {
    const found = await this.run(ctx, id);
    return found ? ok(found) : refuse('VERSION_NOT_FOUND', 'This contract version is not there. Open the contract again.');
  }
}

function stateOf({ effectiveFrom, effectiveTo }: ContractVersionRow, today: BusinessDate): VersionState {
  if (effectiveFrom > today) return 'UPCOMING';
  return effectiveTo !== null && effectiveTo <= today ? 'ENDED' : 'IN_FORCE';
}

function view(row: Row, today: BusinessDate): ContractVersionView {
  const { id, clientId, currency, number, effectiveFrom, effectiveTo, note, createdAt, usedAt } = row;
  const terms = storedTerms(row.terms);
  return {
    id, clientId, currency, number, effectiveFrom, note, createdAt, usedAt,
    effectiveTo: effectiveTo === null ? null : addDays(effectiveTo, -1),
    state: stateOf(row, today),
    createdBy: row.author ?? 'Quittance',
    revision: revisionOf(row),
    terms: termsToWire(terms),
    words: termsInWords(terms),
    changes: row.before === null ? null : diffTerms(storedTerms(row.before), terms),
  };
}
