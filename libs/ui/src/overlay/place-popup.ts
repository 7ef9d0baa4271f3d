/**
 * Shows a popup in the top layer below its anchor (above, where there is no room), and keeps it there while things scroll.
 * @returns what hides it
 */
export function placePopup(anchor: HTMLElement, popup: HTMLElement, align: 'start' | 'end' | 'stretch' = 'start'): () => void {
  const place = (): void => {
    const box = anchor.getBoundingClientRect();
    // Actions are seen all at once; of choices some, for the rest is typed for.
    const most = popup.getAttribute('role') === 'menu' ? 640 : 420;
    const below = innerHeight - box.bottom - 12;
    const above = box.top - 12;
    const up = below < Math.min(popup.scrollHeight, most === 420 ? 240 : most) && above > below;
    const width = Math.max(align === 'stretch' ? box.width : 0, popup.offsetWidth);
    const left = align === 'end' ? box.right - width : box.left;
    Object.assign(popup.style, {
      position: 'fixed',
      minWidth: align === 'stretch' ? `${box.width}px` : '',
      maxWidth: 'calc(100vw - 16px)',
      maxHeight: `${Math.max(120, Math.min(most, up ? above : below))}px`,
      left: `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`,
      right: 'auto',
      top: up ? 'auto' : `${box.bottom + 4}px`,
      bottom: up ? `${innerHeight - box.top + 4}px` : 'auto',
    });
  };
  if (typeof popup.showPopover === 'function') popup.showPopover();
  else popup.removeAttribute('popover');
  place();
  const frame = typeof requestAnimationFrame === 'function' ? requestAnimationFrame(place) : 0;
  addEventListener('scroll', place, { capture: true, passive: true });
  addEventListener('resize', place);
  return () => {
    cancelAnimationFrame(frame);
    removeEventListener('scroll', place, { capture: true });
    removeEventListener('resize', place);
    if (typeof popup.hidePopover === 'function' && popup.isConnected && popup.matches(':popover-open')) popup.hidePopover();
  };
}
