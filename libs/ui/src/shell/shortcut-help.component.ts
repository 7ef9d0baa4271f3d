import { Component, computed, inject } from '@angular/core';
import { QCheck } from '../forms/check.component';
import { QDialog } from '../overlay/dialog.component';
import { QKbd } from '../show/kbd.component';
import { Shortcuts, type Shortcut } from '../shortcuts/shortcuts';

/** Every shortcut at hand, by group. Each shell has one; `?` opens it. */
@Component({
  selector: 'q-shortcut-help',
  imports: [QDialog, QKbd, QCheck],
  template: `
    <q-dialog heading="Keyboard shortcuts" [(open)]="shortcuts.helpOpen">
      @for (group of groups(); track group.name) {
        <section><h3 class="label">{{ group.name }}</h3><dl>@for (item of group.items; track item.keys) {<div><dt>{{ item.label }}</dt><dd><q-kbd [keys]="item.keys" /><span class="sr-only">{{ item.keys }}</span></dd></div>}</dl></section>
      }
      <q-check label="Single-letter shortcuts" hint="Switch them off if you work by speech. Ctrl-K goes on working." [checked]="shortcuts.enabled()" (checkedChange)="shortcuts.switch($event)" />
    </q-dialog>
  `,
  styles: `dl { columns: 2 200px; column-gap: var(--s8); margin-top: var(--s1); } dl div { display: flex; justify-content: space-between; gap: var(--s3); padding: 4px 0; break-inside: avoid; font-size: var(--t-sm); border-bottom: 1px solid var(--line); }`,
})
export class QShortcutHelp {
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly groups = computed(() => {
    const items = this.shortcuts.helpOpen() ? this.shortcuts.list().map((shortcut) => ({ keys: shortcut.keys, group: shortcut.group ?? 'This screen', label: labelOf(shortcut) })) : [];
    const names = [...new Set(items.filter(({ label }) => label).map(({ group }) => group))].sort((a, b) => order(a) - order(b));
    return names.map((name) => ({ name, items: items.filter(({ group, label }) => group === name && label) }));
  });
}

const order = (group: string): number => ['This screen', 'Lists', 'Go to', 'Everywhere'].indexOf(group) + 1 || 9;

// A button's shortcut is called what the button says, without its own key hint.
function labelOf({ label, host }: Shortcut): string {
  if (label || !host) return label;
  const copy = host.cloneNode(true) as HTMLElement;
  for (const hint of copy.querySelectorAll('[aria-hidden=true]')) hint.remove();
  return copy.textContent?.trim() ?? '';
}
