import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { newsTone, plainWords } from '@quittance/accounts/portal';
import { formatDate, localParts, QCard, QDate, QDot, QSkeleton, SessionStore } from '@quittance/ui';
import type { Happening } from './overview-words';

/** What happened on the client's accounts, newest first, in plain words. */
@Component({
  selector: 'q-happenings',
  imports: [QCard, QDate, QDot, QSkeleton, RouterLink],
  template: `
    <q-card heading="What happened">
      <ol class="stack-sm sm">
        @for (it of happenings(); track it.id) {
          <li class="row baseline"><q-dot [tone]="tone(it.kind)" /><span class="grow"><a class="b who" [routerLink]="['/accounts', it.accountId]">{{ it.debtorName }}</a>{{ words(it) }}. <q-date class="faint nowrap" [value]="it.occurredAt" [short]="true" /></span></li>
        } @empty {@if (known()) {<li class="sub">Payments, promises and other news of your accounts appear here as they happen.</li>} @else {<li><q-skeleton [lines]="6" /></li>}}
      </ol>
    </q-card>
  `,
  styles: `.who { color: inherit; text-decoration: none; } .who:hover { text-decoration: underline; } li { overflow-wrap: anywhere; }`,
})
export class Happenings {
  readonly happenings = input.required<readonly Happening[]>();
  /** Whether they have been read yet. */
  readonly known = input(true);
  private readonly session = inject(SessionStore);
  protected readonly tone = newsTone;

  protected words({ body, occurredAt }: Happening): string {
    // The line ends with its time, so the same day within it says nothing.
    const words = plainWords(body).replace(` on ${formatDate(localParts(occurredAt, this.session.timezone()).date)}`, '').replace(/[.\s]+$/, '');
    const told = words.charAt(0).toLowerCase() + words.slice(1);
    // What the debtor or the account did goes on from its name; what we did does not.
    return /^(?:paid|closed|on hold|reopened)\b/.test(told) ? ` ${told}` : `: ${told}`;
  }
}
