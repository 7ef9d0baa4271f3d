import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { QDate } from './date.component';
import type { Tone } from './chip.component';

export interface TimelineEntry {
  readonly id: string;
  /** Instant or business date. */
  readonly at: string;
  readonly title: string;
  /** In plain weight after the title. */
  readonly text?: string | null;
  /** In a paler ink after the text: the reason, the rule. */
  readonly note?: string | null;
  /** Who or what did it. */
  readonly by?: string | null;
  readonly tone?: Tone;
  /** Whether the title is bold: what matters most. */
  readonly strong?: boolean;
  /** Where the title leads: the receipt, the promise. */
  readonly link?: string | null;
}

/** What happened, latest first. */
@Component({
  selector: 'q-timeline',
  imports: [QDate, RouterLink],
  template: `
    <ol [attr.aria-label]="label()">
      @for (entry of entries(); track entry.id) {
        <li>
          <span class="xs sub when"><q-date [value]="entry.at" [short]="true" /></span>
          <span class="mark" [attr.data-tone]="entry.tone ?? 'mute'" aria-hidden="true"></span>
          <span class="what">@if (entry.link) {<a [class.b]="entry.strong" [routerLink]="entry.link">{{ entry.title }}</a>} @else {<span [class.b]="entry.strong">{{ entry.title }}</span>}@if (entry.text) {&ngsp;{{ entry.text }}}@if (entry.note) {&ngsp;<span class="sub">{{ entry.note }}</span>}</span>
          <span class="xs faint by">{{ entry.by }}</span>
        </li>
      }
    </ol>
  `,
  styles: `
    :host { display: block; container-type: inline-size; }
    li { display: grid; grid-template-columns: 86px 20px minmax(0, 1fr) auto; gap: var(--s2); padding: var(--s2) 0; border-bottom: 1px solid var(--line); align-items: start; }
    li:last-child { border-bottom: 0; }
    .when { padding-top: 2px; } .by { padding-top: 2px; max-width: 140px; text-align: right; } .what { overflow-wrap: anywhere; }
    a { color: inherit; text-decoration-color: var(--line-strong); } a:hover { text-decoration-color: currentColor; }
    .mark { width: 8px; height: 8px; border-radius: 50%; background: var(--line-strong); margin: 6px 0 0 6px; }
    .mark[data-tone='ok'] { background: var(--accent); } .mark[data-tone='warn'] { background: var(--warn); } .mark[data-tone='bad'] { background: var(--bad); } .mark[data-tone='info'] { background: var(--info); }
    @container (max-width: 480px) { li { grid-template-columns: 14px minmax(0, 1fr) auto; } .when { grid-column: 2; } .mark { grid-column: 1; grid-row: 1; margin: 6px 0 0; } .what { grid-column: 2 / -1; } .by { grid-column: 3; grid-row: 1; } }
  `,
})
export class QTimeline {
  readonly entries = input.required<readonly TimelineEntry[]>();
  readonly label = input('Timeline');
}
