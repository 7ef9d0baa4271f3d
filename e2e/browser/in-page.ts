// These run inside the page: each stands alone.

/** Whether a text can be read (or can't). */
export function seen(source: string, flags: string, wanted: boolean): boolean {
  return new RegExp(source, flags).test((document.body?.innerText ?? '').replaceAll(/\s+/g, ' ')) === wanted;
}

/** The first element of that name that is visible, usable and not covered; within the dialog where one is open. */
export function findByName(source: string, flags: string): HTMLElement | false {
  const wanted = new RegExp(source, flags);
  const room = [...document.querySelectorAll<HTMLElement>('dialog[open][data-modal]')].at(-1) ?? document;
  const nameOf = (element: HTMLElement): string => {
    const label = element.getAttribute('aria-label');
    if (label) return label.trim();
    const copy = element.cloneNode(true) as HTMLElement;
    for (const hidden of copy.querySelectorAll('[aria-hidden=true], q-kbd, input, select')) hidden.remove();
    return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  };
  for (const element of room.querySelectorAll<HTMLElement>('button, a[href], [role=button], [role=tab], [role^=menuitem], [role=option], label, summary')) {
    if (!wanted.test(nameOf(element))) continue;
    if (!element.checkVisibility({ visibilityProperty: true }) || element.getClientRects().length === 0) continue;
    if (element.matches(':disabled, [aria-disabled=true], [aria-busy=true]')) continue;
    // What lies under a panel or a message can't be pressed.
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const box = element.getClientRects()[0] as DOMRect;
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (hit && (element.contains(hit) || hit.contains(element))) return element;
  }
  return false;
}

/** The control a label names; a choice of a group is pressed, not filled in. */
export function findField(source: string, flags: string): HTMLElement | false {
  const wanted = new RegExp(source, flags);
  const room = [...document.querySelectorAll<HTMLElement>('dialog[open][data-modal]')].at(-1) ?? document;
  const fits = (control: HTMLElement | null): control is HTMLElement => !!control && control.getClientRects().length > 0 && !control.matches(':disabled, [type=radio]');
  for (const control of room.querySelectorAll<HTMLElement>('input[aria-label], select[aria-label], textarea[aria-label]')) {
    if (wanted.test(control.getAttribute('aria-label') ?? '') && fits(control)) return control;
  }
  // The newest panel stands last on the page.
  for (const label of [...room.querySelectorAll('label')].reverse()) {
    const words = (label.textContent ?? '').replace(/ \(optional\)$/, '').replaceAll(/\s+/g, ' ').trim();
    if (wanted.test(words) && fits(label.control)) return label.control;
  }
  return false;
}
