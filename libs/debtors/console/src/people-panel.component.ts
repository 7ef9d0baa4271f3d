import { NgTemplateOutlet } from '@angular/common';
import { Component, Directive, TemplateRef, computed, contentChild, inject, input, output, signal } from '@angular/core';
import { QButton, QChip, QDate, SessionStore } from '@quittance/ui';
import { ContactDrawer } from './contact-drawer.component';
import { STATUS, peopleOf, sourceWords, standing, usable, type ContactPoint } from './people';

/** `<ng-template qPointNote let-point>`: what others know of a way to reach somebody, in its own line. */
@Directive({ selector: 'ng-template[qPointNote]' })
export class PointNote {}

/** Who can be reached at the debtor, and how; each can be corrected. */
@Component({
  selector: 'q-people-panel',
  imports: [ContactDrawer, NgTemplateOutlet, QButton, QChip, QDate],
  template: `
    <section aria-label="People">
      <div class="row between"><h2>People</h2>@if (may()) {<button q-button class="flush" variant="quiet" size="sm" (click)="editing.set('new')">Add</button>}</div>
      @for (person of people(); track person.name) {
        <div class="person">
          <div class="row between top"><b class="name">{{ person.name ?? debtorName() }}</b><q-chip [tone]="person.state.tone">{{ person.state.label }}</q-chip></div>
          @if (person.role) {<p class="sm sub">{{ person.role }}</p>}
          <ul>
            @for (point of person.points; track point.id) {
              <li class="sm row between" [class.gone]="!usable(point)">
                <span class="value">@if (point.kind === 'PHONE' && usable(point) && may()) {<button q-button variant="link" [attr.aria-label]="'Call ' + point.value" (click)="called.emit(point)">{{ point.value }}</button>} @else {{{ point.value }}}
<span class="xs sub">{{ usable(point) ? '' : labels[point.status].label + ', ' }}{{ point.status === 'RIGHT_PARTY' ? 'confirmed' : words(point) }} <q-date [value]="point.observedAt.slice(0, 10)" [yearless]="point.observedAt.slice(0, 4) === year()" /></span>@if (note(); as more) {<span class="note"><ng-container [ngTemplateOutlet]="more" [ngTemplateOutletContext]="{ $implicit: point }" /></span>}</span>
                @if (may()) {<button q-button class="flush correct" variant="quiet" size="sm" [attr.aria-label]="'Correct ' + point.value" (click)="editing.set(point)">Correct</button>}
              </li>
            }
          </ul>
        </div>
      } @empty {<p class="sm sub none">Nobody yet. Add a phone number or an address as soon as you have one.</p>}
    </section>
    @if (editing(); as point) {<q-contact-drawer [accountId]="accountId()" [point]="point === 'new' ? null : point" [names]="names()" (closed)="editing.set(null)" (changed)="changed.emit()" />}
  `,
  styles: `
    .person { padding: var(--s2) 0; border-bottom: 1px solid var(--line); } .person:last-child { border-bottom: 0; padding-bottom: 0; } .name, .value { overflow-wrap: anywhere; min-width: 0; } .none { padding: var(--s2) 0; }
    li { padding: 2px 0; position: relative; align-items: flex-start; } .value { display: flex; flex-wrap: wrap; gap: 0 var(--s2); align-items: baseline; } .note { display: block; width: 100%; } .gone .value { text-decoration: line-through; text-decoration-color: var(--ink-3); color: var(--ink-2); } .gone .xs { display: inline-block; text-decoration: none; }
    .correct { position: absolute; top: 0; inset-inline-end: 0; background: var(--surface); opacity: 0; } li:hover .correct, .correct:focus-visible { opacity: 1; }
    @media (hover: none) { .correct { position: static; opacity: 1; } }
  `,
})
export class PeoplePanel {
  readonly accountId = input.required<string>();
  readonly debtorName = input.required<string>();
  readonly points = input.required<readonly ContactPoint[]>();
  readonly changed = output();
  protected readonly note = contentChild(PointNote, { read: TemplateRef });
  /** Somebody wants to call a number: whether it may be is not for here to say. */
  readonly called = output<ContactPoint>();
  private readonly session = inject(SessionStore);
  protected readonly editing = signal<ContactPoint | 'new' | null>(null);
  protected readonly may = computed(() => this.session.can('account.work'));
  protected readonly year = computed(() => this.session.today().slice(0, 4));
  protected readonly people = computed(() => peopleOf(this.points()).map((person) => ({ ...person, state: STATUS[standing(person)] })));
  protected readonly names = computed(() => [...new Set(this.people().map(({ name }) => name ?? '').filter(Boolean))]);
  protected readonly labels = STATUS;
  protected readonly usable = usable;
  protected readonly words = sourceWords;
}
