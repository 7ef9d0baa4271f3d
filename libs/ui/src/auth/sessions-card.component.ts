import { Component, inject, signal } from '@angular/core';
import { Problem } from '../client/problem';
import { QErrorPanel } from '../feedback/error-panel.component';
import { QSkeleton } from '../feedback/skeleton.component';
import { Toast } from '../feedback/toast.service';
import { QCard } from '../layout/card.component';
import { SessionStore } from '../session/session.store';
import { QButton } from '../show/button.component';
import { QChip } from '../show/chip.component';
import { QDate } from '../show/date.component';
import { AuthApi, type OwnSession } from './auth-api';

/** Where one is signed in; each can be ended, or all at once. */
@Component({
  selector: 'q-sessions-card',
  imports: [QCard, QButton, QChip, QDate, QErrorPanel, QSkeleton],
  template: `
    <q-card heading="Where you are signed in">
      <button actions q-button (click)="everywhere()">Sign out everywhere</button>
      <q-error-panel [problem]="problem()" (retry)="load()" />
      @if (sessions(); as all) {
        <ul class="list">
          @for (session of all; track session.id) {
            <li class="row between wrap">
              <div class="stack-xs"><p class="row"><b>{{ session.device }}</b>@if (session.current) {<q-chip tone="ok">This browser</q-chip>}</p>
                <p class="xs sub">{{ session.ip ?? 'unknown address' }} · signed in <q-date [value]="session.createdAt" [timezone]="zone" /> · last seen <q-date [value]="session.lastSeenAt" [timezone]="zone" /></p></div>
              @if (!session.current) {<button q-button size="sm" [attr.aria-label]="'Sign out ' + session.device" (click)="end(session)">Sign out</button>}
            </li>
          }
        </ul>
      } @else if (!problem()) {<q-skeleton [lines]="3" />}
    </q-card>
  `,
})
export class QSessionsCard {
  private readonly api = inject(AuthApi);
  private readonly toast = inject(Toast);
  private readonly session = inject(SessionStore);
  /** These are times of this machine's day, not of the agency's business clock. */
  protected readonly zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  protected readonly sessions = signal<readonly OwnSession[] | null>(null);
  protected readonly problem = signal<Problem | null>(null);

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    try {
      this.sessions.set(await this.api.sessions());
      this.problem.set(null);
    } catch (error) {
      this.problem.set(Problem.of(error));
    }
  }

  protected async end(session: OwnSession): Promise<void> {
    try {
      const answer = await this.api.endSession(session.id);
      if (answer.__typename === 'Refused') this.toast.problem(answer.message);
      else this.toast.say(`${session.device} is signed out.`);
    } catch (error) {
      this.toast.problem(Problem.of(error).what);
    }
    await this.load();
  }

  protected everywhere(): void {
    this.session.signOut(true).catch(() => this.toast.problem('You are still signed in: the server did not answer. Try again.'));
  }
}
