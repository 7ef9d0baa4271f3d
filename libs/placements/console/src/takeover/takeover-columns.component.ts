import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { DescribeTakeoverFileDocument, type TakeoverFieldsFragment } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QCard, QCheck, QSelect, QSubmissionNotice, submission, type Option } from '@quittance/ui';
import { ANSWERS, FILE_WORDS } from './takeover-words';

type File = TakeoverFieldsFragment['files'][number];
const NONE = '-';

/** What the columns of one file mean, and how its dates and amounts are written. */
@Component({
  selector: 'q-takeover-columns',
  imports: [QButton, QCard, QCheck, QSelect, QSubmissionNotice],
  template: `
    <q-card [heading]="words().label + ': columns and answers'" [aside]="file().fileName ?? ''">
      <div class="stack">
        @for (question of file().questions; track question.id) {
          <div class="stack stack-xs"><p class="b">{{ question.text }}</p><q-select [label]="question.text" [options]="choicesOf(question.choices)" placeholder="Choose the answer" [value]="answers()[question.id] ?? null" (valueChange)="answer(question.id, $event)" /></div>
        }
        <div class="scroll" tabindex="0" role="region" [attr.aria-label]="'Columns of ' + words().label">
          <table class="facts">
            <thead><tr><th scope="col">Means</th><th scope="col">Column of the file</th></tr></thead>
            <tbody>@for (field of file().fields; track field.field) {<tr><th scope="row">{{ field.label }}@if (field.needed) {<span class="sub"> needed</span>}</th><td><q-select [label]="'Column of ' + field.label" [options]="columns()" [value]="chosen()[field.field] ?? '-'" (valueChange)="choose(field.field, $event)" /></td></tr>}</tbody>
          </table>
        </div>
        @if (file().kind === 'ACCOUNTS') {<q-check label="Debtors whose name doesn’t tell are companies" [(checked)]="companies" />}
        <q-submission-notice [of]="sending" />
        <div class="row"><button q-button variant="primary" [busy]="sending.busy()" (click)="save()">Read the file so</button></div>
      </div>
    </q-card>
  `,
})
export class TakeoverColumns {
  readonly takeover = input.required<TakeoverFieldsFragment>();
  readonly file = input.required<File>();
  readonly changed = output<TakeoverFieldsFragment>();
  private readonly client = inject(GraphqlClient);
  protected readonly sending = submission();
  protected readonly words = computed(() => FILE_WORDS[this.file().kind]);
  private readonly stamp = computed(() => `${this.takeover().version} ${this.file().kind}`);
  protected readonly chosen = linkedSignal<string, Readonly<Record<string, string>>>({ source: this.stamp, computation: () => Object.fromEntries(this.file().fields.map(({ field, column }) => [field, column === null ? NONE : String(column)])) });
  protected readonly answers = linkedSignal<string, Readonly<Record<string, string>>>({ source: this.stamp, computation: () => ({}) });
  protected readonly companies = linkedSignal(() => this.file().companies);
  protected readonly columns = computed((): readonly Option[] => [{ value: NONE, label: 'Not in this file' }, ...this.file().headings.map(({ column, letter, heading }) => ({ value: String(column), label: `${letter}  ${heading || 'without a heading'}` }))]);
  protected readonly choicesOf = (choices: readonly string[]): Option[] => choices.map((value) => ({ value, label: ANSWERS[value] ?? value }));

  protected choose(field: string, column: string | null): void {
    const to = column ?? NONE;
    this.chosen.update((chosen) => Object.fromEntries(Object.entries(chosen).map(([one, has]) => [one, one === field ? to : has === to && to !== NONE ? NONE : has])));
  }

  protected answer(id: string, value: string | null): void {
    this.answers.update((answers) => ({ ...answers, [id]: value ?? '' }));
  }

  protected async save(): Promise<void> {
    const { id: takeoverId, version } = this.takeover();
    const mapping = Object.entries(this.chosen()).flatMap(([field, column]) => (column === NONE ? [] : [{ field, column: Number(column) }]));
    const { dateOrder = null, decimalSign = null } = this.answers() as { dateOrder?: string; decimalSign?: string };
    const input = { takeoverId, version, kind: this.file().kind, mapping, dateOrder, decimalSign, companies: this.file().kind === 'ACCOUNTS' ? this.companies() : null };
    const done = await this.sending.run(() => this.client.mutate(DescribeTakeoverFileDocument, { input }).then((data) => data.describeTakeoverFile));
    if (done) this.changed.emit(done);
  }
}
