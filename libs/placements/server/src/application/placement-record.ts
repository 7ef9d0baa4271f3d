import type { ClientId, DocumentId, PlacementId, UserId, BusinessDate, ContractVersionId } from '@quittance/kernel';
import type { Correction, DebtorClass, Interpretation, Question, Recognition } from '@quittance/placements/domain';
import type { Tx } from '@quittance/platform';
import type { SheetInfo, TableChoices, TextFormat } from '../files';

/** RECEIVED waits to be read; NEEDS_ANSWERS waits for a person; READY is a finished dry run; FAILED could not be read. */
export type PlacementStatus = 'RECEIVED' | 'READING' | 'NEEDS_ANSWERS' | 'READY' | 'COMMITTING' | 'COMMITTED' | 'FAILED' | 'CANCELLED';

/** What people decided about a file. Stored with the placement, so that reading it again needs nobody. */
export interface PlacementOptions {
  /** Leave out rows that owe nothing any more. */
  readonly openItemsOnly: boolean;
  /** Days from invoice to due date where a row has neither due date nor terms. */
  readonly termsDays: number | null;
  /** Debtors that can't be classed are companies: the client says so. */
  readonly unsureAreCompanies: boolean;
  /** Normalised name → class. */
  readonly debtorClasses: Readonly<Record<string, DebtorClass>>;
  /** Question id → answer. */
  readonly answers: Readonly<Record<string, string>>;
  /** Place likely duplicates all the same, except where decided row by row. */
  readonly includeDuplicates: boolean;
  /** A person confirmed the columns of this file. */
  readonly confirmed: boolean;
  readonly table: TableChoices;
  readonly correction: Correction;
  /** Files that came with the form, to be kept with its account. */
  readonly documentIds?: readonly DocumentId[];
}

export const FIRST_OPTIONS: PlacementOptions = {
  openItemsOnly: true, termsDays: null, unsureAreCompanies: false, debtorClasses: {}, answers: {}, includeDuplicates: false, confirmed: false, table: {}, correction: {},
};

/** A debtor whose class nobody knows yet. */
export interface UnsureName {
  readonly key: string;
  readonly name: string;
  readonly rows: number;
}

/** What a file was taken for, kept for the screen. */
export interface Recognised {
  readonly kind: 'CSV' | 'XLSX' | 'FORM';
  readonly text?: TextFormat;
  readonly sheets?: readonly SheetInfo[];
  readonly sheet?: string;
  readonly recognition: Recognition;
  readonly questions: readonly Question[];
  readonly missing: readonly string[];
  readonly sample: readonly { readonly rowNumber: number; readonly cells: readonly string[] }[];
  readonly unsure: readonly UnsureName[];
  /** The mapping came from an earlier file of the client. */
  readonly remembered: boolean;
}

/** With which date and contract versions the dry run resolved terms: other ones call for a new plan. */
export interface PlannedWith {
  readonly on: BusinessDate;
  readonly versions: readonly { readonly id: ContractVersionId; readonly hash: string }[];
  /** The client's placement committed last by then: duplicates were looked for in the book up to it. */
  readonly after: PlacementId | null;
}

export interface PlacementRecord {
  readonly id: PlacementId;
  readonly number: string;
  readonly clientId: ClientId;
  readonly source: 'FORM' | 'FILE';
  readonly fileName: string;
  readonly fileHash: string;
  readonly documentId: DocumentId | null;
  readonly status: PlacementStatus;
  readonly recognised: Recognised | null;
  /** As the rows were last read. */
  readonly interpretation: Interpretation | null;
  readonly options: PlacementOptions;
  readonly planned: PlannedWith | null;
  readonly failure: string;
  readonly createdBy: UserId | null;
  readonly createdByName: string;
  readonly committedBy: UserId | null;
  readonly committedByName: string;
  readonly placedOn: BusinessDate | null;
  readonly changedByName: string;
  readonly version: number;
}

const COLUMNS = `id, number, client_id as "clientId", source, file_name as "fileName", file_hash as "fileHash", document_id as "documentId", status,
  recognised, mapping as interpretation, options, planned, failure, created_by as "createdBy", created_by_name as "createdByName", committed_by as "committedBy",
  committed_by_name as "committedByName", placed_on as "placedOn", changed_by_name as "changedByName", version`;

/** A placement; undefined when there is none, or none this principal may see. */
export const findPlacement = (tx: Tx, id: PlacementId, lock = false): Promise<PlacementRecord | undefined> =>
  tx.maybeOne<PlacementRecord & Record<string, unknown>>(`select ${COLUMNS} from placement where id = $1${lock ? ' for update' : ''}`, [id]);
