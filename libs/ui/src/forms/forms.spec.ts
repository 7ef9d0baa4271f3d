import { Component, signal } from '@angular/core';
import { submission } from '../client/submission';
import { press, render, type } from '../testing/render';
import { QCombobox } from './combobox.component';
import { QDateInput } from './date-input.component';
import { QDropzone } from './dropzone.component';
import { QField } from './field.component';
import { QInput } from './input.directive';
import { QMoneyInput } from './money-input.component';
import { QSelect, type Option } from './select.component';

@Component({
  imports: [QField, QInput, QMoneyInput, QDateInput, QSelect, QCombobox, QDropzone],
  template: `
    <q-field label="Note" hint="Kept as a draft" [error]="error()" required><textarea qInput maxlength="40" [(text)]="note"></textarea></q-field>
    <q-field label="Amount"><q-money-input [currency]="currency()" [(value)]="amount" /></q-field>
    <q-field label="Due"><q-date-input [(value)]="due" [min]="from()" /></q-field>
    <q-field label="Method"><q-select [options]="options" [(value)]="method" placeholder="Any" /></q-field>
    <q-field label="Debtor"><q-combobox [options]="options" [(value)]="debtor" /></q-field>
    <q-dropzone accept=".csv" [maxBytes]="10" (files)="files.set($event)" />
  `,
})
class Form {
  readonly error = signal<string | null>(null);
  readonly note = signal<string | undefined>('');
  readonly amount = signal<number | null>(null);
  readonly due = signal<string | null>(null);
  readonly method = signal<string | null>(null);
  readonly debtor = signal<string | null>('b');
  readonly files = signal<readonly File[]>([]);
  readonly currency = signal('USD');
  readonly from = signal('2026-11-20');
  readonly sending = submission();
  readonly options: readonly Option[] = [{ value: 'a', label: 'Halden & Roe' }, { value: 'b', label: 'Brightwater' }, { value: 'c', label: 'Closed one', disabled: true }];
}

const control = (page: HTMLElement, label: string): HTMLInputElement => {
  const found = [...page.querySelectorAll('label')].find((element) => element.textContent?.trim().startsWith(label));
  return page.querySelector(`#${found?.htmlFor}`) as HTMLInputElement;
};

describe('a field', () => {
  it('gives its control a name, a description and its error', async () => {
    const fixture = await render(Form);
    const note = control(fixture.page, 'Note');
    expect(note.tagName).toBe('TEXTAREA');
    expect(note.getAttribute('aria-required')).toBe('true');
    expect(note.getAttribute('aria-invalid')).toBeNull();
    fixture.componentInstance.error.set('Write what was said.');
    await fixture.whenStable();
    expect(note.getAttribute('aria-invalid')).toBe('true');
    const described = (note.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(['Write what was said.', 'Kept as a draft']);
  });

  it('says that what was pasted is longer than it takes, until something is typed', async () => {
    const fixture = await render(Form);
    const note = control(fixture.page, 'Note');
    note.dispatchEvent(Object.assign(new Event('paste', { bubbles: true }), { clipboardData: { getData: () => 'x'.repeat(41) } }));
    type(note, 'x'.repeat(40));
    await fixture.whenStable();
    expect(fixture.page.textContent).toContain('At most 40 characters: the end of what was pasted is left out.');
    expect([note.getAttribute('aria-invalid'), note.getAttribute('aria-describedby')]).toEqual([null, `${note.id}-error ${note.id}-hint`]);
    type(note, 'shorter');
    await fixture.whenStable();
    expect(fixture.page.textContent).not.toContain('At most 40 characters');
  });

  it('takes what is typed', async () => {
    const fixture = await render(Form);
    type(control(fixture.page, 'Note'), 'Called back');
    expect(fixture.componentInstance.note()).toBe('Called back');
  });
});

describe('an amount', () => {
  it('reads what is pasted and writes it back plainly', async () => {
    const fixture = await render(Form);
    const input = control(fixture.page, 'Amount');
    type(input, '$ 1.234,50');
    input.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(fixture.componentInstance.amount()).toBe(123450);
    expect(input.value).toBe('1,234.50');
  });

  it('says what it cannot read, and keeps it', async () => {
    const fixture = await render(Form);
    const input = control(fixture.page, 'Amount');
    type(input, 'about 12x.5.');
    input.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(fixture.componentInstance.amount()).toBeNull();
    expect(input.value).toBe('about 12x.5.');
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  it('refuses less than nothing unless asked for it', async () => {
    const fixture = await render(Form);
    const input = control(fixture.page, 'Amount');
    type(input, '-5');
    input.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(fixture.componentInstance.amount()).toBeNull();
    expect(fixture.page.textContent).toContain('Enter an amount above zero.');
  });

  it('shows an amount that is set from outside', async () => {
    const fixture = await render(Form);
    fixture.componentInstance.amount.set(4831022);
    await fixture.whenStable();
    expect(control(fixture.page, 'Amount').value).toBe('48,310.22');
  });
});

describe('a date', () => {
  it('reads short forms against the business date', async () => {
    const fixture = await render(Form);
    const input = control(fixture.page, 'Due');
    type(input, '+7');
    input.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(fixture.componentInstance.due()).toBe('2026-11-30');
    expect(input.value).toBe('30 Nov 2026');
  });

  it('is not written over while it is typed, by what comes back of its beginning', async () => {
    const fixture = await render(Form);
    const input = control(fixture.page, 'Due');
    type(input, '30 Nov');
    type(input, '30 Nov 2');
    fixture.componentInstance.due.set('2026-11-30');
    await fixture.whenStable();
    expect(input.value).toBe('30 Nov 2');
    type(input, '');
    fixture.componentInstance.due.set('2026-12-24');
    input.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(input.value).toBe('24 Dec 2026');
  });

  it('refuses days out of bounds in words', async () => {
    const fixture = await render(Form);
    const input = control(fixture.page, 'Due');
    type(input, '1 Nov 2026');
    input.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(fixture.componentInstance.due()).toBeNull();
    expect(fixture.page.textContent).toContain('Choose 20 Nov 2026 or a later day.');
  });
});

describe('a form', () => {
  it('is not sent while a field holds what it cannot read, and the field says so', async () => {
    const fixture = await render(Form);
    let sent = 0;
    const send = async (): Promise<{ readonly __typename: 'Done' }> => { sent += 1; return { __typename: 'Done' }; };
    const [amount, due] = [control(fixture.page, 'Amount'), control(fixture.page, 'Due')];
    type(amount, '12k');
    type(due, '1 Nov 2026');
    expect(await fixture.componentInstance.sending.run(send)).toBeNull();
    await fixture.whenStable();
    expect([sent, document.activeElement, amount.value]).toEqual([0, amount, '12k']);
    expect(fixture.page.textContent).toContain('“12k” is not an amount in USD.');
    type(amount, '12,000');
    expect(await fixture.componentInstance.sending.run(send)).toBeNull();
    expect(document.activeElement).toBe(due);
    fixture.componentInstance.due.set('2026-12-01');
    await fixture.whenStable();
    expect(await fixture.componentInstance.sending.run(send)).toEqual({ __typename: 'Done' });
    expect(sent).toBe(1);
  });

  it('can be sent once what could not be read fits the currency and the bounds chosen since', async () => {
    const fixture = await render(Form);
    const send = async (): Promise<{ readonly __typename: 'Done' }> => ({ __typename: 'Done' });
    for (const [name, text] of [['Amount', '€ 500'], ['Due', '1 Nov 2026']] as const) {
      type(control(fixture.page, name), text);
      control(fixture.page, name).dispatchEvent(new Event('blur'));
    }
    await fixture.whenStable();
    expect(control(fixture.page, 'Amount').getAttribute('aria-invalid')).toBe('true');
    fixture.componentInstance.currency.set('EUR');
    fixture.componentInstance.from.set('2026-10-01');
    await fixture.whenStable();
    expect([fixture.componentInstance.amount(), fixture.componentInstance.due()]).toEqual([50_000, '2026-11-01']);
    expect(fixture.page.querySelector('[role=alert]')).toBeNull();
    expect(await fixture.componentInstance.sending.run(send)).toEqual({ __typename: 'Done' });
  });

  it('says nothing more of a day that was put right from outside', async () => {
    const fixture = await render(Form);
    const due = control(fixture.page, 'Due');
    type(due, 'soon');
    due.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(due.getAttribute('aria-invalid')).toBe('true');
    fixture.componentInstance.due.set('2026-12-01');
    await fixture.whenStable();
    expect([due.value, due.getAttribute('aria-invalid')]).toEqual(['1 Dec 2026', null]);
  });
});

describe('a choice', () => {
  it('can be taken back where there is a word for none', async () => {
    const fixture = await render(Form);
    const select = control(fixture.page, 'Method');
    select.value = 'a';
    select.dispatchEvent(new Event('change'));
    expect(fixture.componentInstance.method()).toBe('a');
    select.value = '';
    select.dispatchEvent(new Event('change'));
    expect(fixture.componentInstance.method()).toBeNull();
  });

  it('is found by typing and chosen with the keyboard', async () => {
    const fixture = await render(Form);
    const input = control(fixture.page, 'Debtor');
    expect(input.value).toBe('Brightwater');
    type(input, 'hal');
    await fixture.whenStable();
    expect(input.getAttribute('aria-expanded')).toBe('true');
    const option = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
    expect(option?.textContent?.trim()).toBe('Halden & Roe');
    press('Enter', input);
    await fixture.whenStable();
    expect(fixture.componentInstance.debtor()).toBe('a');
    expect(input.value).toBe('Halden & Roe');
  });

  it('takes back what was typed and not chosen', async () => {
    const fixture = await render(Form);
    const input = control(fixture.page, 'Debtor');
    type(input, 'zzz');
    await fixture.whenStable();
    expect(fixture.page.textContent).toContain('Nothing matches.');
    input.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(input.value).toBe('Brightwater');
    expect(fixture.componentInstance.debtor()).toBe('b');
  });
});

describe('a dropzone', () => {
  const drop = (page: HTMLElement, file: File): void => {
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files: [file] } });
    page.querySelector('q-dropzone label')?.dispatchEvent(event);
  };

  it('hands on what fits', async () => {
    const fixture = await render(Form);
    drop(fixture.page, new File(['a,b'], 'debts.csv'));
    expect(fixture.componentInstance.files().map(({ name }) => name)).toEqual(['debts.csv']);
  });

  it('says why a file is refused', async () => {
    const fixture = await render(Form);
    drop(fixture.page, new File(['a,b'], 'debts.pdf'));
    await fixture.whenStable();
    expect(fixture.page.querySelector('[role=alert]')?.textContent).toContain('debts.pdf is of another kind');
    drop(fixture.page, new File(['0123456789abc'], 'debts.csv'));
    await fixture.whenStable();
    expect(fixture.page.querySelector('[role=alert]')?.textContent).toContain('at most 10 B');
    expect(fixture.componentInstance.files()).toEqual([]);
  });
});
