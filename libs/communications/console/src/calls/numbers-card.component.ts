import { Component, computed, inject, input, output } from '@angular/core';
import { CheckNumberDocument, NumberStandingsDocument, type NumberStandingsQuery } from '@quittance/graphql/agency';
import { formatDate, GraphqlClient, liveQuery, QButton, QSubmissionNotice, SessionStore, submission, Toast } from '@quittance/ui';

type Standing = NumberStandingsQuery['numberStandings'][number];

const WORDS = { YES: 'Given to somebody else', NO: 'Still theirs', NO_DATA: 'Nothing known' } as const;

/** Whether each number is still the debtor's: as a reassigned-number database last said. */
@Component({
  selector: 'q-numbers-card',
  imports: [QButton, QSubmissionNotice],
  template: `
    @if (rows().length) {
      <section aria-label="Whose numbers">
        <h2>Still their numbers?</h2>
        <ul class="sm">
          @for (row of rows(); track row.contactPointId) {
            <li class="row between"><span><span class="num">{{ row.value }}</span><span class="xs meta" [class.sub]="row.answer !== 'YES'" [class.bad]="row.answer === 'YES'">{{ words(row) }}</span></span>
              @if (may() && row.knownOn && row.number.startsWith('+1') && !(row.answer === 'YES' && row.status === 'WRONG_PARTY')) {<button q-button size="sm" variant="quiet" [busy]="asking.busy()" [attr.aria-label]="'Ask whether ' + row.value + ' is still theirs'" (click)="ask(row)">Ask</button>}</li>
          }
        </ul>
        <q-submission-notice [of]="asking" />
      </section>
    }
  `,
  styles: `:host:empty { display: none; } ul { display: grid; gap: 6px; margin-top: 6px; } .meta { display: block; }`,
})
export class NumbersCard {
  readonly accountId = input.required<string>();
  /** What is allowed may differ now. */
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly asking = submission();
  protected readonly may = computed(() => this.session.can('call.place'));
  private readonly query = liveQuery({ query: NumberStandingsDocument, variables: () => (this.session.can('call.read') ? { accountId: this.accountId() } : null), live: { accountId: () => this.accountId() } });
  // A number nobody consented for, and that was never asked about, says nothing here.
  protected readonly rows = computed(() => (this.query.data()?.numberStandings ?? []).filter(({ answer, leansOnConsent, knownOn }) => answer || (leansOnConsent && knownOn)));

  protected words({ answer, checkedAt, knownOn }: Standing): string {
    if (!answer || !checkedAt) return knownOn ? `Known there on ${formatDate(knownOn)}; not asked yet` : 'Not asked yet';
    return `${WORDS[answer]}, asked ${formatDate(checkedAt.slice(0, 10))}`;
  }

  protected async ask({ contactPointId, value }: Standing): Promise<void> {
    const done = await this.asking.run(async () => (await this.client.mutate(CheckNumberDocument, { contactPointId })).result);
    if (!done) return;
    this.toast.say(done.answer === 'YES' ? `${value} has been given to somebody else. It is not used any more.` : done.answer === 'NO' ? `${value} is still theirs.` : `The database knows nothing of ${value}.`);
    void this.query.refetch();
    this.changed.emit();
  }
}
