import { Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { AcceptBankLineDocument, SuspendBankLineDocument, UndoBankLineDocument, type BankLinePartsFragment, type BankSuggestionPartsFragment } from '@quittance/graphql/agency';
import { Confirm, GraphqlClient, QButton, QEmpty, QSkeleton, Toast, formatMoney, newCommandKey, submission, useShortcuts, type LivePages } from '@quittance/ui';
import { BankLineRow } from './bank-line-row.component';
import { LineDrawer, type LineTask } from './line-drawer.component';

type Line = BankLinePartsFragment;

/** The lines that wait, one under the other: keys accept, suspend, search and move on. */
@Component({
  selector: 'q-waiting-lines',
  imports: [BankLineRow, LineDrawer, QButton, QEmpty, QSkeleton],
  template: `
    <section class="lines" aria-label="Bank lines that wait">
      <div class="heads row sm sub" aria-hidden="true"><span>The bank’s line</span><span>What it may be</span></div>
      @if (list().loading()) {<div class="pad"><q-skeleton [lines]="8" /></div>}
      <ol>
        @for (line of shown(); track line.id; let i = $index) {
          <li [attr.data-id]="line.id">
            <q-bank-line-row [line]="line" [on]="line.id === current()?.id" [may]="may()" [busy]="busy() === line.id" (focused)="at.set(line.id)" (accepted)="accept(line, $event)" (task)="open(line, $event)" (suspended)="suspend(line)" />
          </li>
        }
      </ol>
      @if (list().ready() && !shown().length && !list().busy()) {
        @if (narrowed()) {<q-empty heading="No line meets these filters" hint="Loosen one of them." />}
        @else if (!anyAccount()) {<q-empty heading="No bank account is entered yet" hint="Enter the agency’s bank accounts under Trust, Reconciliation; files name the account they are of." />}
        @else {<q-empty heading="Every bank line is dealt with" hint="Import today’s file: camt.053, camt.054, MT940, BAI2, OFX, a CSV list, or a NACHA file of returns.">@if (may()) {<button q-button variant="primary" (click)="importFile.emit()">Import a file</button>}</q-empty>}
      }
      @if (list().hasMore()) {<div class="pad"><button q-button size="sm" variant="quiet" [busy]="list().busy()" (click)="list().more()">More lines</button></div>}
    </section>
    @if (task(); as doing) {<q-line-drawer [line]="doing.line" [task]="doing.task" (closed)="task.set(null)" (settled)="done(doing.line, $event)" />}
  `,
  styles: `
    .lines { background: var(--surface); border: 1px solid var(--line); border-radius: var(--r3); overflow: clip; }
    .heads { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr); gap: var(--s6); padding: var(--s2) var(--s4); border-bottom: 1px solid var(--line); }
    li { content-visibility: auto; contain-intrinsic-size: auto 74px; } li + li { border-top: 1px solid var(--line); }
    .pad { padding: var(--s3) var(--s4); } @media (max-width: 900px) { .heads { display: none; } }
  `,
})
export class WaitingLines {
  readonly list = input.required<LivePages<Line>>();
  readonly narrowed = input(false);
  readonly anyAccount = input(true);
  readonly may = input(false);
  readonly importFile = output();
  readonly changed = output();
  private readonly client = inject(GraphqlClient);
  private readonly confirm = inject(Confirm);
  private readonly toast = inject(Toast);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly sending = submission();
  /** Dealt with here and not yet gone from what was read. */
  private readonly gone = signal<ReadonlySet<string>>(new Set());
  protected readonly at = signal<string | null>(null);
  protected readonly busy = signal<string | null>(null);
  protected readonly task = signal<{ line: Line; task: LineTask } | null>(null);
  protected readonly shown = computed(() => this.list().rows().filter(({ id }) => !this.gone().has(id)));
  protected readonly current = computed(() => this.shown().find(({ id }) => id === this.at()) ?? this.shown()[0]);

  constructor() {
    const lists = { group: 'Bank lines', host: this.element };
    // A drawer leaves the lines behind it in use; keys pressed in it are not about them.
    const withLine = (run: (line: Line) => void) => (): void => {
      const line = this.current();
      if (line && this.may() && !this.task() && !document.activeElement?.closest('[role=dialog]')) run(line);
    };
    const take = withLine((line) => void (line.suggestions[0] ? this.accept(line, line.suggestions[0]) : this.open(line, 'choose')));
    useShortcuts(
      { ...lists, keys: 'j', label: 'Next line', run: () => this.move(1) }, { ...lists, keys: 'k', label: 'Previous line', run: () => this.move(-1) },
      { ...lists, keys: 'Enter', label: 'Accept the suggestion', run: take }, { ...lists, keys: 'a', label: 'Accept the suggestion', run: take },
      { ...lists, keys: 's', label: 'Into suspense', run: withLine((line) => void this.suspend(line)) },
      { ...lists, keys: '/', label: 'Another account', run: withLine((line) => this.open(line, 'choose')) },
      { ...lists, keys: 'x', label: 'Split over accounts', run: withLine((line) => this.open(line, 'split')) },
      { ...lists, keys: 'e', label: 'Set aside with a reason', run: withLine((line) => this.open(line, 'ignore')) },
    );
  }

  protected open(line: Line, task: LineTask): void {
    if ((task === 'choose' || task === 'split') && line.amount < 0) return this.toast.say('This money went out: only what is booked already can be matched to it. Set it aside if nothing is.');
    this.task.set({ line, task });
  }

  protected async accept(line: Line, { kind, targetId, label }: BankSuggestionPartsFragment): Promise<void> {
    if (this.busy() !== null) return;
    if (kind === 'RETURN') {
      const amount = { minor: -line.amount, currency: line.currency };
      const yes = await this.confirm.money({ heading: `Record that ${label} was returned`, amount, consequence: 'The account owes it again and our fee on it is given back. A return is not taken back.', action: 'Record the return' });
      if (!yes) return;
    }
    await this.send(line, async (key) => (await this.client.mutate(AcceptBankLineDocument, { input: { key, lineId: line.id, version: line.version, kind, targetId } })).result, kind !== 'RETURN');
  }

  protected async suspend(line: Line): Promise<void> {
    if (line.amount < 0) return this.toast.say('This money went out: it cannot wait in suspense.');
    await this.send(line, async (key) => (await this.client.mutate(SuspendBankLineDocument, { input: { key, lineId: line.id, version: line.version } })).result, true);
  }

  /** A drawer dealt with the line. */
  protected done(line: Line, message: string): void {
    this.task.set(null);
    this.leave(line, message, true);
  }

  private async send(line: Line, run: (key: string) => Promise<Parameters<typeof this.sending.run>[0] extends () => Promise<infer R> ? R : never>, undoable: boolean): Promise<void> {
    if (this.busy() !== null) return;
    this.busy.set(line.id);
    const done = (await this.sending.run(() => run(newCommandKey()))) as { readonly message: string } | null;
    this.busy.set(null);
    if (done) return this.leave(line, done.message, undoable);
    const refused = this.sending.refusal()?.message ?? this.sending.problem()?.what ?? 'That did not work. Try again.';
    this.toast.problem(`${formatMoney({ minor: line.amount, currency: line.currency })}: ${refused}`);
    this.changed.emit();
  }

  private leave(line: Line, message: string, undoable: boolean): void {
    const rows = this.shown();
    const next = rows[rows.findIndex(({ id }) => id === line.id) + 1] ?? rows.at(-2);
    this.gone.update((ids) => new Set(ids).add(line.id));
    this.at.set(next && next.id !== line.id ? next.id : null);
    this.focus();
    if (undoable) this.toast.undo(message, () => void this.undo(line));
    else this.toast.say(message);
    this.changed.emit();
  }

  private async undo(line: Line): Promise<void> {
    const done = await this.sending.run(async () => (await this.client.mutate(UndoBankLineDocument, { input: { key: newCommandKey(), lineId: line.id, version: line.version + 1 } })).result);
    this.gone.update((ids) => new Set([...ids].filter((id) => id !== line.id)));
    if (done) this.toast.say(done.message);
    else this.toast.problem(this.sending.refusal()?.message ?? 'It could not be taken back. Look at it under Matched.');
    this.changed.emit();
  }

  private move(step: 1 | -1): void {
    const rows = this.shown();
    const next = rows[rows.findIndex(({ id }) => id === this.current()?.id) + step];
    if (next) this.at.set(next.id);
    this.focus();
  }

  private focus(): void {
    queueMicrotask(() => {
      const id = this.current()?.id;
      const row = id === undefined ? null : this.element.querySelector<HTMLElement>(`[data-id="${id}"] [data-row]`);
      row?.focus({ preventScroll: true });
      row?.scrollIntoView?.({ block: 'nearest' });
    });
  }
}
