import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { ConfirmMappingDocument, type PlacementFieldsFragment } from '@quittance/graphql/portal';
import { GraphqlClient, QButton, QCard, QCheck, QField, QInput, QNotice, QSelect, QSubmissionNotice, submission, type Option } from '@quittance/ui';

const NOT_USED = '-';
const DELIMITERS = [{ value: ',', label: 'Comma' }, { value: ';', label: 'Semicolon' }, { value: '\t', label: 'Tab' }, { value: '|', label: 'Bar' }];

/** How a file was understood, column by column, with the questions only a person can answer. */
@Component({
  selector: 'q-mapping-review',
  imports: [QButton, QCard, QCheck, QField, QInput, QNotice, QSelect, QSubmissionNotice],
  templateUrl: './mapping-review.component.html',
  styles: `
    .sheet { overflow: auto; border: 1px solid var(--line); border-radius: var(--r2); max-height: 420px; } .sheet:focus-visible { outline: 2px solid var(--focus); }
    table { border-collapse: separate; border-spacing: 0; width: max-content; min-width: 100%; } th, td { border-bottom: 1px solid var(--line); border-right: 1px solid var(--line); padding: var(--s1) var(--s2); text-align: left; vertical-align: top; max-width: 220px; }
    thead th { position: sticky; top: 0; background: var(--surface); z-index: 1; min-width: 150px; } thead .xs { font-weight: 400; } tbody th, thead th:first-child { width: 44px; min-width: 44px; color: var(--ink-3); font-weight: 400; } tr.heading td { background: var(--accent-soft); font-weight: 600; } tr.before td { color: var(--ink-3); } td { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    fieldset { border: 0; padding: 0; margin: 0; } label { display: flex; gap: var(--s2); align-items: center; min-height: 28px; }
  `,
})
export class MappingReview {
  readonly placement = input.required<PlacementFieldsFragment>();
  readonly changed = output<PlacementFieldsFragment>();
  private readonly client = inject(GraphqlClient);
  protected readonly sending = submission();
  protected readonly delimiters: readonly Option[] = DELIMITERS;
  protected readonly file = computed(() => this.placement().recognised ?? null);
  protected readonly editable = computed(() => ['NEEDS_ANSWERS', 'READY'].includes(this.placement().status));
  /** Nothing is asked and nothing is missing: a person only has to look. */
  protected readonly unsure = computed(() => this.placement().status === 'NEEDS_ANSWERS' && this.placement().questions.length === 0 && this.file()?.missing.length === 0);
  private readonly stamp = computed(() => `${this.placement().id} ${this.placement().version}`);
  protected readonly fields = linkedSignal<string, Readonly<Record<number, string>>>({ source: this.stamp, computation: () => Object.fromEntries((this.file()?.columns ?? []).map(({ column, field }) => [column, field ?? NOT_USED])) });
  protected readonly answers = linkedSignal<string, Readonly<Record<string, string>>>({ source: this.stamp, computation: () => Object.fromEntries(this.placement().questions.flatMap(({ id, answer, suggestion }) => (answer ?? suggestion ? [[id, answer ?? suggestion ?? '']] : []))) });
  protected readonly openOnly = linkedSignal(() => this.placement().options.openItemsOnly);
  protected readonly companies = linkedSignal(() => this.placement().options.unsureAreCompanies);
  protected readonly terms = linkedSignal(() => String(this.placement().options.termsDays ?? ''));
  protected readonly choices = computed((): readonly Option[] => [{ value: NOT_USED, label: 'Not used' }, ...(this.file()?.fields ?? []).map(({ field, label }) => ({ value: field, label }))]);
  protected readonly encodings = computed((): readonly Option[] => (this.file()?.encodings ?? []).map((value) => ({ value, label: value })));
  protected readonly sheets = computed((): readonly Option[] => (this.file()?.sheets ?? []).map((value) => ({ value, label: value })));
  protected readonly headerRows = computed((): readonly Option[] => [{ value: '0', label: 'The file has no headings' }, ...(this.file()?.sample ?? []).slice(0, 40).map(({ rowNumber, cells }) => ({ value: String(rowNumber), label: `Row ${rowNumber}: ${cells.filter(Boolean).slice(0, 4).join(', ').slice(0, 50)}` }))]);

  protected choose(column: number, field: string | null): void {
    const chosen = field ?? NOT_USED;
    // One meaning, one column: choosing it here takes it from the column that had it.
    this.fields.update((fields) => Object.fromEntries(Object.entries(fields).map(([at, has]) => [at, Number(at) === column ? chosen : has === chosen && chosen !== NOT_USED ? NOT_USED : has])));
  }

  protected answer(id: string, value: string): void {
    this.answers.update((answers) => ({ ...answers, [id]: value }));
  }

  protected async confirm(): Promise<void> {
    const mapping = Object.entries(this.fields()).flatMap(([column, field]) => (field === NOT_USED ? [] : [{ column: Number(column), field }]));
    const answers = Object.entries(this.answers()).filter(([, value]) => value !== '').map(([id, value]) => ({ id, value: id === 'currency' ? value.trim().toUpperCase() : value }));
    const days = Number(this.terms().trim());
    await this.send({ mapping, answers, openItemsOnly: this.openOnly(), unsureAreCompanies: this.companies(), ...(this.terms().trim() !== '' && Number.isInteger(days) ? { termsDays: days } : {}) });
  }

  /** Another heading row, encoding, delimiter or sheet: the file is recognised anew. */
  protected again(change: { headerRow?: number; encoding?: string; delimiter?: string; sheet?: string }): Promise<void> {
    return this.send(change);
  }

  private async send(change: object): Promise<void> {
    const { id, version } = this.placement();
    const done = await this.sending.run(() => this.client.mutate(ConfirmMappingDocument, { input: { placementId: id, version, ...change } }).then((data) => data.confirmMapping));
    if (done) this.changed.emit(done);
  }
}
