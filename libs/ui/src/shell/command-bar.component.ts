import { Component, ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { QPopup } from '../overlay/popup.directive';
import { QKbd } from '../show/kbd.component';
import { useShortcuts } from '../shortcuts/shortcuts';
import { Commands, type CommandHit } from './command-bar';

const PAUSE_MS = 60;

/** Search and commands in one box: `/` or Ctrl-K goes there, arrows choose, Enter does it (Ctrl-Enter, or Enter without a hit, looks harder), Escape leaves. */
@Component({
  selector: 'q-command-bar',
  imports: [QKbd, QPopup],
  template: `
    <div class="cmd" #box>
      <input #input role="combobox" type="text" autocomplete="off" spellcheck="false" aria-autocomplete="list" aria-haspopup="listbox" [attr.aria-label]="placeholder()" [attr.placeholder]="placeholder()" [value]="query()"
        [attr.aria-expanded]="open()" [attr.aria-controls]="open() ? 'q-commands' : null" [attr.aria-activedescendant]="open() && hits().length ? 'q-command-' + active() : null" aria-keyshortcuts="/ Control+K"
        (input)="type($any($event.target).value)" (keydown)="onKey($event)" (blur)="leave()">
      <q-kbd keys="/" />
    </div>
    @if (open()) {
      <div [qPopup]="box" popupAlign="stretch">
        <ul role="listbox" id="q-commands" aria-label="Found">
          @for (hit of hits(); track hit.id; let i = $index) {
            @if (i === 0 || hits()[i - 1]?.group !== hit.group) {<li role="presentation" class="label">{{ hit.group }}</li>}
            <li role="option" [id]="'q-command-' + i" [attr.aria-selected]="i === active()" [class.on]="i === active()" (mousedown)="$event.preventDefault(); go(hit)" (mousemove)="active.set(i)"><span class="grow clip">{{ hit.label }}</span>@if (hit.sub) {<span class="xs sub clip">{{ hit.sub }}</span>}@if (hit.kbd; as keys) {<q-kbd [keys]="keys" />}</li>
          }
        </ul>
        @if (!hits().length) {<p class="sm sub" role="status">{{ words() }}</p>}
      </div>
    }
  `,
  styles: `
    :host { display: block; flex: 0 1 520px; min-width: 0; }
    .cmd { display: flex; align-items: center; gap: var(--s2); height: 34px; border: 1px solid var(--line-strong); border-radius: var(--r2); padding: 0 10px; background: var(--paper); }
    .cmd:hover { border-color: var(--ink-3); } .cmd:focus-within { outline: 2px solid var(--focus); outline-offset: -1px; }
    input { flex: 1; min-width: 0; height: 100%; border: 0; outline: 0; background: none; font-size: var(--t-sm); text-overflow: ellipsis; } input::placeholder { color: var(--ink-3); opacity: 1; }
    li[role='option'] { display: flex; align-items: center; gap: var(--s3); min-height: 34px; padding: 4px 10px; border-radius: 6px; font-size: var(--t-sm); cursor: pointer; } .on { background: var(--accent-soft); } .label { padding: 8px 10px 4px; } p { padding: 8px 10px; }
  `,
})
export class QCommandBar {
  readonly placeholder = input('Search debtor, account, invoice, phone…');
  protected readonly query = signal('');
  protected readonly hits = signal<readonly CommandHit[]>([]);
  protected readonly active = signal(0);
  protected readonly busy = signal(false);
  private readonly focused = signal(false);
  protected readonly open = computed(() => this.focused() && this.query().trim() !== '');
  private readonly commands = inject(Commands);
  private readonly router = inject(Router);
  private readonly input = viewChild.required<ElementRef<HTMLInputElement>>('input');
  // What the hits shown are for: typing runs ahead of the answers.
  private readonly answered = signal<{ readonly query: string; readonly thorough: boolean } | null>(null);
  protected readonly words = computed(() => {
    if (this.busy() || this.answered() === null) return 'Searching…';
    if (!this.answered()?.thorough) return 'Nothing begins with this. Enter looks for what resembles it.';
    return 'Nothing resembles this either. Try a name, an account number, an invoice or a phone number.';
  });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private search: AbortController | null = null;

  constructor() {
    const focus = (): void => this.input().nativeElement.focus();
    useShortcuts(
      { keys: '/', label: 'Search and commands', group: 'Everywhere', run: focus },
      { keys: 'mod+k', label: 'Search and commands', group: 'Everywhere', run: focus },
    );
  }

  protected type(text: string): void {
    this.query.set(text);
    this.focused.set(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.find(), PAUSE_MS);
  }

  protected onKey(event: KeyboardEvent): void {
    const last = this.hits().length - 1;
    if (event.key === 'ArrowDown') this.move(Math.min(last, this.active() + 1));
    else if (event.key === 'ArrowUp') this.move(Math.max(0, this.active() - 1));
    else if (event.key === 'Enter' && this.open()) void this.enter(event.ctrlKey || event.metaKey);
    else if (event.key === 'Escape') this.clear();
    else return;
    event.preventDefault();
  }

  protected go(hit: CommandHit): void {
    this.clear();
    if (hit.link !== undefined) void this.router.navigateByUrl(hit.link);
    hit.run?.();
  }

  protected leave(): void {
    this.focused.set(false);
  }

  /** Goes to the hit chosen; where the answer is still on its way, to its first. Without a hit, or with Ctrl, it looks harder. */
  private async enter(thorough: boolean): Promise<void> {
    const query = this.query().trim();
    if (!thorough && this.answered()?.query !== query) {
      clearTimeout(this.timer);
      await this.find();
      if (this.query().trim() !== query) return;
    }
    const hit = this.hits()[this.active()];
    if (hit && !thorough) this.go(hit);
    else if (thorough || !this.answered()?.thorough) await this.find(true);
  }

  private async find(thorough = false): Promise<void> {
    const query = this.query().trim();
    this.search?.abort();
    if (query === '') return this.hits.set([]);
    const search = new AbortController();
    this.search = search;
    this.busy.set(true);
    const hits = await this.commands.find(query, search.signal, thorough);
    if (search.signal.aborted) return;
    this.hits.set(hits);
    this.answered.set({ query, thorough });
    this.active.set(0);
    this.busy.set(false);
  }

  private move(to: number): void {
    this.active.set(to);
    document.getElementById(`q-command-${to}`)?.scrollIntoView?.({ block: 'nearest' });
  }

  private clear(): void {
    this.search?.abort();
    this.query.set('');
    this.hits.set([]);
    this.answered.set(null);
    this.busy.set(false);
    this.input().nativeElement.blur();
  }
}
