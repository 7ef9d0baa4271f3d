import { Component, DestroyRef, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { QButton, QEmpty, SessionStore, Toast } from '@quittance/ui';
import { Cockpit } from '../cockpit/cockpit.component';
import { QueueList } from './queue-list.component';
import { QueueStore } from './queue.store';

/** The collector's desk: the ranked queue, and the account at hand. */
@Component({
  selector: 'q-work-page',
  imports: [Cockpit, QueueList, QButton, QEmpty],
  providers: [QueueStore],
  templateUrl: './work.page.html',
  styles: `
    :host { display: grid; grid-template-columns: 268px minmax(0, 1fr); height: 100%; min-height: 0; } :host(.alone) { grid-template-columns: minmax(0, 1fr); }
    aside { border-right: 1px solid var(--line); overflow: auto; background: var(--surface); min-height: 0; }
    .sheet { display: none; } section { min-height: 0; min-width: 0; display: grid; } q-empty { align-self: center; }
    @media (max-width: 760px) {
      :host { display: block; height: auto; }
      .sheet { display: flex; position: sticky; top: 0; z-index: 5; background: var(--surface); border-bottom: 1px solid var(--line); padding: var(--s1) var(--s4); min-height: 48px; }
      aside { display: none; border: 0; } aside.open, :host(.queue-only) aside { display: block; } :host(.queue-only) .sheet { display: none; } aside.open { border-bottom: 1px solid var(--line-strong); max-height: 70dvh; box-shadow: var(--shadow-high); position: sticky; top: 48px; z-index: 4; }
    }
  `,
  host: { '[class.alone]': '!queued || idle()', '[class.queue-only]': '!id()' },
})
export class WorkPage {
  /** The account at hand; none on the bare day. */
  readonly id = input<string>();
  protected readonly queue = inject(QueueStore);
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly session = inject(SessionStore);
  /** Whoever works no queue, such as the trust account's people, sees the account alone. */
  protected readonly queued = inject(SessionStore).can('queue.read');
  protected readonly sheet = signal(false);
  /** An account was opened by somebody who sits at no desk: there is no queue to stand beside it. */
  protected readonly idle = computed(() => !!this.id() && this.queue.pages.ready() && this.queue.deskId() === null && this.queue.desks().length === 0);
  protected readonly left = computed(() => this.queue.progress()?.left ?? 0);
  private readonly wide = matchMedia('(min-width: 761px)');

  constructor() {
    const title = inject(Title);
    if (this.queued) this.queue.start();
    effect(() => {
      const id = this.id() ?? null;
      untracked(() => {
        this.queue.open(id);
        this.sheet.set(false);
        if (id === null) title.setTitle('My day · Quittance');
      });
    });
    effect(() => {
      const first = this.queue.items()[0];
      if (this.id() || !first || !this.wide.matches) return;
      untracked(() => void this.router.navigate(['/day', first.id], { replaceUrl: true }));
    });
    inject(DestroyRef).onDestroy(() => this.sheet.set(false));
  }

  /** The next account of the queue; says so when none waits. */
  protected next(): void {
    const id = this.queue.next();
    if (id !== null) void this.router.navigate(['/day', id]);
    else if (this.session.can('queue.read')) this.toast.say('Nothing else waits in your queue.');
  }
}
