import { Component, computed, inject, input, signal } from '@angular/core';
import { AttorneyReviewsDocument, RecordAttorneyReviewDocument, type AttorneyReviewsQuery } from '@quittance/graphql/agency';
import { GraphqlClient, liveQuery, newCommandKey, QButton, QChip, QDate, QDateInput, QDrawer, QErrorPanel, QField, QInput, QSubmissionNotice, refusalOf, SessionStore, submission, Toast } from '@quittance/ui';

type Review = AttorneyReviewsQuery['attorneyReviews'][number];
interface Form { readonly firm: string; readonly attorney: string; readonly reviewedOn: string | null; readonly note: string }

/** Which attorneys reviewed the account: a letter under a firm's name goes only after that attorney's own review. */
@Component({
  selector: 'q-reviews-panel',
  imports: [QButton, QChip, QDate, QDateInput, QDrawer, QErrorPanel, QField, QInput, QSubmissionNotice],
  template: `
    @if (shown()) {
      <section aria-label="Attorney reviews">
        <div class="row between"><h2>Attorney reviews</h2>@if (may()) {<button q-button variant="quiet" size="sm" aria-label="Record an attorney’s review" (click)="start()">Record</button>}</div>
        <q-error-panel [problem]="query.error()" (retry)="query.refetch()" />
        @for (review of reviews(); track review.id) {
          <div class="line"><div class="row between top"><b class="sm name">{{ review.attorney }}, {{ review.firm }}</b><q-chip [tone]="good(review) ? 'ok' : 'mute'">{{ good(review) ? 'Good' : 'Too old' }}</q-chip></div>
            <p class="xs sub">Reviewed <q-date [value]="review.reviewedOn" [short]="true" />, good until <q-date [value]="review.goodUntil" [short]="true" /> · {{ review.recordedBy }}</p>
            @if (review.note) {<p class="xs sub name">{{ review.note }}</p>}</div>
        } @empty {@if (query.data()) {<p class="sm sub none">None. A letter under a firm’s name waits for that attorney’s review.</p>}}
      </section>
    }
    @if (form(); as it) {
      <q-drawer heading="An attorney reviewed the account" [open]="true" (closed)="form.set(null)">
        <p class="sm sub">Record it only where this attorney has looked at this account. A letter under the firm’s name rests on it for 90 days.</p>
        <q-field label="Firm" required [error]="of('firm')"><input qInput autocomplete="off" maxlength="200" [text]="it.firm" (textChange)="set({ firm: $event ?? '' })"></q-field>
        <q-field label="Attorney" required [error]="of('attorney')"><input qInput autocomplete="off" maxlength="200" [text]="it.attorney" (textChange)="set({ attorney: $event ?? '' })"></q-field>
        <q-field label="Reviewed on" required [error]="of('reviewedOn')"><q-date-input [max]="session.today()" [value]="it.reviewedOn" (valueChange)="set({ reviewedOn: $event })" /></q-field>
        <q-field label="Note" optional hint="What was looked at, and what was found" [error]="of('note')"><textarea qInput maxlength="2000" [text]="it.note" (textChange)="set({ note: $event ?? '' })"></textarea></q-field>
        <q-submission-notice [of]="sending" [fields]="['firm', 'attorney', 'reviewedOn', 'note']" />
        <button actions q-button (click)="form.set(null)">Cancel</button>
        <button actions q-button variant="primary" kbd="mod+Enter" [busy]="sending.busy()" (click)="send(it)">Record</button>
      </q-drawer>
    }
  `,
  styles: `.line { padding: var(--s2) 0; border-bottom: 1px solid var(--line); } .line:last-of-type { border-bottom: 0; } .name { overflow-wrap: anywhere; min-width: 0; } .none { padding: var(--s2) 0; }`,
})
export class ReviewsPanel {
  readonly accountId = input.required<string>();
  private readonly client = inject(GraphqlClient);
  private readonly toast = inject(Toast);
  protected readonly session = inject(SessionStore);
  private readonly mayRead = computed(() => this.session.can('communication.read'));
  readonly query = liveQuery({ query: AttorneyReviewsDocument, variables: () => (this.mayRead() ? { accountId: this.accountId() } : null) });
  protected readonly sending = submission();
  protected readonly form = signal<Form | null>(null);
  private readonly missing = signal<string | null>(null);
  private key = newCommandKey();
  protected readonly reviews = computed((): readonly Review[] => this.query.data()?.attorneyReviews ?? []);
  protected readonly may = computed(() => this.session.can('attorneyReview.record'));
  protected readonly shown = computed(() => this.mayRead() && (this.may() || this.reviews().length > 0));

  protected good({ goodUntil }: Review): boolean {
    return goodUntil >= this.session.today();
  }

  protected of(field: string): string | null {
    return this.missing() === field ? 'It is needed.' : refusalOf(this.sending.refusal(), field);
  }

  protected start(): void {
    this.sending.reset();
    this.missing.set(null);
    this.form.set({ firm: this.reviews()[0]?.firm ?? '', attorney: this.reviews()[0]?.attorney ?? '', reviewedOn: this.session.today(), note: '' });
  }

  protected set(part: Partial<Form>): void {
    this.form.update((form) => form && { ...form, ...part });
    this.missing.set(null);
  }

  protected async send(form: Form): Promise<void> {
    const { reviewedOn } = form;
    this.missing.set(form.firm.trim() === '' ? 'firm' : form.attorney.trim() === '' ? 'attorney' : reviewedOn === null ? 'reviewedOn' : null);
    if (reviewedOn === null || this.missing() !== null) return;
    const key = this.key;
    const done = await this.sending.run(async () => (await this.client.mutate(RecordAttorneyReviewDocument, { input: { ...form, reviewedOn, accountId: this.accountId() }, key })).result);
    this.key = newCommandKey();
    if (!done) return;
    this.form.set(null);
    void this.query.refetch();
    this.toast.say('Recorded. A letter under that name may go.');
  }
}
