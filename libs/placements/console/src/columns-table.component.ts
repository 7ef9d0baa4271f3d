import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { ConfirmMappingDocument, type PlacementFieldsFragment } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCard, QCheck, QField, QInput, QNotice, QSelect, QSubmissionNotice, submission, type Option } from '@quittance/ui';

const NOT_USED = '-';

/** The columns of a client's file, one line each, with what they mean and the questions left. */
@Component({
  selector: 'q-columns-table',
  imports: [QButton, QCard, QCheck, QField, QInput, QNotice, QSelect, QSubmissionNotice],
  template: `
    @if (file(); as it) {
      <div class="stack">
        @if (unsure()) {<q-notice tone="warn">The columns do not hold what their headings say, or the file has none. Look at what each is taken for, then check the file.</q-notice>}
        @if (it.missing.length) {<q-notice tone="warn">No column is recognised as {{ it.missing.join(', ').toLowerCase() }}. Choose it beside the column that holds it.</q-notice>}
        @for (question of placement().questions; track question.id) {
          <q-card [heading]="question.text">
            <div class="stack stack-sm">
              <p class="sm sub">{{ question.reason }}</p>
              @if (question.choices.length) {<q-select [label]="question.text" [options]="question.choices" placeholder="Choose the answer" [value]="answers()[question.id] ?? null" (valueChange)="answer(question.id, $event)" />}
              @else {<q-field label="Currency code"><input qInput maxlength="3" [text]="answers()[question.id] ?? ''" (textChange)="answer(question.id, $event ?? '')" /></q-field>}
            </div>
          </q-card>
        }
        <q-card heading="Columns" [aside]="it.reasons[0] ?? ''">
          <div class="scroll" tabindex="0" role="region" aria-label="Columns of the file">
            <table class="facts">
              <thead><tr><th scope="col">Column</th><th scope="col">First values</th><th scope="col">Means</th><th scope="col">Because</th></tr></thead>
              <tbody>@for (column of it.columns; track column.column) {<tr><th scope="row">{{ column.letter }} {{ column.header }}</th><td class="sm sub">{{ samples()[column.column] }}</td><td><q-select [label]="'Meaning of column ' + column.letter" [options]="choices()" [value]="fields()[column.column] ?? '-'" (valueChange)="choose(column.column, $event)" /></td><td class="sm sub">{{ column.reason }}</td></tr>}</tbody>
            </table>
          </div>
          <q-check label="Open items only" [(checked)]="openOnly" />
          <q-check label="All debtors are companies, as the client states" [(checked)]="companies" />
          <q-submission-notice [of]="sending" />
          <div class="row"><button q-button variant="primary" [busy]="sending.busy()" (click)="confirm()">{{ placement().status === 'READY' ? 'Check again with these columns' : 'Check the file' }}</button></div>
        </q-card>
      </div>
    }
  `,
})
export class ColumnsTable {
  readonly placement = input.required<PlacementFieldsFragment>();
  readonly changed = output<PlacementFieldsFragment>();
  private readonly client = inject(GraphqlClient);
  protected readonly sending = submission();
  protected readonly file = computed(() => this.placement().recognised ?? null);
  /** Nothing is asked and nothing is missing: a person only has to look. */
  protected readonly unsure = computed(() => this.placement().status === 'NEEDS_ANSWERS' && this.placement().questions.length === 0 && this.file()?.missing.length === 0);
  private readonly stamp = computed(() => `${this.placement().id} ${this.placement().version}`);
  protected readonly fields = linkedSignal<string, Readonly<Record<number, string>>>({ source: this.stamp, computation: () => Object.fromEntries((this.file()?.columns ?? []).map(({ column, field }) => [column, field ?? NOT_USED])) });
  protected readonly answers = linkedSignal<string, Readonly<Record<string, string>>>({ source: this.stamp, computation: () => Object.fromEntries(this.placement().questions.flatMap(({ id, answer }) => (answer ? [[id, answer]] : []))) });
  protected readonly openOnly = linkedSignal(() => this.placement().options.openItemsOnly);
  protected readonly companies = linkedSignal(() => this.placement().options.unsureAreCompanies);
  protected readonly choices = computed((): readonly Option[] => [{ value: NOT_USED, label: 'Not used' }, ...(this.file()?.fields ?? []).map(({ field, label }) => ({ value: field, label }))]);
  protected readonly samples = computed(() => (this.file()?.columns ?? []).map(({ column }) => (this.file()?.sample ?? []).filter(({ rowNumber }) => rowNumber > (this.file()?.headerRow ?? 0)).map(({ cells }) => cells[column] ?? '').filter(Boolean).slice(0, 3).join(' · ')));

  protected choose(column: number, field: string | null): void {
    const chosen = field ?? NOT_USED;
    this.fields.update((fields) => Object.fromEntries(Object.entries(fields).map(([at, has]) => [at, Number(at) === column ? chosen : has === chosen && chosen !== NOT_USED ? NOT_USED : has])));
  }

  protected answer(id: string, value: string | null): void {
    this.answers.update((answers) => ({ ...answers, [id]: value ?? '' }));
  }

  protected async confirm(): Promise<void> {
    const { id, version } = this.placement();
    const mapping = Object.entries(this.fields()).flatMap(([column, field]) => (field === NOT_USED ? [] : [{ column: Number(column), field }]));
    const answers = Object.entries(this.answers()).filter(([, value]) => value !== '').map(([question, value]) => ({ id: question, value: question === 'currency' ? value.toUpperCase() : value }));
    const done = await this.sending.run(() => this.client.mutate(ConfirmMappingDocument, { input: { placementId: id, version, mapping, answers, openItemsOnly: this.openOnly(), unsureAreCompanies: this.companies() } }).then((data) => data.confirmMapping));
    if (done) this.changed.emit(done);
  }
}
