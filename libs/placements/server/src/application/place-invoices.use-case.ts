import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { formatDate, formatMinor, ok, parseCurrency, refuse, type BusinessDate, type ClientId, type CurrencyCode, type DocumentId, type PlacementId, type Result } from '@quittance/kernel';
import { DATE_FIELDS, DEBT_DATE_FIELDS, FIELD_LABELS, type Field, type PlacementTypeWord, type Interpretation, type RawRow, type Recognition, type RowError } from '@quittance/placements/domain';
import { canonicalJson, systemCtx, UnitOfWork, type Ctx, type Tx } from '@quittance/platform';
import { storableJson } from '../persistence/copy-rows';
import { alreadyPlaced, earlierPlacement } from './already-placed';
import { placingTerms } from './contracts-for-placing';
import { countryOf } from './country-of';
import { dryRun, MOST_PLACED } from './dry-run';
import { formWords } from './form-words';
import { findPlacement, FIRST_OPTIONS, type Recognised } from './placement-record';
import { PlacePlacement } from './place-placement';
import { insertPlacement, requireClient } from './receive-placement.use-case';

export interface FormInvoice {
  readonly number: string;
  readonly invoiceDate: BusinessDate;
  readonly dueDate: BusinessDate;
  /** Minor units of the form's currency. */
  readonly minor: number;
  readonly description?: string | null;
}

/** One debtor with its invoices, as typed into the form. */
export interface PlacementForm {
  readonly clientId: ClientId;
  readonly key: string;
  readonly currency: string;
  readonly debtor: {
    readonly name: string;
    /** True: the client says that it is a company; left out: judged by its name. */
    readonly company?: boolean | null;
    readonly taxId?: string | null;
    readonly contactName?: string | null;
    readonly email?: string | null;
    readonly phone?: string | null;
    readonly addressLine1?: string | null;
    readonly city?: string | null;
    readonly region?: string | null;
    readonly postalCode?: string | null;
    readonly country?: string | null;
  };
  readonly clientReference?: string | null;
  /** What a contract may price by beyond the invoices; what is left out is as in a file without the column. */
  readonly debt?: {
    readonly lastPaymentDate?: BusinessDate | null;
    readonly neverPaid?: boolean | null;
    readonly defaultDate?: BusinessDate | null;
    readonly chargeOffDate?: BusinessDate | null;
    readonly delinquencyDate?: BusinessDate | null;
    readonly placementType?: PlacementTypeWord | null;
  } | null;
  readonly invoices: readonly FormInvoice[];
  readonly documentIds?: readonly DocumentId[];
  /** Place invoices that look placed already all the same. */
  readonly includeDuplicates?: boolean | null;
}

const FORM_FIELDS = ['customer', 'debtorKind', 'taxId', 'contactName', 'email', 'phone', 'addressLine1', 'city', 'region', 'postalCode', 'country', 'clientReference', 'currency', 'invoiceNumber', 'invoiceDate', 'dueDate', 'amount', 'description',
  ...DEBT_DATE_FIELDS, 'placementType'] as const satisfies readonly Field[];
const MOST_INVOICES = 200;

/** Places one debtor's invoices by the same reading, checks and commit as a file. What is wrong is refused, naming the form's field. */
@Injectable()
export class PlaceInvoices {
  constructor(private readonly work: UnitOfWork, private readonly placing: PlacePlacement) {}

  async execute(ctx: Ctx, form: PlacementForm): Promise<Result<{ id: PlacementId }>> {
    const { key, ...content } = form;
    const accepted = await this.work.write(ctx, (tx) => tx.command(key, { placeInvoices: content }, async () => {
      const checked = await this.check(tx, form);
      return checked.ok ? this.accept(tx, form, checked.value) : checked;
    }));
    return accepted.ok ? this.placing.execute(systemCtx('commit-placement', ctx.requestId), accepted.value.id) : accepted;
  }

  private async check(tx: Tx, form: PlacementForm): Promise<Result<CurrencyCode>> {
    const client = await requireClient(tx, form.clientId);
    if (!client.ok) return client;
    const currency = parseCurrency(form.currency);
    if (!currency.ok) return { ok: false, refusal: { ...currency.refusal, field: 'currency' } };
    const country = (form.debtor.country ?? '').trim();
    if (country !== '' && countryOf(country) === null) return refuse('UNKNOWN_COUNTRY', `“${country.slice(0, 40).toWellFormed()}” is not a country we know. Choose one, or leave it out: then it is your own.`, {}, 'debtor.country');
    if (form.invoices.length === 0) return refuse('NO_INVOICE', 'Enter at least one invoice.', {}, 'invoices');
    if (form.invoices.length > MOST_INVOICES) return refuse('TOO_MANY_INVOICES', `The form takes ${MOST_INVOICES} invoices; send more as a file.`, {}, 'invoices');
    if (form.invoices.reduce((sum, { minor }) => sum + Math.abs(minor), 0) > MOST_PLACED) return refuse('TOTAL_TOO_LARGE', 'The invoices come to more than any placement may. Check their amounts.', {}, 'invoices');
    const ahead = form.invoices.findIndex(({ invoiceDate }) => invoiceDate > tx.today);
    if (ahead >= 0) return refuse('DATE_IN_FUTURE', `This invoice is dated ${formatDate(form.invoices[ahead]?.invoiceDate ?? '')}, which is still to come. Check the year.`, {}, `invoices[${ahead}].invoiceDate`);
    if ((form.documentIds?.length ?? 0) > 50) return refuse('TOO_MANY_DOCUMENTS', 'At most 50 documents go with one debtor.', {}, 'documentIds');
    const found = await tx.one<{ n: number }>('select count(*)::int as n from document where id = any ($1) and client_id = $2 and account_id is null', [form.documentIds ?? [], form.clientId]);
    if (found.n !== new Set(form.documentIds ?? []).size) return refuse('DOCUMENT_GONE', 'One of the documents is no longer there. Attach it again.', {}, 'documentIds');
    return currency;
  }

  private async accept(tx: Tx, form: PlacementForm, currency: CurrencyCode): Promise<Result<{ id: PlacementId }>> {
    const fileHash = createHash('sha256').update(canonicalJson({ debtor: form.debtor, invoices: form.invoices, currency })).digest('hex');
    const options = { ...FIRST_OPTIONS, openItemsOnly: false, includeDuplicates: form.includeDuplicates ?? false, confirmed: true, documentIds: form.documentIds ?? [] };
    const { id } = await insertPlacement(tx, { clientId: form.clientId, key: form.key, source: 'FORM', fileName: '', fileHash, documentId: null, options });
    const placement = await findPlacement(tx, id);
    if (!placement) throw new Error('a placement just entered is gone');
    const earlier = await earlierPlacement(tx, placement);
    if (earlier) return refuse('ALREADY_PLACED', alreadyPlaced(earlier, 'FORM'), { number: earlier.number, placedOn: earlier.placedOn });
    const terms = await placingTerms(tx, form.clientId);
    const how = interpretation(currency);
    const { summary } = await dryRun(tx, { placement, how, terms, rows: oneBatch(rowsOf(form, currency)), progress: () => Promise.resolve() });
    const problem = await this.problem(tx, id, form);
    if (problem) return problem;
    await tx.query(
      `update placement set status = 'COMMITTING', recognised = $2, mapping = $3, summary = $4, planned = $5, committed_by = $6, committed_by_name = $7, rows_done = $8, rows_total = $8, version = 2 where id = $1`,
      [id, storableJson(recognised(how)), storableJson(how), storableJson(summary), storableJson(terms.planned), tx.ctx.principal.userId, tx.ctx.principal.name, form.invoices.length]);
    tx.addJob('commit-placement', { placementId: id }, { key: `commit-placement:${id}` });
    return ok({ id });
  }

  /** The first thing wrong with any row, as a refusal of the form's field. */
  private async problem(tx: Tx, id: PlacementId, form: PlacementForm): Promise<Result<never> | undefined> {
    const bad = await tx.maybeOne<{ n: number; problem: { errors: RowError[] } }>(`select n, problem from placement_row where placement_id = $1 and state = 'REFUSED' order by n limit 1`, [id]);
    const error = bad?.problem.errors[0];
    if (bad && error) return refuse(error.code, formWords(error), { row: bad.n - 1 }, formField(error.field, bad.n - 2));
    const twin = await tx.maybeOne<{ n: number; number: string; account: string; placed_on: string }>(
      `select r.n, r.invoice_number as number, a.number as account, a.placed_on from placement_row r join invoice i on i.id = r.duplicate_of join account a on a.id = i.account_id
        where r.placement_id = $1 and r.state = 'DUPLICATE' order by r.n limit 1`, [id]);
    if (!twin) return undefined;
    return refuse('LIKELY_DUPLICATE', `Invoice ${twin.number} looks placed already: account ${twin.account} of ${formatDate(twin.placed_on)}. Take it out, or say that it is another one.`,
      { account: twin.account, placedOn: twin.placed_on, invoices: form.invoices.length }, formField('invoiceNumber', twin.n - 2));
  }
}

const OF_INVOICE: Partial<Record<Field, string>> = { invoiceNumber: 'number', invoiceDate: 'invoiceDate', dueDate: 'dueDate', amount: 'minor', description: 'description' };

function formField(field: Field | undefined, index: number): string {
  if (field === undefined || field === 'currency') return 'currency';
  if (field === 'clientReference') return field;
  if (field === 'placementType' || DEBT_DATE_FIELDS.some((name) => name === field)) return `debt.${field}`;
  const own = OF_INVOICE[field];
  return own ? `invoices[${index}].${own}` : `debtor.${field === 'customer' ? 'name' : field === 'debtorKind' ? 'company' : field}`;
}

function rowsOf({ debtor, invoices, clientReference, debt }: PlacementForm, currency: CurrencyCode): RawRow[] {
  const kind = debtor.company === true ? 'company' : debtor.company === false ? 'person' : '';
  return invoices.map((invoice, i) => ({
    rowNumber: i + 2,
    cells: [
      debtor.name, kind, debtor.taxId ?? '', debtor.contactName ?? '', debtor.email ?? '', debtor.phone ?? '', debtor.addressLine1 ?? '', debtor.city ?? '', debtor.region ?? '',
      debtor.postalCode ?? '', debtor.country ?? '', clientReference ?? '', currency, invoice.number, invoice.invoiceDate, invoice.dueDate, formatMinor(invoice.minor, currency), invoice.description ?? '',
      debt?.lastPaymentDate ?? (debt?.neverPaid ? 'Never' : ''), debt?.defaultDate ?? '', debt?.chargeOffDate ?? '', debt?.delinquencyDate ?? '', debt?.placementType ?? ''],
  }));
}

const headers = FORM_FIELDS.map((field) => FIELD_LABELS[field]);
const mapping = Object.fromEntries(FORM_FIELDS.map((field, column) => [field, column]));

const interpretation = (currency: CurrencyCode): Interpretation => ({
  headerRow: 1, headers, mapping, layout: 'FLAT', customerIsGroup: false, groupsHaveTotals: false, dateOrder: Object.fromEntries(DATE_FIELDS.map((field) => [field, 'YMD' as const])), decimalSign: 'POINT',
  currency, termsDays: undefined, openItemsOnly: false, negativeIsCredit: false, unsureAreCompanies: false, debtorClasses: {} });

function recognised(how: Interpretation): Recognised {
  const recognition: Recognition = {
    headerRow: 1, headers, mapping: how.mapping, layout: 'FLAT', customerIsGroup: false, groupsHaveTotals: false, groupHeadsHaveTotals: false, titleLines: [], asOf: undefined, confidence: 100, reasons: [],
    columns: FORM_FIELDS.map((field, column) => ({ column, header: FIELD_LABELS[field], field, confidence: 100, reason: 'Typed into the form.' })) };
  return { kind: 'FORM', recognition, questions: [], missing: [], sample: [], unsure: [], remembered: false };
}

async function* oneBatch(rows: RawRow[]): AsyncGenerator<readonly RawRow[]> {
  yield await Promise.resolve(rows);
}
