import { may, type Principal } from '@quittance/kernel';

/** Staff with the right to it, and whoever may place accounts in the portal. */
export const mayUpload = (principal: Principal): boolean => may(principal, principal.kind === 'client' ? 'portal.place' : 'document.upload');
