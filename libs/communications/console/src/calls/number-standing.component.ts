import { Component, computed, inject, input, output } from '@angular/core';
import { CheckNumberDocument, type NumberStandingsQuery } from '@quittance/graphql/agency';
import { formatDate, GraphqlClient, QButton, QSubmissionNotice, SessionStore, submission, Toast } from '@quittance/ui';

type Standing = NumberStandingsQuery['numberStandings'][number];

const WORDS = { YES: 'Given to somebody else', NO: 'Still theirs', NO_DATA: 'Nothing known' } as const;

/** Whether a number is still the debtor's, as a reassigned-number database last said. One nobody consented for, and that was never asked about, says nothing. */
@Component({
  selector: 'q-number-standing',
  imports: [QButton, QSubmissionNotice],
  template: `
    @if (shown(); as it) {
      <span class="xs" [class.sub]="it.answer !== 'YES'" [class.bad]="it.answer === 'YES'">{{ words(it) }}</span>
      @if (may() && it.knownOn && it.number.startsWith('+1') && !(it.answer === 'YES' && it.status === 'WRONG_PARTY')) {<button q-button size="sm" variant="link" [busy]="asking.busy()" [attr.aria-label]="'Ask whether ' + it.value + ' is still theirs'" (click)="ask(it)">{{ it.answer ? 'Ask again' : 'Ask' }}</button>}
      <q-submission-notice [of]="asking" />
    }
  `,
  styles: `:host { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--s2); } :host:empty { display: none; } button { font-weight: 400; }`,
})
export class NumberStanding {
  readonly standing = input.required<Standing | null>();
  /** What is allowed may differ now. */
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly session = inject(SessionStore);
  private readonly toast = inject(Toast);
  protected readonly asking = submission();
  protected readonly may = computed(() => this.session.can('call.place'));
  protected readonly shown = computed(() => { const it = this.standing(); return it && (it.answer || (it.leansOnConsent && it.knownOn)) ? it : null; });

  protected words({ answer, checkedAt, knownOn }: Standing): string {
    if (!answer || !checkedAt) return knownOn ? `Known there on ${formatDate(knownOn)}; not asked yet` : 'Not asked yet';
    return `${WORDS[answer]}, asked ${formatDate(checkedAt.slice(0, 10))}`;
  }

  protected async ask({ contactPointId, value }: Standing): Promise<void> {
    const done = await this.asking.run(async () => (await this.client.mutate(CheckNumberDocument, { contactPointId })).result);
    if (!done) return;
    this.toast.say(done.answer === 'YES' ? `${value} has been given to somebody else. It is not used any more.` : done.answer === 'NO' ? `${value} is still theirs.` : `The database knows nothing of ${value}.`);
    this.changed.emit();
  }
}
