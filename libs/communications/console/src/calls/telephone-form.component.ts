import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { KeepTelephoneDocument, TelephoneDocument } from '@quittance/graphql/agency';
import { formatPhone, GraphqlClient, liveQuery, newCommandKey, QButton, QErrorPanel, QField, QInput, QNotice, QSubmissionNotice, refusalOf, submission, Toast } from '@quittance/ui';

/** The telephone of one's own that rings first when one calls. */
@Component({
  selector: 'q-telephone-form',
  imports: [QButton, QErrorPanel, QField, QInput, QNotice, QSubmissionNotice],
  template: `
    <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
    <q-field label="Your telephone" hint="It rings first; once you press a key, theirs does. They see {{ phone(callerId()) || 'the agency’s number' }}." [error]="of('number')"><input qInput inputmode="tel" autocomplete="tel" maxlength="40" placeholder="+1 312 555 0148" [text]="number()" (textChange)="number.set($event ?? '')" /></q-field>
    @if (simulated()) {<q-notice tone="info">No telephone provider is set up: calls are simulated, and nobody is rung.</q-notice>}
    <q-submission-notice [of]="sending" [fields]="['number']" />
    <div class="row"><button q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send()">{{ action() }}</button><ng-content /></div>
  `,
  styles: `:host { display: grid; gap: var(--s3); }`,
})
export class TelephoneForm {
  readonly action = input('Keep it');
  readonly kept = output<string | null>();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly query = liveQuery({ query: TelephoneDocument, variables: () => ({}) });
  protected readonly callerId = computed(() => this.query.data()?.telephone.callerId ?? '');
  protected readonly simulated = computed(() => this.query.data()?.telephone.simulated ?? false);
  protected readonly number = linkedSignal(() => formatPhone(this.query.data()?.telephone.number ?? ''));
  protected readonly sending = submission();
  protected readonly phone = formatPhone;

  protected of(field: string): string | null {
    return refusalOf(this.sending.refusal(), field);
  }

  protected async send(): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(KeepTelephoneDocument, { number: this.number(), key: newCommandKey() })).result);
    if (!done) return;
    this.toast.say(done.number ? `${formatPhone(done.number)} rings for you.` : 'No telephone rings for you: you dial by hand.');
    this.kept.emit(done.number ?? null);
    void this.query.refetch();
  }
}
