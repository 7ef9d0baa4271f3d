import { Component, effect, inject, input, model, output, signal } from '@angular/core';
import { ExplainTrustItemDocument } from '@quittance/graphql/agency';
import { GraphqlClient, QButton, QDialog, QField, QInput, QSubmissionNotice, refusalOf, submission } from '@quittance/ui';

/** What is to be explained: where the words hang, what it is, and what was said so far. */
export interface Explainable {
  readonly about: string;
  readonly title: string;
  readonly words: string;
}

/** Says why something stands open in trust, and who deals with it. */
@Component({
  selector: 'q-explain-dialog',
  imports: [QButton, QDialog, QField, QInput, QSubmissionNotice],
  template: `
    <q-dialog heading="Explain" size="sm" [(open)]="open">
      @if (item(); as it) {
        <p class="sm sub">{{ it.title }}</p>
        <q-field label="Why it stands open, and who deals with it" required [error]="refusal(sending.refusal(), 'explanation')"><textarea qInput maxlength="500" rows="3" [text]="words()" (textChange)="words.set($event ?? '')"></textarea></q-field>
        <q-submission-notice [of]="sending" [fields]="['explanation']" />
      }
      <button actions q-button (click)="open.set(false)">Cancel</button>
      <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" [disabled]="!words().trim()" (click)="save()">Save</button>
    </q-dialog>
  `,
})
export class ExplainDialog {
  readonly item = input.required<Explainable | null>();
  readonly open = model(false);
  readonly saved = output();
  private readonly client = inject(GraphqlClient);
  protected readonly sending = submission();
  protected readonly words = signal('');
  protected readonly refusal = refusalOf;

  constructor() {
    effect(() => this.words.set(this.item()?.words ?? ''));
  }

  protected async save(): Promise<void> {
    const about = this.item()?.about ?? '';
    const done = await this.sending.run(async () => (await this.client.mutate(ExplainTrustItemDocument, { input: { about, explanation: this.words().trim() } })).explainTrustItem);
    if (!done) return;
    this.open.set(false);
    this.saved.emit();
  }
}
