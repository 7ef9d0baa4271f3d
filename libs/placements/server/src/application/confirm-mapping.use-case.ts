import { Injectable } from '@nestjs/common';
import { ok, refuse, type PlacementId, type Result } from '@quittance/kernel';
import { FIELD_LABELS, FIELDS, missingFields, openQuestions, type DebtorClass, type Field, type Mapping } from '@quittance/placements/domain';
import { UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { ENCODINGS } from '../files';
import { storableJson } from '../persistence/copy-rows';
import { findForChange } from './find-for-change';
import type { PlacementOptions, PlacementRecord } from './placement-record';
import { rememberMapping } from './remembered-mapping';

/** What a person says of a file. Left out: as it is. */
export interface MappingChoices {
  /** The meaning of the columns. Null asks for the file to be recognised anew, with the choices below. */
  readonly mapping: readonly { readonly field: string; readonly column: number }[] | null;
  readonly answers?: readonly { readonly id: string; readonly value: string }[];
  readonly debtorClasses?: readonly { readonly key: string; readonly company: boolean }[];
  readonly openItemsOnly?: boolean | null;
  readonly termsDays?: number | null;
  readonly unsureAreCompanies?: boolean | null;
  /** 0: the file has no headings. */
  readonly headerRow?: number | null;
  readonly encoding?: string | null;
  readonly delimiter?: string | null;
  readonly sheet?: string | null;
}

/** Takes the columns' meaning and the answers, remembers them for the client, and has the file read again. */
@Injectable()
export class ConfirmMapping {
  constructor(private readonly work: UnitOfWork) {}

  execute(ctx: Ctx, id: PlacementId, version: number | null, choices: MappingChoices, readHere = false): Promise<Result<{ id: PlacementId }>> {
    return this.work.write(ctx, async (tx) => {
      const found = await findForChange(tx, id, version, ['NEEDS_ANSWERS', 'READY', 'FAILED']);
      if (!found.ok) return found;
      if (found.value.source === 'FORM') return refuse('WRONG_STATUS', 'This placement came by the form and has no columns.');
      const options = optionsFrom(found.value, choices);
      if (!options.ok) return options;
      if (options.value.confirmed) await this.remember(tx, found.value, options.value);
      await tx.query(
        `update placement set status = 'RECEIVED', options = $2, failure = '', version = version + 1, changed_by_name = $3 where id = $1`,
        [id, storableJson(options.value), ctx.principal.name]);
      if (!readHere) tx.addJob('read-placement', { placementId: id, clientId: found.value.clientId }, { key: `read-placement:${id}` });
      await tx.emit({ type: 'placement.progressed', clientId: found.value.clientId, accountId: null, payload: { placementId: id, state: 'RECEIVED', done: 0, total: 0 } });
      return ok({ id });
    });
  }

  private async remember(tx: Tx, placement: PlacementRecord, options: PlacementOptions): Promise<void> {
    const headers = placement.recognised?.recognition.headers ?? [];
    const { openItemsOnly, termsDays, unsureAreCompanies, debtorClasses, answers } = options;
    await rememberMapping(tx, placement.clientId, headers, options.correction.mapping ?? {}, { openItemsOnly, termsDays, unsureAreCompanies, debtorClasses, answers });
  }
}

function optionsFrom(placement: PlacementRecord, choices: MappingChoices): Result<PlacementOptions> {
  const before = placement.options;
  const mapping = choices.mapping === null ? ok(undefined) : mappingFrom(choices.mapping);
  if (!mapping.ok) return mapping;
  const { termsDays = before.termsDays, headerRow, encoding, delimiter, sheet } = choices;
  if (termsDays !== null && (!Number.isInteger(termsDays) || termsDays < 0 || termsDays > 365)) return refuse('BAD_TERMS_DAYS', 'Payment terms are 0 to 365 days.', {}, 'termsDays');
  if (encoding && !(ENCODINGS as readonly string[]).includes(encoding)) return refuse('UNKNOWN_ENCODING', `“${encoding.slice(0, 40)}” is not an encoding we know.`, {}, 'encoding');
  if (delimiter && delimiter.length !== 1) return refuse('BAD_DELIMITER', 'A delimiter is one character.', {}, 'delimiter');
  const table = { ...before.table, ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}), ...(sheet ? { sheet } : {}) };
  const header = headerRow === undefined || headerRow === null ? before.correction.headerRow : headerRow === 0 ? null : headerRow;
  const options: PlacementOptions = {
    ...before, table, termsDays, confirmed: mapping.value !== undefined,
    correction: { ...(header === undefined ? {} : { headerRow: header }), ...(mapping.value ? { mapping: mapping.value } : {}) },
    answers: { ...before.answers, ...Object.fromEntries((choices.answers ?? []).map(({ id, value }) => [id, value])) },
    debtorClasses: { ...before.debtorClasses, ...Object.fromEntries((choices.debtorClasses ?? []).map(({ key, company }): [string, DebtorClass] => [key, company ? 'COMMERCIAL_ENTITY' : 'NATURAL_PERSON'])) },
    openItemsOnly: choices.openItemsOnly ?? before.openItemsOnly, unsureAreCompanies: choices.unsureAreCompanies ?? before.unsureAreCompanies,
  };
  const open = mapping.value ? stillOpen(placement, mapping.value, options) : null;
  return open ?? ok(options);
}

function mappingFrom(columns: readonly { readonly field: string; readonly column: number }[]): Result<Mapping> {
  const mapping: Partial<Record<Field, number>> = {};
  for (const { field, column } of columns) {
    const known = FIELDS.find((name) => name === field);
    if (!known || known === 'ignored') return refuse('UNKNOWN_FIELD', `“${field.slice(0, 40)}” is not something a column can mean.`, {}, 'mapping');
    if (!Number.isInteger(column) || column < 0 || column > 198) return refuse('UNKNOWN_COLUMN', 'A column is numbered from 0 to 198.', {}, 'mapping');
    if (mapping[known] !== undefined) return refuse('FIELD_TWICE', `${FIELD_LABELS[known]} is given to two columns. Choose one.`, { field: known }, 'mapping');
    if (Object.values(mapping).includes(column)) return refuse('COLUMN_TWICE', 'One column is given two meanings. Choose one.', { column }, 'mapping');
    mapping[known] = column;
  }
  return ok(mapping);
}

/** Refuses what the reading would only come back with: a missing column, or a question about columns that stay as they were. */
function stillOpen(placement: PlacementRecord, mapping: Mapping, options: PlacementOptions): Result<never> | null {
  const { recognised } = placement;
  const missing = missingFields(mapping, recognised?.recognition.customerIsGroup ?? false)[0];
  if (missing) return refuse('COLUMN_MISSING', `No column is chosen for ${FIELD_LABELS[missing].toLowerCase()}. Choose the column that holds it.`, { field: missing }, 'mapping');
  if (!recognised) return null;
  const unchanged = (field: Field): boolean => recognised.recognition.mapping[field] === mapping[field];
  const questions = recognised.questions.filter(({ kind, field }) => (kind === 'CURRENCY' ? unchanged('currency') && unchanged('amount') : unchanged(field)));
  const [open] = openQuestions({ questions }, { answers: options.answers });
  return open ? refuse('QUESTION_OPEN', `${open.text} ${open.reason}`, { question: open.id }, `answers.${open.id}`) : null;
}
