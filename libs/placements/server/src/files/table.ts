import type { RawRow } from '@quittance/placements/domain';

/** Where an uploaded file lies. `size` is what was announced: a shorter file was cut while uploading. */
export interface TableSource {
  readonly path: string;
  /** The name the person gave it; used in messages only. */
  readonly name: string;
  readonly size: number;
}

/** What a person may correct before the rows are read. */
export interface TableChoices {
  /** One of `ENCODINGS`. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Name of a sheet. */
  readonly sheet?: string;
}

/** Rows in file order with how far reading has come. */
export interface RowBatch {
  readonly rows: readonly RawRow[];
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** How text is written, and why we think so. */
export interface TextFormat {
  readonly encoding: string;
  readonly encodingReason: string;
  readonly delimiter: string;
  readonly delimiterReason: string;
}

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
}

/** A file recognised as a table. `rows()` reads from the beginning at every call; it throws `FileRefused` where reading must stop. */
export interface Table {
  readonly kind: 'CSV' | 'XLSX';
  /** CSV only. */
  readonly text?: TextFormat;
  /** XLSX only: all sheets, and the one `rows()` reads. */
  readonly sheets?: readonly SheetInfo[];
  readonly sheet?: string;
  /** XLSX only: other sheets that are shown and look like lists of invoices, where nobody chose one. */
  readonly otherLists?: readonly string[];
  rows(): AsyncIterable<RowBatch>;
}
