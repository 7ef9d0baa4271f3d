import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PlaceInvoicesDocument, type StatedPlacementType } from '@quittance/graphql/portal';
import { countryCodes, countryName } from '@quittance/kernel';
import { ClientChoice, draft, GraphqlClient, Http, newCommandKey, Problem, QButton, QCard, QCheck, QDateInput, QDropzone, QField, QInput, QMoney, QMoneyInput, QNotice, QPage, QSelect, QSubmissionNotice, refusalOf, SessionStore, submission, type Option } from '@quittance/ui';

interface InvoiceDraft {
  readonly number: string;
  readonly invoiceDate: string | null;
  readonly dueDate: string | null;
  readonly minor: number | null;
}

interface Attached {
  readonly id: string;
  readonly fileName: string;
}

const DEBTOR = { name: '', taxId: '', contactName: '', email: '', phone: '', addressLine1: '', city: '', region: '', postalCode: '' };
const NO_INVOICE: InvoiceDraft = { number: '', invoiceDate: null, dueDate: null, minor: null };
const DATES = { lastPaymentDate: null as string | null, defaultDate: null as string | null, chargeOffDate: null as string | null, delinquencyDate: null as string | null };
const TYPE_HINTS: Readonly<Record<StatedPlacementType, string>> = { FIRST: 'No agency has worked it yet', SECOND: 'Another agency has worked it', LEGAL: 'Suit or judgment', FOREIGN: 'Give the debtor’s country above' };
const empty = () => ({ dates: DATES, neverPaid: false, placementType: null as StatedPlacementType | null, debtor: DEBTOR, country: null as string | null, company: false, clientReference: '', invoices: [NO_INVOICE] as readonly InvoiceDraft[], documents: [] as readonly Attached[] });

/** One debtor with its invoices and documents. What is typed survives a reload. */
@Component({
  imports: [QPage, QButton, QCard, QCheck, QDateInput, QDropzone, QField, QInput, QMoney, QMoneyInput, QNotice, QSelect, QSubmissionNotice, RouterLink],
  templateUrl: './place-form.page.html',
})
export class PlaceFormPage {
  protected readonly choice = inject(ClientChoice);
  private readonly client = inject(GraphqlClient);
  private readonly http = inject(Http);
  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  protected readonly currency = this.session.currency;
  protected readonly today = this.session.today;
  protected readonly draft = draft(() => `place-debtor.${this.choice.clientId() ?? ''}`, empty);
  protected readonly form = this.draft.value;
  protected readonly sending = submission();
  protected readonly attaching = signal(false);
  protected readonly attachProblem = signal<string | null>(null);
  protected readonly total = computed(() => this.form().invoices.reduce((sum, { minor }) => sum + (minor ?? 0), 0));
  protected readonly countries = countryCodes().map((code) => ({ value: code, label: countryName(code) })).sort((a, b) => (a.label < b.label ? -1 : 1));
  protected readonly debtorFields = [
    { key: 'contactName', label: 'Contact name' }, { key: 'email', label: 'Email' }, { key: 'phone', label: 'Phone' }, { key: 'addressLine1', label: 'Address' },
    { key: 'postalCode', label: 'Postal code' }, { key: 'city', label: 'City' }, { key: 'region', label: 'State or region' }, { key: 'taxId', label: 'Tax number' },
  ] as const;
  protected readonly dateFields = [{ key: 'defaultDate', label: 'Default date' }, { key: 'chargeOffDate', label: 'Charge-off date' }, { key: 'delinquencyDate', label: 'Date of first delinquency' }] as const;
  protected readonly types: readonly Option<StatedPlacementType>[] = [{ value: 'FIRST', label: 'First placement' }, { value: 'SECOND', label: 'Second placement' }, { value: 'LEGAL', label: 'Legal' }, { value: 'FOREIGN', label: 'Outside the country' }];
  protected readonly typeHint = computed(() => (this.form().placementType === null ? '' : TYPE_HINTS[this.form().placementType ?? 'FIRST']));
  protected readonly shownFields = computed(() => [...this.debtorFields.map(({ key }) => `debtor.${key}`), 'debtor.name', 'debtor.country', 'clientReference', 'debt.placementType', ...Object.keys(DATES).map((key) => `debt.${key}`), ...this.form().invoices.flatMap((_invoice, i) => ['number', 'invoiceDate', 'dueDate', 'minor'].map((name) => `invoices[${i}].${name}`))]);
  protected readonly needsClass = computed(() => ['COMPANY_OR_PERSON', 'NATURAL_PERSON'].includes(this.sending.refusal()?.code ?? ''));
  protected readonly duplicate = computed(() => this.sending.refusal()?.code === 'LIKELY_DUPLICATE');
  private key = newCommandKey();

  protected problem(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected set(change: Partial<ReturnType<typeof empty>>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected setDebtor(key: keyof typeof DEBTOR, value: string): void {
    this.set({ debtor: { ...this.form().debtor, [key]: value } });
  }

  protected setDate(key: keyof typeof DATES, value: string | null): void {
    this.set({ dates: { ...this.form().dates, [key]: value } });
  }

  protected setInvoice(index: number, change: Partial<InvoiceDraft>): void {
    this.set({ invoices: this.form().invoices.map((invoice, i) => (i === index ? { ...invoice, ...change } : invoice)) });
  }

  protected addInvoice(): void {
    this.set({ invoices: [...this.form().invoices, NO_INVOICE] });
  }

  protected removeInvoice(index: number): void {
    this.set({ invoices: this.form().invoices.filter((_invoice, i) => i !== index) });
  }

  protected removeDocument(id: string): void {
    this.set({ documents: this.form().documents.filter((document) => document.id !== id) });
  }

  protected async attach(files: readonly File[]): Promise<void> {
    this.attaching.set(true);
    this.attachProblem.set(null);
    for (const file of files) {
      const body = new FormData();
      body.set('clientId', this.choice.clientId() ?? '');
      body.set('file', file);
      try {
        const stored = (await this.http.upload('/files/placements/documents', body)).body as Attached;
        this.set({ documents: [...this.form().documents, { id: stored.id, fileName: stored.fileName }] });
      } catch (error) {
        const { what, todo, kind } = Problem.of(error);
        this.attachProblem.set(`${file.name}: ${kind === 'refused' ? what : `${what} ${todo}`}`);
      }
    }
    this.attaching.set(false);
  }

  protected async place(includeDuplicates = false): Promise<void> {
    const { debtor, country, company, clientReference, invoices, documents, dates, neverPaid, placementType } = this.form();
    const clientId = this.choice.clientId();
    const complete = invoices.flatMap(({ number, invoiceDate, dueDate, minor }) => (invoiceDate && dueDate && minor !== null ? [{ number, invoiceDate, dueDate, minor }] : []));
    if (clientId === null || complete.length !== invoices.length) return this.incomplete.set(true);
    this.incomplete.set(false);
    const input = {
      commandKey: this.key, clientId, currency: this.currency(), clientReference: clientReference || null, invoices: complete, documentIds: documents.map(({ id }) => id), includeDuplicates,
      debtor: { ...Object.fromEntries(Object.entries(debtor).map(([name, value]) => [name, value.trim() || null])), name: debtor.name, country, company: company || null },
      debt: { ...dates, lastPaymentDate: neverPaid ? null : dates.lastPaymentDate, neverPaid, placementType },
    };
    const placed = await this.sending.run(() => this.client.mutate(PlaceInvoicesDocument, { input }).then((data) => data.placeInvoices));
    this.key = newCommandKey();
    if (!placed) return;
    this.draft.clear();
    await this.router.navigate(['/place', placed.id]);
  }

  protected readonly incomplete = signal(false);
}
